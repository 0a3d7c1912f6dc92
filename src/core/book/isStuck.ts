import type { LessonKind } from '../note/note';
import type { Lesson } from '../recurrence/lesson';

/** A lesson can be stuck from this many notes on. */
export const stuckFrom = 3;

/** Mentions of these kinds say what to do about it. */
const answers: ReadonlySet<LessonKind> = new Set(['solution', 'improvement', 'rule']);

/**
 * Whether somebody writes down a lesson again and again, and nothing yet of what to do about it: it is in
 * three notes or more, none of its mentions is a solution, an improvement or a rule, and the lesson book
 * has neither a rule nor a guard for it. What is retired or ignored is not stuck; what came back after it
 * was retired can be.
 *
 * A cause is told by no kind of its own: who writes it down as `Root cause` says what is hard, and that
 * alone is no way out.
 */
export function isStuck({ state, noteCount, mentions, decided }: Lesson): boolean {
  if (noteCount < stuckFrom || state === 'retired' || state === 'ignored') return false;
  if (decided?.rule !== undefined || decided?.guard !== undefined) return false;
  return !mentions.some(({ mention }) => answers.has(mention.kind));
}
