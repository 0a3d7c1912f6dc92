import { addDays } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import { readFrontMatter } from '../note/frontMatter';
import type { Note, Problem } from '../note/note';
import { readSections } from '../note/readSections';
import { lineStart } from '../text/lineStart';
import { hasHan } from '../text/script';
import type { TextRange } from '../text/range';
import { filled } from './filled';
import type { Fix } from './fix';
import { frontMatterProblems } from './frontMatterProblems';
import { probableDays } from './probableDay';
import { silenceInLine, silenceInNote } from './silencing';
import { whenThen } from './whenThen';

/** How long a follow-up is proposed to take, in days. */
const proposedDays = 14;

/** The changes that would mend a problem of a note, the likeliest first, and those that silence it. */
export function fixesOf(
  problem: Problem,
  note: Note,
  text: string,
  today: CalendarDay,
): readonly Fix[] {
  const silencing = [silenceInLine(problem, text), silenceInNote(problem, text)];
  return [...mending(problem, note, text, today), ...silencing.filter((fix) => fix !== undefined)];
}

function mending(
  { code, range, detail = '' }: Problem,
  note: Note,
  text: string,
  today: CalendarDay,
): readonly Fix[] {
  const write = (value: string): Fix => ({
    code: 'write',
    edit: { range, text: value },
    detail: value,
  });
  switch (code) {
    case 'date-invalid':
      return probableDays(detail).map(write);
    case 'key-typo':
    case 'outcome-unknown':
    case 'private-unknown':
    case 'lang-unknown': {
      const at = frontMatterProblems(readFrontMatter(text).fields, note.type);
      const found = at.find((other) => other.code === code && other.range.start === range.start);
      return found?.meant.map(write) ?? [];
    }
    case 'section-empty': {
      const at = readSections(text).find(({ headingRange }) => headingRange.start === range.start);
      if (!at) return [];
      const whole = { start: range.start, end: at.content.end };
      return [{ code: 'remove-section', edit: { range: whole, text: '' }, detail }];
    }
    case 'lesson-vague':
      return [whenThen(range, text)];
    case 'follow-up-open-ended':
      return [
        ...(detail.includes('date') ? [addDate(range, text, addDays(today, proposedDays))] : []),
        ...(detail.includes('owner') ? [addOwner(range, text)] : []),
      ];
    default:
      return [];
  }
}

function addDate({ end }: TextRange, text: string, day: CalendarDay): Fix {
  const parts = isHanLine(text, end) ? ['（截止 ', day, '）'] : [' (due ', day, ')'];
  return { code: 'add-date', ...filled({ start: end, end }, parts) };
}

function addOwner({ end }: TextRange, text: string): Fix {
  const name = isHanLine(text, end) ? '谁' : 'who';
  return { code: 'add-owner', ...filled({ start: end, end }, [' @', name]) };
}

function isHanLine(text: string, end: number): boolean {
  return hasHan(text.slice(lineStart(text, end), end));
}
