import type { LessonKind } from '../../src/core/note/note';

/** A labelled statement: where it stands, what it says, and which lesson it belongs to. */
export interface GoldMention {
  readonly id: string;
  /** Path below the set's folder; starts with `notes/`. */
  readonly note: string;
  /** 1-based line on which the statement starts. */
  readonly line: number;
  readonly text: string;
  readonly section: LessonKind;
  /** The lesson it says; `null` when no other mention says it. */
  readonly group: string | null;
  /** How the mention was made: see the README of the sets. */
  readonly variant?: string;
  /** What changed in a near-verbatim variant: a synonym, the tense, a typo… */
  readonly change?: string;
}

/** Mentions that are the same lesson. */
export interface GoldGroup {
  readonly id: string;
  readonly gist: string;
  /** The widest gap between two of its mentions. */
  readonly kind: string;
  readonly lang: string;
  readonly size: number;
  /** Told again by the same person, months or years later. */
  readonly retold: boolean;
}

/** Why two statements that look alike are not the same lesson. */
export type HardNegativeSort = 'opposite' | 'object' | 'order' | 'number' | 'unsorted';

export interface HardNegative {
  readonly a: string;
  readonly b: string;
  readonly sort: HardNegativeSort;
}

/** A part of a set that is scored by itself, such as the half that nobody tunes on. */
export interface GoldPart {
  readonly name: string;
  readonly hasNote: (note: string) => boolean;
  readonly hasMention: (mention: GoldMention) => boolean;
}

export interface GoldSet {
  readonly name: string;
  /** The folder with the notes. */
  readonly notes: string;
  readonly mentions: readonly GoldMention[];
  readonly groups: readonly GoldGroup[];
  readonly hardNegatives: readonly HardNegative[];
  /** The whole first, then its halves if it has some. */
  readonly parts: readonly GoldPart[];
}

/** A note's path as gold and index both write it: below the folder of notes, with `/`. */
export function notePath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)?notes\//, '');
}
