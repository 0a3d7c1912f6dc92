import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import type { LessonRow } from './lessonTree';

/** What a row of the lessons tree is about. */
export interface RowSubject {
  readonly lesson: Lesson;
  /** The mention of the lesson that the row is or, for an offer, that is nearest to it. */
  readonly at?: NoteMention;
  /** The mention of another lesson that is offered. */
  readonly offered?: NoteMention;
}

/** @returns undefined for a group */
export function rowSubject(row: LessonRow | undefined): RowSubject | undefined {
  switch (row?.type) {
    case undefined:
    case 'group':
      return undefined;
    case 'lesson':
      return { lesson: row.lesson };
    case 'mention':
      return { lesson: row.parent.lesson, at: row.at };
    case 'offer':
      return { lesson: row.parent.lesson, at: row.offer.own, offered: row.offer.mention };
  }
}
