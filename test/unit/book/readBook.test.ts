import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBook } from '../../../src/core/book/readBook';

describe('readBook', () => {
  it('reads what was decided about a lesson', () => {
    const text = `# ours
version: 1
lessons:
  - id: pin-cuda
    title: Pin CUDA and driver versions
    same: ["Pin the CUDA version", "部署前锁定 CUDA 版本"] # both of 2024
    not:
      - Pin the Slack thread
    rule: {since: 2026-03-01, when: preparing a deployment, then: run the check}
    guard: ci/check-versions.sh
    held: [{on: 2026-05-02, note: retros/2026-05.md}, 2026-06-01]
    again: [{on: 2026-07-01}]
    retired: {on: 2026-09-01, why: moved to managed images}
    ignored: {why: noise}
    review: {on: 2026-09-01, next: 2026-10-01}
`;
    const { lessons, problems, locked } = readBook(text);
    const guard = 'ci/check-versions.sh';
    const start = text.indexOf(guard);
    assert.deepEqual([problems, locked], [[], undefined]);
    assert.deepEqual(
      lessons.map(({ range: _, ...lesson }) => lesson),
      [
        {
          id: 'pin-cuda',
          title: 'Pin CUDA and driver versions',
          same: ['Pin the CUDA version', '部署前锁定 CUDA 版本'],
          not: ['Pin the Slack thread'],
          rule: { since: '2026-03-01', when: 'preparing a deployment', then: 'run the check' },
          guard,
          guardRange: { start, end: start + guard.length },
          held: [{ on: '2026-05-02', note: 'retros/2026-05.md' }, { on: '2026-06-01' }],
          again: [{ on: '2026-07-01' }],
          retired: { on: '2026-09-01', why: 'moved to managed images' },
          ignored: { why: 'noise' },
          review: { on: '2026-09-01', next: '2026-10-01' },
        },
      ],
    );
  });

  it('keeps the text of a value as it is written, whatever YAML makes of it', () => {
    const { lessons } = readBook('lessons:\n  - id: 1.10\n    title: yes\n    same: 2026-03-01\n');
    const [lesson] = lessons;
    assert.deepEqual([lesson?.id, lesson?.title, lesson?.same], ['1.10', 'yes', ['2026-03-01']]);
  });

  const wrong: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a rule without a part',
      '  - id: a\n    same: x\n    rule: {when: y}\n',
      ['lesson-rule-lacks {when: y} then'],
    ],
    [
      'a rule that is no map',
      '  - id: a\n    same: x\n    rule: y\n',
      ['lesson-value-wrong y rule'],
    ],
    [
      'a day that is none',
      '  - id: a\n    same: x\n    held: [{on: 2026-02-30}]\n',
      ['lesson-day-wrong 2026-02-30 2026-02-30'],
    ],
    [
      'a hold without a day',
      '  - id: a\n    same: x\n    held:\n      - note: n.md\n',
      ['lesson-day-wrong note '],
    ],
    ['no id', '  - same: x\n', ['lesson-id-missing same: x']],
    ['no statement', '  - id: a\n    title: x\n', ['lesson-same-missing id: a']],
    ['a lesson that is a text', '  - just this\n', ['lesson-not-map just this']],
    ['a key of nobody', '  - id: a\n    same: x\n    owner: Mei\n', ['key-unknown owner owner']],
    ['a key twice', '  - id: a\n    same: x\n    same: y\n', ['lesson-key-twice same same']],
    ['same and not', '  - id: a\n    same: [x, z]\n    not: [x]\n', ['lesson-same-and-not x x']],
    ['an id twice', '  - {id: a, same: x}\n  - {id: a, same: y}\n', ['lesson-id-twice  a']],
    [
      'a title that is a list',
      '  - id: a\n    same: x\n    title: [y]\n',
      ['lesson-value-wrong [y] title'],
    ],
  ];
  for (const [what, block, expected] of wrong) {
    it(`tells of ${what} at its place, and reads the other lessons`, () => {
      const text = `lessons:\n  - {id: before, same: s}\n${block}  - {id: after, same: t}\n`;
      const { lessons, problems, locked } = readBook(text);
      assert.deepEqual(
        problems.map(
          ({ code, range, detail }) =>
            `${code} ${text.slice(range.start, range.end)}${detail === undefined ? '' : ` ${detail}`}`,
        ),
        expected,
      );
      assert.equal(locked, undefined);
      const ids = lessons.map(({ id }) => id);
      assert.ok(ids.includes('before') && ids.includes('after'));
    });
  }

  it('loses only the lesson that does not parse, and lets nothing be written', () => {
    const text =
      'version: 1\r\nlessons:\r\n  - id: a\r\n    same: x\r\n  - id: b\r\n    same: "y\r\n  - id: c\r\n    same: z\r\n';
    const { lessons, problems, locked } = readBook(text);
    assert.deepEqual(
      lessons.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.deepEqual([problems[0]?.code, locked], ['book-invalid', 'invalid']);
    assert.ok((problems[0]?.start.line ?? 0) >= 5);
  });

  it('takes nothing from a book with conflict marks', () => {
    const text =
      'lessons:\n<<<<<<< HEAD\n  - {id: a, same: x}\n=======\n  - {id: b, same: y}\n>>>>>>> theirs\n';
    const { lessons, problems, locked } = readBook(text);
    assert.deepEqual([lessons, locked], [[], 'conflict']);
    assert.deepEqual(
      problems.map(({ code, start }) => [code, start.line]),
      [['book-conflict', 1]],
    );
  });

  it('reads a book of a later version, and lets nothing be written', () => {
    const { lessons, problems, locked } = readBook('version: 2\nlessons: [{id: a, same: x}]\n');
    assert.deepEqual(
      [lessons.length, problems[0]?.code, locked],
      [1, 'book-version-newer', 'newer'],
    );
  });

  it('refuses aliases, depth and length', () => {
    const locks = [
      'lessons:\n  - &a {id: a, same: x}\n  - *a\n',
      `lessons: ${'['.repeat(5000)}`,
      `lessons: [${'{id: a, same: x},'.repeat(70_000)}]`,
    ].map((text) => readBook(text).locked);
    assert.deepEqual(locks, ['limits', 'limits', 'limits']);
  });

  it('reads nothing as an empty book', () => {
    for (const text of ['', '\uFEFF', '# nothing yet\n', 'version: 1\nlessons:\n', '---\n']) {
      assert.deepEqual(readBook(text), { lessons: [], problems: [], locked: undefined });
    }
  });

  it('never throws, and names places inside the text', () => {
    const piece = fc.constantFrom(
      'lessons:',
      '\n',
      '  ',
      '- ',
      'id: a',
      'same: ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      ': ',
      '|',
      '>',
      '&a ',
      '*a',
      '!!x ',
      '#',
      '---',
      '\r\n',
      '\t',
      '<<<<<<< x',
      'rule: ',
      'held: ',
      '教训',
      '? ',
    );
    const text = fc.oneof(
      fc.array(piece).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (some) => {
        for (const { range } of readBook(some).problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= some.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
