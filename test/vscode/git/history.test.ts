import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GitRange, History } from '../../../src/core/git/commit';
import { summarise } from '../../../src/core/git/summary';
import { writeSummary } from '../../../src/core/git/writeSummary';
import { type GitRepository, repositoryOf } from '../../../src/host/git/gitApi';
import { type Places, readPlaces } from '../../../src/host/git/places';
import { readHistory } from '../../../src/host/git/readHistory';
import { inWorkspace } from '../../support/extension';
import { makeRepository, smallHistory } from '../../support/gitRepository';

/** VS Code's git extension runs where Node is; in a web worker it is missing. */
const inWebWorker = 'WorkerGlobalScope' in globalThis;
const never = new vscode.CancellationTokenSource().token;

describe('A folder without a repository', () => {
  it('has nothing that git could fill in', async () => {
    assert.equal((await repositoryOf(inWorkspace('')))?.rootUri.path, undefined);
  });
});

describe('The git repository of a folder', () => {
  if (inWebWorker) return;

  let repository: GitRepository;
  let places: Places;
  before(async () => {
    await makeRepository(inWorkspace('').fsPath, smallHistory);
    const extension = vscode.extensions.getExtension<GitExports>('vscode.git');
    assert.ok(extension);
    // VS Code would notice it by itself some time later.
    await extension.exports.getAPI(1).openRepository(inWorkspace(''));
    const opened = await repositoryOf(inWorkspace('retros/2026-03-03-first.md'));
    assert.ok(opened);
    repository = opened;
    const found = await readPlaces(repository);
    assert.ok(found);
    places = found;
  });

  it('has tags, newest first, branches, and a default branch', () => {
    const { tags, branches, defaultBranch, current, commits } = places;
    assert.deepEqual(
      tags.map(({ name, day }) => [name, day]),
      [
        ['v1.1', '2026-03-09'],
        ['v1.0', '2026-03-02'],
      ],
    );
    assert.deepEqual(branches.map(({ name }) => name).sort(), ['search', 'synonyms']);
    assert.deepEqual([defaultBranch?.name, current], ['main', undefined]);
    assert.equal(commits.length, 6);
    assert.equal(commits[0]?.subject, 'Revert "rank by recency" <b>now</b>');
  });

  it('tells what happened since a tag', async () => {
    const history = await read({ kind: 'revisions', from: tag('v1.0') });
    assert.equal(
      writeSummary(summarise(history), 'en'),
      `3 commits by 2 people from 2026-03-05 to 2026-03-09, since \`v1.0\`. 1 of them is a fix. 1 merge is not counted.

By area:

- \`rank\`, 1 commit: \`fix(rank): order of equal days\`
- \`src/rank\`, 1 commit: \`Revert "rank by recency" <b>now</b>\`
- \`src/search\`, 1 commit: \`Find words with accents\`

Who took part: 王伟 (2), Ann (1)

Changed most often:

- \`src/rank/order.ts\`: 2 times, once by a fix

Taken back or mended again:

- 2026-03-09 \`Revert "rank by recency" <b>now</b>\` (taken back)`,
    );
  });

  it('finds the commits between tags, of a branch, and of a span of days', async () => {
    const branch = places.branches.find(({ name }) => name === 'synonyms');
    const base = places.defaultBranch;
    assert.ok(branch && base);
    const days: GitRange = { kind: 'days', from: '2026-03-02', to: '2026-03-06' };
    assert.deepEqual(
      await Promise.all(
        [
          { kind: 'revisions', from: tag('v1.0'), to: tag('v1.1') } as const,
          { kind: 'branch', branch, base } as const,
          days,
          { kind: 'days', from: '2026-03-10' } as const,
        ].map(async (range) => (await read(range)).commits.map(({ day }) => day)),
      ),
      [
        ['2026-03-09', '2026-03-07', '2026-03-06', '2026-03-05'],
        ['2026-03-10'],
        ['2026-03-06', '2026-03-05', '2026-03-02'],
        [],
      ],
    );
  });

  it('is read within limits, and says when something is missing', async () => {
    const limits = { commits: 3, withFiles: 1, passed: 4, page: 2 };
    for (const range of [
      { kind: 'revisions', from: tag('v1.0') },
      { kind: 'days', from: '2026-03-01' },
    ] as const) {
      const history = await readHistory(repository, range, never, undefined, limits);
      assert.deepEqual([history?.cut, history?.commits.length], [true, 3], range.kind);
      const files = history?.commits.map((commit) => commit.files);
      assert.deepEqual(files, [['src/rank/order.ts'], undefined, undefined]);
    }
    const old: GitRange = { kind: 'days', from: '2026-02-01', to: '2026-03-02' };
    const history = await readHistory(repository, old, never, undefined, limits);
    assert.deepEqual([history?.cut, history?.commits], [true, []]);
  });

  it('can be left while it is read', async () => {
    const source = new vscode.CancellationTokenSource();
    const range: GitRange = { kind: 'days', from: '2026-03-01' };
    const reading = readHistory(repository, range, source.token, () => {
      source.cancel();
    });
    assert.equal(await reading, undefined);
  });

  async function read(range: GitRange): Promise<History> {
    const history = await readHistory(repository, range, never);
    assert.ok(history);
    return history;
  }

  function tag(name: string): Places['tags'][number] {
    const found = places.tags.find((place) => place.name === name);
    assert.ok(found);
    return found;
  }
});

interface GitExports {
  getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown> };
}
