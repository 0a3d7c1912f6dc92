import assert from 'node:assert/strict';
import { areaOf } from '../../../src/core/git/area';
import { lastRetrospective } from '../../../src/core/git/lastRetrospective';
import { summarise } from '../../../src/core/git/summary';
import { isFix, troubleOf } from '../../../src/core/git/trouble';
import { newCommit } from './newCommit';

const range = { kind: 'days', from: '2026-03-01' } as const;
const person = (name: string) => ({ author: { name, email: `${name}@example.org` } });

describe("a commit's area", () => {
  for (const [message, area] of [
    ['feat(search): rank by recency', 'search'],
    ['fix(api)!: refuse empty names', 'api'],
    ['修复（搜索）：空词报错', '搜索'],
    ['docs: say how to start', 'docs'],
    ['Note: nothing of it is conventional', 'src/core'],
    ['Rank by recency', 'src/core'],
  ] as const) {
    it(`of "${message}" is ${area}`, () => {
      const files = ['README.md', 'src/core/a.ts', 'src/core/deep/b.ts', 'test/a.ts'];
      assert.equal(areaOf(newCommit(message, { files })), area);
    });
  }

  it('is not known without files, and empty for files outside of folders', () => {
    assert.equal(areaOf(newCommit('Rank', { files: undefined })), undefined);
    assert.equal(areaOf(newCommit('Rank', { files: ['a.md', 'b.md', 'src/a.ts'] })), '');
  });
});

describe('a sign of trouble', () => {
  for (const [message, trouble] of [
    ['Revert "Rank by recency"', 'revert'],
    ['fix: restore order\n\nThis reverts commit 0123456789.', 'revert'],
    ['回滚：按时间排序', 'revert'],
    ['fixup! Rank by recency', 'fixup'],
    ['hotfix: empty names', 'hotfix'],
    ['紧急修复登录报错', 'hotfix'],
    ['Fix the date again', 'again'],
    ['fix(date): time zone, once more', 'again'],
    ['又修了一下日期', 'again'],
    ['再次修复时区', 'again'],
  ] as const) {
    it(`is seen in "${message.slice(0, 30)}"`, () => {
      assert.equal(troubleOf(newCommit(message)), trouble);
    });
  }

  for (const message of [
    'fix: empty names',
    'fix: ask again when the name is empty',
    '修复重新登录报错',
    '修复空词报错',
    'Add a rollback rehearsal',
    'Say how to reverse a list',
    'Add prefix search, still in one index',
    '重新设计首页',
  ]) {
    it(`is not seen in "${message}"`, () => {
      assert.equal(troubleOf(newCommit(message)), undefined);
    });
  }

  it('is no matter of fixes as such, which are counted', () => {
    assert.deepEqual(
      ['fix: x', 'Fixes #3', '修复 x', 'fixup! x', 'Add prefix search', 'feat: x'].map((message) =>
        isFix(newCommit(message)),
      ),
      [true, true, true, true, false, false],
    );
  });
});

describe('a summary', () => {
  it('counts commits, people, areas, files and signs of trouble, but no merges', () => {
    const summary = summarise({
      range,
      cut: false,
      commits: [
        newCommit('Revert "Rank"', { day: '2026-03-09', ...person('bo'), files: ['src/a/1.ts'] }),
        newCommit("Merge branch 'x'", { day: '2026-03-08', isMerge: true, files: undefined }),
        newCommit('fix(search): rank again', {
          day: '2026-03-04',
          files: ['src/a/1.ts'],
          ...person('ann'),
        }),
        newCommit('feat(Search): rank\n\nCo-authored-by: Bo B <BO@example.org>', {
          day: '2026-03-02',
          files: ['src/a/1.ts', 'src/a/2.ts'],
          ...person('ann'),
        }),
      ],
    });
    assert.deepEqual(
      { ...summary, areas: [], troubles: [], range: undefined },
      {
        range: undefined,
        first: '2026-03-02',
        last: '2026-03-09',
        commits: 3,
        merges: 1,
        fixes: 1,
        cut: false,
        withFiles: 3,
        areas: [],
        people: [
          { name: 'ann', commits: 2 },
          { name: 'bo', commits: 2 },
        ],
        hotFiles: [{ path: 'src/a/1.ts', commits: 3, fixes: 1 }],
        troubles: [],
      },
    );
    assert.deepEqual(
      summary.areas.map(({ name, commits }) => [name, commits.length]),
      [
        ['search', 2],
        ['src/a', 1],
      ],
    );
    assert.deepEqual(
      summary.troubles.map(({ commit, trouble }) => [commit.day, trouble]),
      [
        ['2026-03-04', 'again'],
        ['2026-03-09', 'revert'],
      ],
    );
  });
});

describe('the last retrospective', () => {
  const note = (uri: string, type: string, date: string, project?: string) => ({
    uri,
    type,
    date,
    project,
  });
  const notes = [
    note('a', 'project-retro', '2026-01-05', 'ranking'),
    note('b', 'quick-retro', '2026-02-01', 'ranking'),
    note('c', 'project-retro', '2026-03-01', 'search'),
    note('d', 'daily-log', '2026-04-01', 'ranking'),
    note('e', 'project-retro', '2026-05', 'ranking'),
  ];

  it('is the newest of the project, else of any', () => {
    assert.deepEqual(lastRetrospective(notes, 'ranking'), {
      day: '2026-02-01',
      project: 'ranking',
    });
    assert.deepEqual(lastRetrospective(notes, 'new'), { day: '2026-03-01', project: 'search' });
    assert.equal(lastRetrospective([], 'new'), undefined);
  });

  it('is not the note that is being written', () => {
    assert.equal(lastRetrospective(notes, 'ranking', 'b')?.day, '2026-01-05');
  });
});
