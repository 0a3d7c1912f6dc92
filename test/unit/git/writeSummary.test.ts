import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Commit, GitRange } from '../../../src/core/git/commit';
import { summarise } from '../../../src/core/git/summary';
import { summaryWords } from '../../../src/core/git/summaryWords';
import { writeSummary } from '../../../src/core/git/writeSummary';
import { parseNote } from '../../../src/core/note/parseNote';
import { findCodeSpans } from '../../../src/core/text/codeSpans';
import { writeCodeSpan } from '../../../src/core/text/writeCodeSpan';
import { newCommit } from './newCommit';

const since: GitRange = { kind: 'revisions', from: { name: 'v1.2.0', commit: 'abc' } };
const commits = [
  newCommit('Revert "Rank by recency"', { day: '2026-03-09', files: ['src/rank/order.ts'] }),
  newCommit('Merge branch search', { day: '2026-03-08', isMerge: true, files: undefined }),
  newCommit('fix(rank): order of equal days', { day: '2026-03-04', files: ['src/rank/order.ts'] }),
  newCommit('feat(rank): rank by recency', {
    day: '2026-03-02',
    author: { name: '王伟', email: 'w@example.org' },
    files: ['src/rank/order.ts', 'src/rank/days.ts'],
  }),
];

describe('a written summary', () => {
  it('says in English what happened', () => {
    assert.equal(
      writeSummary(summarise({ range: since, commits, cut: false }), 'en'),
      `3 commits by 2 people from 2026-03-02 to 2026-03-09, since \`v1.2.0\`. 1 of them is a fix. 1 merge is not counted.

By area:

- \`rank\`, 2 commits: \`fix(rank): order of equal days\`, \`feat(rank): rank by recency\`
- \`src/rank\`, 1 commit: \`Revert "Rank by recency"\`

Who took part: Ann (2), 王伟 (1)

Changed most often:

- \`src/rank/order.ts\`: 3 times, once by a fix

Taken back or mended again:

- 2026-03-09 \`Revert "Rank by recency"\` (taken back)`,
    );
  });

  it('says in Chinese what happened, and what was not read', () => {
    const range: GitRange = { kind: 'days', from: '2026-03-01' };
    const some = commits.map((commit, index) =>
      index === 3 ? { ...commit, files: undefined } : commit,
    );
    assert.equal(
      writeSummary(summarise({ range, commits: some, cut: true }), 'zh-cn'),
      `2026-03-02 到 2026-03-09，2 个人提交了 3 次。其中 1 次是修复。另有 1 次合并，没有算进来。

改在哪些地方：

- \`rank\`，2 次：\`fix(rank): order of equal days\`、\`feat(rank): rank by recency\`
- \`src/rank\`，1 次：\`Revert "Rank by recency"\`

参与的人：Ann（2）、王伟（1）

改得最勤的文件：

- \`src/rank/order.ts\`：2 次，其中 1 次是修复

撤回的和返工的：

- 2026-03-09 \`Revert "Rank by recency"\`（撤回）

只读了最近的 4 次提交。文件只看了其中 2 次提交。`,
    );
  });

  it('stays short, whatever happened', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      newCommit(`Revert area ${index} ${'x'.repeat(500)}`, {
        author: { name: `P${index}`, email: `${index}` },
        files: [`area${index % 100}/a.ts`],
      }),
    );
    for (const language of ['en', 'zh-cn'] as const) {
      const text = writeSummary(summarise({ range: since, commits: many, cut: true }), language);
      assert.ok(text.length < 8000, String(text.length));
    }
  });
});

/** Whatever somebody may write into a repository, and what notes would take for something. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Lesson: pin the driver',
          '教训：先锁版本',
          '#lesson',
          'lesson:: x',
          '> [!lesson]',
          '- ',
        ],
        ...[
          '`',
          '``',
          '\\',
          '\n',
          '\r\n',
          '\u2028',
          ' ',
          '**Pitfalls**',
          '## Pitfalls',
          '【踩过的坑】',
        ],
        ...[
          '[x](https://evil.example)',
          '<b>',
          '<!--',
          '-->',
          '{{git}}',
          '{',
          '}',
          '%%',
          '$$',
          '|',
        ],
        ...[
          'fix(Lesson): ',
          'Root cause: x',
          'What was hard',
          '~~~',
          '\u202e',
          '踩坑',
          'TODO',
          'x',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const anyCommit: fc.Arbitrary<Commit> = fc
  .record({
    message: anything,
    name: anything,
    isMerge: fc.boolean(),
    files: fc.option(fc.array(anything, { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ message, name, isMerge, files }) =>
    newCommit(message, { author: { name, email: name }, isMerge, files }),
  );
const anyRange: fc.Arbitrary<GitRange> = fc.oneof(
  fc.constant<GitRange>({ kind: 'days', from: '2026-03-01' }),
  anything.map((name): GitRange => ({ kind: 'revisions', from: { name, commit: 'a' } })),
  anything.map((name): GitRange => {
    const revision = { name, commit: 'a' };
    return { kind: 'branch', branch: revision, base: revision };
  }),
);

describe('a summary of any repository', () => {
  const anySummary = fc.record({
    commits: fc.array(anyCommit, { minLength: 1, maxLength: 12 }),
    range: anyRange,
    cut: fc.boolean(),
  });

  for (const language of ['en', 'zh-cn'] as const) {
    const { heading } = summaryWords[language];

    it(`says nothing that would be a lesson, wherever it stands, in ${language}`, () => {
      const paths = ['note.md', 'retros/2026-03-01-x.md', 'lessons/x.md', 'LESSONS.md'];
      fc.assert(
        fc.property(anySummary, fc.constantFrom(...paths), (history, path) => {
          const summary = writeSummary(summarise(history), language);
          const text = `# X\n\n## Pitfalls\n\n- A pit\n\n## ${heading}\n\n${summary}\n\n## Rules\n\n- A rule\n`;
          const { mentions, problems } = parseNote({ uri: path, path, text });
          assert.deepEqual(problems, []);
          assert.deepEqual(
            mentions.map((mention) => mention.text),
            ['A pit', 'A rule'],
            summary,
          );
        }),
        { numRuns: 500 },
      );
    });

    it(`has no markup outside of inline code, and no slots, in ${language}`, () => {
      fc.assert(
        fc.property(anySummary, (history) => {
          const summary = writeSummary(summarise(history), language);
          assert.doesNotMatch(summary, /\{\{|\}\}|[\u202a-\u202e\u2028]/);
          for (const line of summary.split('\n')) {
            const prose = [...findCodeSpans(line).values()]
              .reverse()
              .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), line);
            assert.doesNotMatch(prose, /[`*_[\]<>#|\\$~&{}]|::|\/\//, line);
          }
        }),
        { numRuns: 500 },
      );
    });
  }
});

describe('inline code of any text', () => {
  it('is one span with the same words', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const written = writeCodeSpan(text);
        const spans = [...findCodeSpans(written).values()];
        assert.equal(spans.length, 1);
        const [{ from, to, code }] = spans as [(typeof spans)[0]];
        assert.deepEqual([from, to], [0, written.length]);
        const letters = (some: string): string => some.replace(/[\s\p{C}\p{Z}]+/gu, '');
        const shown = letters(written.slice(code.from, code.to));
        assert.equal(shown, letters(text) || '…');
      }),
      { numRuns: 500 },
    );
  });
});
