import {
  type LessonState,
  mentionDate,
  type NoteMention,
  recurringFrom,
} from '../recurrence/lesson';
import type { CalendarDay } from '../calendar/calendarDay';
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

/** Days on which it was said that it happened. */
function daysSeen(mentions: readonly NoteMention[], decided: DecidedLesson): readonly string[] {
  return mentions.flatMap((at) =>
    tellsThatItHappened(at, decided) ? (mentionDate(at) ?? []) : [],
  );
}

/** Neither is a rule itself an occurrence of what it is against, nor is a note that says that it held. */
function tellsThatItHappened({ mention, note }: NoteMention, { held }: DecidedLesson): boolean {
  return mention.kind !== 'rule' && held.every((occasion) => occasion.note !== note.path);
}

/** The day after which a mention is a relapse: that of the rule, or when the lesson was retired. */
export function relapsesSince(decided: DecidedLesson | undefined): CalendarDay | undefined {
  if (!decided || decided.ignored) return undefined;
  return decided.retired ? decided.retired.on : decided.rule?.since;
}

/** Whether this mention tells that a lesson came back after its rule, or after it was retired. */
export function isRelapse(at: NoteMention, decided: DecidedLesson | undefined): boolean {
  return (
    decided !== undefined &&
    isAfter(mentionDate(at), relapsesSince(decided)) &&
    tellsThatItHappened(at, decided)
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
