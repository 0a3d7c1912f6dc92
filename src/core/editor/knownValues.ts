import { addDays } from '../calendar/addDays';
import type { CalendarDay } from '../calendar/calendarDay';
import { roleKeys } from '../note/frontMatterFields';
import type { Question } from '../template/question';
import { yamlScalar } from '../template/yamlScalar';
import type { WrittenValues } from './writtenValues';

/** A value that a key of front matter could have. */
export interface KnownValue {
  /** What it says. */
  readonly label: string;
  /** The same in YAML. */
  readonly yaml: string;
  /** What it means, in the words of the template. */
  readonly meaning?: string;
  /** Of a day: how many days after today. */
  readonly days?: number;
}

/** The keys that every note may have, in the order in which templates write them. */
export const generalKeys: readonly string[] = [
  'type',
  'title',
  'date',
  'lang',
  'project',
  'role',
  'tags',
  'outcome',
  'prev',
  'review_on',
  'private',
];

/** Whether a key holds a list, so that one value alone stands in brackets. */
export function isListKey(key: string): boolean {
  return key === 'tags' || key === 'tag' || key === '标签';
}

const dayKey = /^(?:date|created|updated|start|since|until|due|日期|.+_(?:on|date|day))$/;
const usualDays = [0, -1, 30, 90];

/** What a key of the front matter may say. */
export function knownValues(
  key: string,
  known: {
    readonly written: WrittenValues;
    /** The types of the notes that templates make. */
    readonly types: readonly string[];
    /** What the note's template asks. */
    readonly questions: readonly Question[];
    readonly today: CalendarDay;
  },
): readonly KnownValue[] {
  const { written, types, questions, today } = known;
  if (key === 'type' || key === '类型') {
    return valued([...new Set([...written.valuesOf('types'), ...types])]);
  }
  if (/^(?:projects?|项目)$/.test(key)) return valued(written.valuesOf('projects'));
  if (isListKey(key)) return valued(written.valuesOf('tags'));
  if (roleKeys.includes(key) || key === '角色') return valued(written.valuesOf('roles'));
  if (dayKey.test(key)) {
    return usualDays.map((days) => {
      const day = addDays(today, days);
      return { label: day, yaml: day, days };
    });
  }
  if (key === 'private') return ['true', 'false'].map((label) => ({ label, yaml: label }));
  if (key === 'lang') return valued(['en', 'zh-cn']);
  const asked = questions.find(({ name }) => name.toLowerCase() === key)?.options ?? [];
  if (asked.length > 0) {
    return asked.map(({ value, label }) => {
      const meaning = label === value ? {} : { meaning: label };
      return { label: value, yaml: yamlScalar(value), ...meaning };
    });
  }
  return key === 'outcome' ? valued(['success', 'partial', 'failure']) : [];
}

function valued(values: readonly string[]): readonly KnownValue[] {
  return values.map((label) => ({ label, yaml: yamlScalar(label) }));
}
