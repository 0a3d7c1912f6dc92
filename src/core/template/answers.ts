import type { CalendarDay } from '../calendar/calendarDay';
import { isCalendarDay } from '../calendar/calendarDay';
import { readOffset } from './dateOffset';
import type { Answer, Answers, AnswersSoFar, Question } from './question';

/** Why what a person typed is no answer. */
export type AnswerProblem = 'empty' | 'not-a-day' | 'not-a-number';

/** Whether a question is to be asked at all, after the answers to those before it. */
export function isAsked({ when }: Question, answers: Answers): boolean {
  return when.every(({ name, values }) => {
    const answer = answers[name];
    const given = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer ?? '')];
    return given.some((value) => values.includes(value));
  });
}

/** The answer a question has by itself: an offset becomes a day. */
export function fallbackOf({ type, fallback }: Question, date: CalendarDay): Answer | undefined {
  if (type !== 'date' || typeof fallback !== 'string') return fallback;
  return readDayAnswer(fallback, date);
}

/**
 * What the template is filled with: what was answered, or else what questions say themselves.
 * Answers to what is not asked after all, since an earlier answer changed, are left out.
 */
export function completeAnswers(
  questions: readonly Question[],
  { answers, date }: AnswersSoFar,
): Answers {
  const complete: Record<string, Answer> = {};
  for (const question of questions) {
    if (!isAsked(question, complete)) continue;
    const answer = answers[question.name] ?? fallbackOf(question, date);
    if (answer !== undefined) complete[question.name] = answer;
  }
  return complete;
}

/**
 * What a person typed, as the answer to a question: a day is also understood as `+90 days`.
 * Nothing typed is fine where the question is optional, and answers nothing.
 */
export function readAnswer(
  question: Question,
  typed: string,
  date: CalendarDay,
): { readonly answer?: Answer | undefined; readonly problem?: AnswerProblem } {
  const text = typed.trim();
  if (text === '') return question.optional ? {} : { problem: 'empty' };
  if (question.type === 'date') {
    const answer = readDayAnswer(text, date);
    return answer === undefined ? { problem: 'not-a-day' } : { answer };
  }
  if (question.type === 'number') {
    const answer = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    const fits = answer >= question.from && answer <= question.to;
    return fits ? { answer } : { problem: 'not-a-number' };
  }
  return { answer: text };
}

function readDayAnswer(text: string, date: CalendarDay): CalendarDay | undefined {
  if (isCalendarDay(text)) return text;
  const day = readOffset(text)?.(date);
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}
