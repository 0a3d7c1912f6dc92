import { type CalendarDay, localDay } from '../../core/calendar/calendarDay';
import type { Revision } from '../../core/git/commit';
import { subjectOf } from '../../core/git/commit';
import { type GitRef, type GitRepository, gitRefTypes } from './gitApi';

/** A revision, and the day and first line of its commit where that is one of the newest. */
export interface Place extends Revision {
  readonly day?: CalendarDay;
  readonly subject?: string;
}

/** Where a range can begin or end. */
export interface Places {
  /** Newest first. */
  readonly tags: readonly Place[];
  /** Local and remote, without the default branch. */
  readonly branches: readonly Place[];
  /** What is checked out, unless that is the default branch or no branch at all. */
  readonly current: Place | undefined;
  readonly defaultBranch: Place | undefined;
  /** The newest commits of what is checked out, newest first. */
  readonly commits: readonly Place[];
}

/** How many commits are looked at for the days of tags, and to choose from. */
const newest = 1000;
const defaultNames = ['main', 'master', 'trunk', 'develop'];

/**
 * Looks up tags, branches and the newest commits of a repository.
 * @returns undefined when it has no commits yet
 */
export async function readPlaces(repository: GitRepository): Promise<Places | undefined> {
  if (!repository.state.HEAD) await repository.status();
  const refs = await repository.getRefs({ sort: 'committerdate' });
  // Git calls it an error to ask an empty repository for its log.
  if (refs.length === 0) return undefined;
  const log = await repository.log({ maxEntries: newest });
  const commits = log.map(({ hash, message, commitDate, authorDate }): Place => {
    const date = commitDate ?? authorDate;
    const day = date && localDay(date);
    return {
      name: hash.slice(0, 7),
      commit: hash,
      subject: subjectOf({ message }),
      ...(day === undefined ? {} : { day }),
    };
  });
  const known = new Map(commits.map((place, index) => [place.commit, { place, index }]));
  const placeOf = ({ name, commit }: GitRef): Place[] =>
    name === undefined || commit === undefined
      ? []
      : [{ ...known.get(commit)?.place, name, commit }];
  const indexOf = ({ commit }: Place): number => known.get(commit)?.index ?? newest;
  const ofType = (type: number): Place[] =>
    refs.filter((ref) => ref.type === type).flatMap(placeOf);

  const heads = [...ofType(gitRefTypes.head), ...ofType(gitRefTypes.remoteHead)];
  const defaultBranch = findDefault(heads);
  const branches = heads.filter(
    ({ name }) => name !== defaultBranch?.name && !/(?:^|\/)HEAD$/.test(name),
  );
  const { HEAD } = repository.state;
  return {
    tags: ofType(gitRefTypes.tag).sort(
      (a, b) => indexOf(a) - indexOf(b) || b.name.localeCompare(a.name, 'en', { numeric: true }),
    ),
    branches,
    current: branches.find(({ name }) => name === HEAD?.name),
    defaultBranch,
    commits,
  };
}

/** The branch that others part from: what the remote says it is, else by its usual names. */
function findDefault(heads: readonly Place[]): Place | undefined {
  const remote = heads.find(({ name }) => /^[^/]+\/HEAD$/.test(name));
  const names = defaultNames.flatMap((name) => [name, `origin/${name}`]);
  const byName = names.flatMap((name) => heads.filter((head) => head.name === name));
  // A remote's HEAD has no name of its own: it is where the default branch is.
  const same = byName.find(({ commit }) => commit === remote?.commit);
  return same ?? byName[0] ?? remote;
}
