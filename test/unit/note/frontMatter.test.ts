import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/note/frontMatter';
import { readAnyYaml, readYaml } from '../../../src/core/note/frontMatterYaml';
import { readPlainYaml } from '../../../src/core/note/plainYaml';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

function note(text: string): Note {
  return parseNote({ uri: 'u', path: 'n.md', text });
}

/** The first problem as `code: text at its range`. */
function problem(text: string): string | undefined {
  const [first] = note(text).problems;
  return (
    first && `${first.code}: ${JSON.stringify(text.slice(first.range.start, first.range.end))}`
  );
}

const body = '\n# Title\n\nLesson: pin the driver\n';

describe('front matter', () => {
  it('gives type, title, day, project, tags, language, privacy and predecessor', () => {
    const text =
      '---\ntype: transition\ntitle: One year\ndate: 2024-06-28\nproject: atlas\ntags: [a, b]\nlang: en\nprivate: true\nprev: "[[career/2023|last]]"\n---\n';
    const { type, title, date, project, tags, lang, private: own, prev } = note(text);
    assert.deepEqual(
      { type, title, date, project, tags, lang, own, prev },
      {
        type: 'transition',
        title: 'One year',
        date: '2024-06-28',
        project: 'atlas',
        tags: ['a', 'b'],
        lang: 'en',
        own: true,
        prev: 'career/2023',
      },
    );
  });

  const tags: Record<string, string[]> = {
    '[a, b]': ['a', 'b'],
    'a, b': ['a', 'b'],
    'a，b': ['a', 'b'],
    '"#a #b/c"': ['a', 'b/c'],
    '\n  - a\n  - "#b"': ['a', 'b'],
    'a b': ['a b'],
    '': [],
    '~': [],
    '[1.10, 2024-01-02]': ['1.10', '2024-01-02'],
  };
  for (const [written, read] of Object.entries(tags)) {
    it(`reads the tags ${JSON.stringify(written)}`, () => {
      assert.deepEqual(note(`---\ntags: ${written}\n---\n`).tags, read);
    });
  }

  const projects: Record<string, string> = {
    atlas: 'atlas',
    '"[[Atlas]]"': 'Atlas',
    '[[Atlas]]': 'Atlas',
    '"[[projects/Atlas.md|A]]"': 'Atlas',
    '[beacon, atlas]': 'beacon',
    '1.10': '1.10',
  };
  for (const [written, read] of Object.entries(projects)) {
    it(`reads the project ${written}`, () => {
      assert.equal(note(`---\nproject: ${written}\n---\n`).project, read);
    });
  }

  it('keeps dates and numbers as they are written', () => {
    assert.equal(note('---\ntitle: 1.10\n---\n').title, '1.10');
    assert.equal(note('---\ntitle: 2024-01-02\n---\n').title, '2024-01-02');
  });

  it('may be JSON', () => {
    assert.equal(note('---json\n{"title": "A", "tags": ["x"]}\n---\n').title, 'A');
  });

  it('may have CRLF and a byte order mark', () => {
    const { title, mentions } = note('\ufeff---\r\ntitle: A\r\n---\r\nLesson: pin it\r\n');
    assert.deepEqual([title, mentions[0]?.text], ['A', 'pin it']);
  });

  it('has keys in Chinese too', () => {
    const { title, date } = note('---\n标题: 复盘\n日期: 2024年5月2日\n---\n');
    assert.deepEqual([title, date], ['复盘', '2024-05-02']);
  });

  it('is no place for lessons', () => {
    assert.deepEqual(note('---\nlesson: "Lesson: pin it"\n---\n').mentions, []);
  });

  it('ends only at a line of its own', () => {
    assert.equal(note('---\ntitle: A\nnote: |\n  x\n ---foo\n---\n# B\n').title, 'A');
    assert.equal(problem('---\ntitle: A\n---foo\n'), 'front-matter-unclosed: "---"');
  });

  it('is only at the top', () => {
    assert.equal(note('\n---\ntitle: A\n---\n# B\n').title, 'B');
    assert.equal(note('# B\n\n---\ntitle: A\n---\n').title, 'B');
  });

  it('is not a rule at the top', () => {
    for (const text of [
      '---\n\nSome text.\n',
      '---\n\nSome text.\n\n---\n',
      '----\na: b\n----\n',
      '---\n',
    ]) {
      assert.deepEqual(note(text + body).problems, []);
      assert.equal(note(text + body).mentions.length, 1);
    }
  });

  it('may be empty', () => {
    assert.deepEqual(note(`---\n---\n${body}`).problems, []);
    assert.deepEqual(note(`---\n# only a comment\n---\n${body}`).problems, []);
  });
});

describe('problems of front matter', () => {
  const problems: Record<string, string> = {
    '---\ntitle: A: b\n---': 'front-matter-invalid',
    '---\ntags: [a, b\n---': 'front-matter-invalid',
    '---\ntitle: "A\n---': 'front-matter-invalid',
    '---\n- a\n- b\n---': 'front-matter-not-map',
    '---\njust text\n---': 'front-matter-not-map',
    '---json\n{"a": 1,}\n---': 'front-matter-invalid',
    '---json\n{a: 1}\n---': 'front-matter-invalid',
    '---\ntitle: A\n': 'front-matter-unclosed',
    '---js\n{ title: process.exit(1) }\n---': 'front-matter-language',
    '---javascript\nprocess.exit(1)\n---': 'front-matter-language',
    '---JS\nprocess.exit(1)\n---': 'front-matter-language',
    '---json5\n{}\n---': 'front-matter-language',
    '---coffee\nprocess.exit 1\n---': 'front-matter-language',
    '---toml\na = 1\n---': 'front-matter-language',
    '--- js\nprocess.exit(1)\n---': 'front-matter-language',
    '---__proto__\na: 1\n---': 'front-matter-language',
    '---constructor\na: 1\n---': 'front-matter-language',
    '---\ndate: soon\n---': 'date-invalid',
  };
  for (const [text, code] of Object.entries(problems)) {
    it(`${JSON.stringify(text)}: ${code}, and the body is read`, () => {
      const read = note(text + body);
      assert.deepEqual(
        read.problems.map((found) => found.code),
        [code],
      );
      assert.equal(read.mentions.length, 1);
    });
  }

  it('name the language, on the first line', () => {
    const text = '\ufeff---js\n{}\n---\n';
    assert.equal(problem(text), 'front-matter-language: "---js"');
    assert.equal(note(text).problems[0]?.detail, 'js');
  });

  it('stand where the YAML breaks', () => {
    const [first] = note('---\ntitle: fine\nproject: "a\n---\n').problems;
    assert.ok((first?.start.line ?? 0) >= 2);
  });

  it('do not hide what could be read', () => {
    assert.equal(note('---\nproject: atlas\ntitle: A: b\n---\n').project, 'atlas');
  });

  for (const day of ['2024-02-30', '2024-13-01', 'soon', '5']) {
    it(`mark the date ${day}`, () => {
      assert.equal(problem(`---\ndate: ${day}\n---\n`), `date-invalid: "${day}"`);
    });
  }

  for (const day of [
    '2024-05-02',
    '2024-05-02T10:00:00+08:00',
    '2024/5/2',
    '2024.5.2',
    '2024年5月2日',
    '"[[2024-05-02]]"',
    '20240502',
    'May 2, 2024',
  ]) {
    it(`take the date ${day}`, () => {
      const read = note(`---\ndate: ${day}\n---\n`);
      assert.deepEqual([read.date, read.problems], ['2024-05-02', []]);
    });
  }
});

describe('hostile front matter', () => {
  const level = (name: string, of: string): string =>
    `${name}: &${name} [*${of},*${of},*${of},*${of},*${of},*${of},*${of},*${of}]`;
  const cases: Record<string, string> = {
    'an alias bomb': [
      'a: &a [x,x]',
      level('b', 'a'),
      level('c', 'b'),
      level('d', 'c'),
      level('e', 'd'),
      level('f', 'e'),
      'tags: *f',
    ].join('\n'),
    'an alias of itself': 'a: &a [*a]\ntags: *a',
    'a merge of itself': 'a: &a\n  <<: *a\n<<: *a',
    'deep brackets': `a: ${'['.repeat(8000)}`,
    'deep lists': '- '.repeat(8000),
    'deep keys': '? '.repeat(8000),
    'many empty lines': `${'\n'.repeat(15000)}a: 1`,
    'many comments': '#\n'.repeat(8000),
    'a tag of code': 'a: !!js/function "function () { throw 1 }"',
    'a very long value': `a: ${'b'.repeat(1e6)}`,
  };
  for (const [name, yaml] of Object.entries(cases)) {
    it(`${name} takes no harm and little time`, () => {
      const started = performance.now();
      const read = note(`---\n${yaml}\n---\n${body}`);
      assert.equal(read.mentions.length, 1);
      assert.ok(performance.now() - started < 2000);
    });
  }

  it('does not touch prototypes', () => {
    note('---\n__proto__:\n  polluted: 1\nconstructor:\n  prototype: {polluted: 1}\n---\n');
    note('---json\n{"__proto__": {"polluted": 1}}\n---\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('says the same each time it is asked', () => {
    const text = '---\ntitle: "A\n---\n';
    assert.deepEqual(note(text).problems, note(text).problems);
  });
});

describe('the short way to read plain YAML', () => {
  const key = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,5}$/);
  const word = fc.oneof(
    fc.stringMatching(/^[\p{L}\p{N} ./_+-]{0,12}$/u),
    fc.constantFrom('null', '~', 'a\u00a0', '\ta', 'a: b', 'a #b', '- a', '[[Note]]', 'x\r'),
    fc.stringMatching(/^"[a #:,\]\\'\n\t\u00e9-]{0,6}"$/),
    fc.stringMatching(/^'[a #:,\]\\"\n\t\u00e9-]{0,6}'$/),
  );
  const list = fc.array(word, { maxLength: 4 });
  const value = fc.oneof(
    word,
    list.map((items) => `[${items.join(', ')}]`),
    list.map((items) => `[ ${items.join(',')} ]  `),
    fc
      .tuple(list, fc.constantFrom('', ' ', '  ', '\t'))
      .map(([items, indent]) => items.map((item) => `\n${indent}- ${item}`).join('')),
  );
  const lines = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`) },
      { weight: 1, arbitrary: fc.constantFrom('', '  ', '# a', '- a', '  a', '---') },
    ),
    { maxLength: 4 },
  );

  it('reads what the YAML parser reads', () => {
    let short = 0;
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
        const raw = written.join(lineEnd);
        const fields = readPlainYaml(raw, 7);
        if (fields === undefined) return;
        short++;
        const all = readAnyYaml(raw, 7);
        assert.equal(all.error, undefined);
        assert.deepEqual([...fields.keys()], [...all.fields.keys()]);
        for (const [name, field] of fields) {
          const read = all.fields.get(name);
          assert.deepEqual(field, { ...read, range: field.range });
          // Where a value is that is none does not matter.
          if (!read || field.values.length === 0) continue;
          assert.equal(field.range.start, read.range.start);
          // The parser takes what follows a list for a part of it.
          const [end, endOfParser] = [field.range.end - 7, read.range.end - 7];
          assert.ok(end <= endOfParser);
          assert.equal(raw.slice(end, endOfParser).trim(), '');
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(short > 200, `only ${short} were plain`);
  });

  it('leaves long lists to the YAML parser, which reads a hundred of them', () => {
    const items = Array.from({ length: 101 }, (_, i) => `a${i}`);
    for (const raw of [
      `tags: [${items.join()}]`,
      `tags:${items.map((a) => `\n- ${a}`).join('')}`,
    ]) {
      assert.equal(readPlainYaml(raw, 0), undefined);
      assert.equal(readYaml(raw, 0).fields.get('tags')?.values.length, 100);
    }
  });
});

describe('readFrontMatter', () => {
  it('never throws', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      ': ',
      '- ',
      '[',
      '{',
      '"',
      "'",
      '&a ',
      '*a',
      '!!',
      '| ',
      '# ',
      'key',
      '\t',
      '  ',
      '?',
      '...',
      '\ufeff',
      '<<',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
        const text = `---\n${pieces.join('')}\n---\nbody`;
        const { bodyStart, problem: found } = readFrontMatter(text);
        assert.ok(bodyStart >= 0 && bodyStart <= text.length);
        if (found)
          assert.ok(found.range.start <= found.range.end && found.range.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
