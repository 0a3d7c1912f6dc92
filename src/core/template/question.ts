import type { CalendarDay } from '../calendar/calendarDay';

/** What a template asks before it makes a note. */
export interface Question {
  /** The name its answer has in the template. */
  readonly name: string;
  /** What a person reads. */
  readonly question: string;
  readonly type: QuestionType;
  /** What one can pick; empty for other types. */
  readonly options: readonly QuestionOption[];
  /** The smallest and largest number, for `number`. */
  readonly from: number;
  readonly to: number;
  /** What is taken when nobody says otherwise, as it is written: a day may be `+90 days`. */
  readonly fallback: Answer | undefined;
  /** Answers to earlier questions that must be there for this one to be asked. */
  readonly when: readonly Condition[];
  /** Not asked by itself: offered beside the title. */
  readonly optional: boolean;
}

export const questionTypes = ['text', 'pick', 'multi-pick', 'date', 'number', 'project'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface QuestionOption {
  /** What the note says. */
  readonly value: string;
  /** What a person picks. */
  readonly label: string;
  readonly description?: string;
}

/** An earlier question, and the answers with which the condition holds. */
export interface Condition {
  readonly name: string;
  readonly values: readonly string[];
}

/** Texts and days are strings, several picks a list. No answer is no value at all. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Answers and the day they are given: what decides about further questions. */
export interface AnswersSoFar {
  readonly answers: Answers;
  readonly date: CalendarDay;
}
