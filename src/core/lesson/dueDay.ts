import type { CalendarDay } from '../calendar/calendarDay';
import { existingDay } from '../note/writtenDate';

/** A task's words, and the day it is due. */
export interface DueText {
  /** Without marks of days, on one line. */
  readonly text: string;
  readonly due: CalendarDay | undefined;
}

const day = String.raw`\[{0,2}(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})[日号])\]{0,2}`;
const open = String.raw`(?:[(（[]\s*)?`;
const close = String.raw`(?:\s*[)）\]])?`;
const end = String.raw`(?:\s*(?:之前|以前|前))?${close}[\s.。]*$`;

/**
 * How people write that a task is due, the surest first: as Dataview and the Tasks plugin have it, as
 * `@2026-12-01`, in words, or as a day at the end.
 */
const marks = [
  String.raw`${open}(?<![\p{L}\p{N}])(?:due|deadline|截止(?:日期|时间)?)::\s*${day}${close}`,
  String.raw`(?:📅|📆|🗓\ufe0f?)\s*${day}`,
  String.raw`(?<![\p{L}\p{N}])@(?:due)?\(?${day}\)?`,
  String.raw`${open}(?<![\p{L}\p{N}])(?:due(?: by| on)?|deadline|截止(?:日期|时间)?[到于至是为]?)\s?[:：]?\s?${day}${close}`,
  String.raw`${open}${day}\s?截止${close}`,
  String.raw`${open}(?<![\p{L}\p{N}])(?:by|before|until|不晚于)\s${day}${end}`,
  String.raw`${open}${day}${end}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Days that say something else of a task: done, cancelled, created, started, scheduled. */
const otherDays = new RegExp(String.raw`(?:✅|❌|➕|🛫|⏳)\ufe0f?\s*${day}`, 'giu');

/** Reads when a task is due. A day that does not exist stays in the text as it is. */
export function readDue(task: string): DueText {
  const { text, due } = findDue(task);
  return { text: tidy(text), due };
}

/** The day that a task is due. */
export function dueIn(task: string): CalendarDay | undefined {
  return findDue(task).due;
}

/** As `readDue`, with the text not yet tidy. */
function findDue(task: string): DueText {
  // Every mark has a year.
  if (!/\d{4}/.test(task)) return { text: task, due: undefined };
  const text = task.replace(otherDays, ' ');
  for (const mark of marks) {
    const found = mark.exec(text);
    if (found === null) continue;
    const [y, m, d] = found.slice(1).filter((part) => (part as string | undefined) !== undefined);
    const due = existingDay(Number(y), Number(m), Number(d));
    if (due === undefined) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { text: rest, due };
  }
  return { text, due: undefined };
}

/** On one line, without what stood between the words and a mark. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![\s,，、;；·–—-])[\s,，、;；·–—-]+$/u, '');
}
