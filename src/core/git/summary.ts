import type { CalendarDay } from '../calendar/calendarDay';
import { compareText } from '../text/compare';
import { areaOf } from './area';
import type { Commit, GitRange, History, Person } from './commit';
import { isFix, type Trouble, troubleOf } from './trouble';

/** What a stretch of work in a repository looks like. Merges are not counted as work. */
export interface GitSummary {
  readonly range: GitRange;
  /** The days of the oldest and newest commit; undefined when there is none. */
  readonly first: CalendarDay | undefined;
  readonly last: CalendarDay | undefined;
  readonly commits: number;
  readonly merges: number;
  readonly fixes: number;
  /** Whether older commits of the range were not read. */
  readonly cut: boolean;
  /** Of how many commits the files are known. */
  readonly withFiles: number;
  /** Most commits first, like all that follows. */
  readonly areas: readonly Area[];
  readonly people: readonly { readonly name: string; readonly commits: number }[];
  /** Files that were changed at least twice. */
  readonly hotFiles: readonly HotFile[];
  /** Where it may have hurt, oldest first. */
  readonly troubles: readonly { readonly commit: Commit; readonly trouble: Trouble }[];
}

/** Commits about one part of the project, newest first. `name` is undefined where none is known. */
export interface Area {
  readonly name: string | undefined;
  readonly commits: readonly Commit[];
}

export interface HotFile {
  readonly path: string;
  /** How many commits changed it, and how many of these were fixes. */
  readonly commits: number;
  readonly fixes: number;
}

/** Counts what a history says. */
export function summarise({ range, commits: all, cut }: History): GitSummary {
  const commits = all.filter(({ isMerge }) => !isMerge);
  const days = commits.map(({ day }) => day).sort();
  return {
    range,
    first: days[0],
    last: days.at(-1),
    commits: commits.length,
    merges: all.length - commits.length,
    fixes: commits.filter(isFix).length,
    cut,
    withFiles: commits.filter(({ files }) => files !== undefined).length,
    areas: areasOf(commits),
    people: peopleOf(commits),
    hotFiles: hotFilesOf(commits),
    troubles: commits
      .flatMap((commit) => {
        const trouble = troubleOf(commit);
        return trouble ? [{ commit, trouble }] : [];
      })
      .reverse(),
  };
}

function areasOf(commits: readonly Commit[]): Area[] {
  const areas = new Map<string, { name: string | undefined; commits: Commit[] }>();
  for (const commit of commits) {
    const name = areaOf(commit);
    const key = name === undefined ? '' : `=${name.toLowerCase()}`;
    const area = areas.get(key) ?? { name, commits: [] };
    area.commits.push(commit);
    areas.set(key, area);
  }
  const order = ({ name = '\uffff' }: Area): string => name;
  return [...areas.values()].sort(
    (a, b) => b.commits.length - a.commits.length || compareText(order(a), order(b)),
  );
}

function peopleOf(commits: readonly Commit[]): { name: string; commits: number }[] {
  const people = new Map<string, { name: string; commits: number }>();
  for (const commit of commits) {
    const keys = new Set<string>();
    for (const { name, email } of [commit.author, ...coAuthors(commit)]) {
      const key = (email || name).toLowerCase();
      if (keys.has(key)) continue;
      keys.add(key);
      const person = people.get(key) ?? { name, commits: 0 };
      person.commits++;
      people.set(key, person);
    }
  }
  return [...people.values()].sort((a, b) => b.commits - a.commits || compareText(a.name, b.name));
}

function coAuthors({ message }: Commit): Person[] {
  const trailers = message.matchAll(/^co-authored-by:[ \t]*([^<\n]{1,200})<([^>\n]{1,200})>/gimu);
  return [...trailers].map(([, name = '', email = '']) => ({ name: name.trim(), email }));
}

function hotFilesOf(commits: readonly Commit[]): HotFile[] {
  const files = new Map<string, { path: string; commits: number; fixes: number }>();
  for (const commit of commits) {
    for (const path of new Set(commit.files)) {
      const file = files.get(path) ?? { path, commits: 0, fixes: 0 };
      file.commits++;
      if (isFix(commit)) file.fixes++;
      files.set(path, file);
    }
  }
  return [...files.values()]
    .filter((file) => file.commits > 1)
    .sort((a, b) => b.commits - a.commits || b.fixes - a.fixes || compareText(a.path, b.path));
}
