import type * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import type { Commit, GitRange, History } from '../../core/git/commit';
import type { GitCommit, GitRepository } from './gitApi';

/** More than this is no retrospective any more, and nobody wants to wait for it. */
export interface HistoryLimits {
  /** Commits of a range. */
  readonly commits: number;
  /** Commits whose files are looked up: each costs a run of git. */
  readonly withFiles: number;
  /** Commits passed on the way to an old span of days. */
  readonly passed: number;
  /** Commits asked for at once. */
  readonly page: number;
}

const usual: HistoryLimits = { commits: 500, withFiles: 200, passed: 20_000, page: 1000 };
/** How many runs of git go on at once. */
const atOnce = 4;

type Progress = (done: number, total: number) => void;

/**
 * Reads the commits of a range, newest first, and the files they change.
 * @returns undefined when `token` was cancelled
 */
export async function readHistory(
  repository: GitRepository,
  range: GitRange,
  token: vscode.CancellationToken,
  progress: Progress = () => undefined,
  limits = usual,
): Promise<History | undefined> {
  const cancelled = (): boolean => token.isCancellationRequested;
  const { commits, cut } =
    range.kind === 'days'
      ? await readDays(repository, range, token, limits)
      : await readRevisions(repository, range, limits);
  if (cancelled()) return undefined;
  const files = await readFiles(
    repository,
    commits.filter(isCounted).slice(0, limits.withFiles),
    token,
    progress,
  );
  if (cancelled()) return undefined;
  return { range, cut, commits: commits.map((commit) => recordOf(commit, files)) };
}

interface Found {
  readonly commits: readonly GitCommit[];
  readonly cut: boolean;
}

async function readRevisions(
  repository: GitRepository,
  range: Exclude<GitRange, { kind: 'days' }>,
  limits: HistoryLimits,
): Promise<Found> {
  const [wanted, without] =
    range.kind === 'branch'
      ? [range.branch.commit, range.base.commit]
      : [range.to?.commit ?? 'HEAD', range.from.commit];
  const commits = await repository.log({
    maxEntries: limits.commits + 1,
    refNames: [wanted, `^${without}`],
  });
  return limited(commits, false, limits);
}

/**
 * Git's own `--since` is out of reach, so the log is read page by page. Commits are nearly in the
 * order of their days; a page without any that is young enough is the end.
 */
async function readDays(
  repository: GitRepository,
  { from, to }: Extract<GitRange, { kind: 'days' }>,
  token: vscode.CancellationToken,
  limits: HistoryLimits,
): Promise<Found> {
  const { page, passed } = limits;
  const commits: GitCommit[] = [];
  for (let skip = 0; skip < passed; skip += page) {
    const next = await repository.log({ maxEntries: page, skip });
    if (token.isCancellationRequested) return limited(commits, false, limits);
    const young = next.filter((commit) => dayOf(commit) >= from);
    commits.push(...young.filter((commit) => to === undefined || dayOf(commit) <= to));
    if (next.length < page || young.length === 0) return limited(commits, false, limits);
    if (commits.length > limits.commits) return limited(commits, true, limits);
  }
  return limited(commits, true, limits);
}

function limited(all: readonly GitCommit[], cut: boolean, { commits }: HistoryLimits): Found {
  return { commits: all.slice(0, commits), cut: cut || all.length > commits };
}

/** Merges are not counted, and the very first commit is where everything comes from. */
function isCounted({ parents }: GitCommit): boolean {
  return parents.length === 1;
}

/** The files that commits change, by hash. */
async function readFiles(
  repository: GitRepository,
  commits: readonly GitCommit[],
  token: vscode.CancellationToken,
  progress: Progress,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = new Map<string, readonly string[]>();
  const waiting = [...commits];
  const root = `${repository.rootUri.path.replace(/\/$/, '')}/`;
  const work = async (): Promise<void> => {
    for (let commit = waiting.shift(); commit; commit = waiting.shift()) {
      if (token.isCancellationRequested) return;
      const changes = await repository.diffBetween(commit.parents[0] ?? '', commit.hash);
      const paths = changes.map(({ uri }) => uri.path);
      files.set(
        commit.hash,
        paths.map((path) => (path.startsWith(root) ? path.slice(root.length) : path)),
      );
      progress(files.size, commits.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return files;
}

function recordOf(commit: GitCommit, files: ReadonlyMap<string, readonly string[]>): Commit {
  const { hash, message, parents, authorName = '', authorEmail = '' } = commit;
  return {
    hash,
    message,
    author: { name: authorName, email: authorEmail },
    day: dayOf(commit),
    isMerge: parents.length > 1,
    files: parents.length === 0 ? [] : files.get(hash),
  };
}

function dayOf({ commitDate, authorDate }: GitCommit): string {
  return localDay(commitDate ?? authorDate ?? new Date(0));
}
