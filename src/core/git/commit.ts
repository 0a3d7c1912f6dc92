import type { CalendarDay } from '../calendar/calendarDay';

/** A commit, as far as a retrospective wants to know it. */
export interface Commit {
  readonly hash: string;
  /** The whole message. */
  readonly message: string;
  /** Who wrote it; a name may be empty. */
  readonly author: Person;
  /** When it was committed, in local time. */
  readonly day: CalendarDay;
  readonly isMerge: boolean;
  /** What it changes: paths below the repository, with `/`. Undefined where nobody looked. */
  readonly files: readonly string[] | undefined;
}

export interface Person {
  readonly name: string;
  /** Tells people apart; it is never written anywhere. */
  readonly email: string;
}

/** What was read of a repository, newest first. */
export interface History {
  readonly range: GitRange;
  readonly commits: readonly Commit[];
  /** Whether there are older ones in the range, which were not read. */
  readonly cut: boolean;
}

/** Which commits are meant. */
export type GitRange =
  /** Those of some days, both counted; `to` is open without it. */
  | { readonly kind: 'days'; readonly from: CalendarDay; readonly to?: CalendarDay }
  /** Those that came after one commit, up to another, or to what is checked out. */
  | { readonly kind: 'revisions'; readonly from: Revision; readonly to?: Revision }
  /** Those that a branch has and another has not. */
  | { readonly kind: 'branch'; readonly branch: Revision; readonly base: Revision };

/** A place in the history, by the name a person knows it by: a tag, a branch, a short hash. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** The first line of a commit's message. */
export function subjectOf({ message }: Pick<Commit, 'message'>): string {
  return /^.*$/m.exec(message.trim())?.[0].trim() ?? '';
}
