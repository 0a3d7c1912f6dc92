import { compareDay, compareDayNewestFirst, compareText } from '../text/compare';
import type { LessonKind, Mention, Note } from '../note/note';
import type { DecidedLesson } from '../book/decidedLesson';

/** A mention together with the note it stands in. */
export interface NoteMention {
  readonly note: Note;
  readonly mention: Mention;
}

/**
 * - `once`: seen in one note; `recurring`: in two notes or more
 * - `rule`: a person made it a rule; `holding`: it came up and the rule held
 * - `relapsed`: it came back after the rule, or after it was retired
 * - `retired`: it matters no more; `ignored`: it never did
 */
export type LessonState =
  'once' | 'recurring' | 'rule' | 'holding' | 'relapsed' | 'retired' | 'ignored';

/** A lesson recurs from this many notes on. */
export const recurringFrom = 2;

/** What one or more mentions say: an identity across notes. */
export interface Lesson {
  /** Derived from the oldest mention, so later notes do not change it. */
  readonly id: string;
  /** What a person called it, else the wording that stands for it: one of its mentions. */
  readonly title: string;
  /** The kind most of its mentions have; of equals, the one of the oldest mention. */
  readonly kind: LessonKind;
  readonly state: LessonState;
  /** Newest first; mentions without a day come last. Never empty. */
  readonly mentions: readonly NoteMention[];
  /** How many different notes mention it. */
  readonly noteCount: number;
  /** The different projects that mention it, in alphabetical order. */
  readonly projects: readonly string[];
  /** Calendar days of the oldest and newest dated mention; undefined when none has a day. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** What a person decided about it. */
  readonly decided: DecidedLesson | undefined;
}

/** The day a mention was written: its own, else its note's. */
export function mentionDate({ note, mention }: NoteMention): string | undefined {
  return mention.date ?? note.date;
}

/** Mentions by day; those without a day come last. */
export function compareOldestFirst(a: NoteMention, b: NoteMention): number {
  return compareDay(mentionDate(a), mentionDate(b)) || comparePlace(a, b);
}

/** Mentions by day, the latest first; those without a day come last. */
export function compareNewestFirst(a: NoteMention, b: NoteMention): number {
  return compareDayNewestFirst(mentionDate(a), mentionDate(b)) || comparePlace(a, b);
}

function comparePlace(a: NoteMention, b: NoteMention): number {
  return (
    compareText(a.note.path, b.note.path) ||
    compareText(a.note.uri, b.note.uri) ||
    a.mention.range.start - b.mention.range.start
  );
}
