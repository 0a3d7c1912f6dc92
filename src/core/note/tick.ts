import type { TextRange } from '../text/range';
import type { FollowUp, Note } from './note';

/** What to write where, to tick a task or to open it again: one character in its box. */
export interface Tick {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * Finds a follow-up of an earlier version of a note in its present one, and how to tick it there.
 * @param note as it is now
 * @param wanted as it was; among equal tasks of a section, the one nearest to where it was
 * @returns undefined when the task is not there any more, or ticked as wanted already
 */
export function tickOf(note: Note, wanted: FollowUp, done: boolean): Tick | undefined {
  const found = nowAt(note, wanted);
  if (!found || found.done === done) return undefined;
  const { start, end } = found.box;
  return { range: { start: start + 1, end: end - 1 }, text: done ? 'x' : ' ' };
}

/** A follow-up of an earlier version of a note, as it is now; see `tickOf`. */
export function nowAt(note: Note, wanted: FollowUp): FollowUp | undefined {
  return note.followUps
    .filter(({ text, section }) => text === wanted.text && section === wanted.section)
    .sort((a, b) => distance(a, wanted) - distance(b, wanted))[0];
}

function distance(a: FollowUp, b: FollowUp): number {
  return Math.abs(a.range.start - b.range.start);
}
