import type { CalendarDay } from '../calendar/calendarDay';
import type { TimeOfDay } from '../calendar/timeOfDay';
import { fallbackOf, isAsked } from './answers';
import type { Answer, Question } from './question';
import type { Template, TemplateValues } from './template';

/** What a sample note is about; in the language of whoever looks at it. */
export interface SampleNote {
  readonly title: string;
  /** Today, in local time. */
  readonly date: CalendarDay;
  /** Now, `HH:mm`. */
  readonly time?: TimeOfDay | undefined;
  readonly project?: string | undefined;
}

/**
 * Values that show what a template makes before anybody has answered: each question that is asked,
 * optional ones too, has its default, else its first option, else its own words in place of a text.
 */
export function sampleValues(template: Template, sample: SampleNote): TemplateValues {
  const answers: Record<string, Answer> = {};
  for (const question of template.questions) {
    if (!isAsked(question, answers)) continue;
    const answer = sampleAnswer(question, sample);
    if (answer !== undefined) answers[question.name] = answer;
  }
  return { ...sample, answers };
}

function sampleAnswer(question: Question, { date, project }: SampleNote): Answer | undefined {
  const fallback = fallbackOf(question, date);
  if (fallback !== undefined) return fallback;
  const [first] = question.options;
  switch (question.type) {
    case 'pick':
      return first?.value;
    case 'multi-pick':
      return question.options.slice(0, 2).map(({ value }) => value);
    case 'date':
      return date;
    case 'number':
      return question.from;
    case 'project':
      return project;
    case 'text':
      return question.question;
  }
}
