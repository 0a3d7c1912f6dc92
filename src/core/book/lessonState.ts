import {
  type LessonState,
  mentionDate,
  type NoteMention,
  recurringFrom,
} from '../recurrence/lesson';
import type { DecidedLesson } from './decidedLesson';

/**
 * How far somebody is with a lesson, from what was written and what was decided.
 *
 * A rule relapses when the lesson is mentioned after the rule's day, or a person said that it happened
 * again; it holds again when it held after that. A retired lesson that is mentioned later is back.
 *
 * @param noteCount how many notes the mentions are in
 */
export function lessonState(
  mentions: readonly NoteMention[],
  noteCount: number,
  decided: DecidedLesson | undefined,
): LessonState {
  const recurs = noteCount >= recurringFrom || (decided?.again.length ?? 0) > 0;
  if (!decided) return recurs ? 'recurring' : 'once';
  const { rule, retired, ignored, again, held } = decided;
  if (ignored) return 'ignored';
  const said = latest(again.map(({ on }) => on));
  const seen = latest([said, ...daysSeen(mentions, decided)]);
  if (retired) return isAfter(seen, retired.on) ? 'relapsed' : 'retired';
  if (!rule) return recurs ? 'recurring' : 'once';
  // When nobody knows since when there is a rule, only a person can say that it was broken.
  const broken = rule.since === undefined ? said : seen;
  const kept = latest(held.map(({ on }) => on));
  const relapsed =
    broken !== undefined && (rule.since === undefined || isAfter(broken, rule.since));
  if (relapsed && !isAfter(kept, broken)) return 'relapsed';
  return kept === undefined ? 'rule' : 'holding';
}

/** Days on which it was said that it happened: not where the rule is told, nor where it held. */
function daysSeen(mentions: readonly NoteMention[], { held }: DecidedLesson): readonly string[] {
  const heldIn = new Set(held.flatMap(({ note }) => note ?? []));
  return mentions.flatMap((at) =>
    at.mention.kind === 'rule' || heldIn.has(at.note.path) ? [] : (mentionDate(at) ?? []),
  );
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce<string | undefined>(
    (last, day) => (day !== undefined && (last === undefined || day > last) ? day : last),
    undefined,
  );
}

function isAfter(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day > other;
}
