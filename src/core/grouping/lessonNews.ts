import type { Explanation } from '../recurrence/explanation';
import type { Lesson } from '../recurrence/lesson';

/** A lesson as it is told to who has the notes: its mentions by their ids. */
export interface LessonRecord extends Omit<Lesson, 'mentions'> {
  readonly mentions: readonly string[];
  /** The keys of the wordings that say it, see `wordingKey`. */
  readonly keys: readonly string[];
}

/** What became of lessons. All of it is plain data, to be sent from one thread to another. */
export interface LessonNews {
  /** Lessons as they are now, of those that are new or changed. */
  readonly lessons: readonly LessonRecord[];
  /** Ids of lessons that are gone. */
  readonly gone: readonly string[];
}

/** News, and whether there will be more. */
export interface GroupingNews extends LessonNews {
  /** There is more to be told: see `GroupingService.tell`. */
  readonly hasMore: boolean;
  /** There is more to be compared: see `GroupingService.goOn`. */
  readonly isBehind: boolean;
}

/** An `Offer`, its mentions by their ids. */
export interface OfferRecord {
  readonly lesson: string;
  readonly own: string;
  readonly mention: string;
  readonly odds: number;
  readonly why: Explanation;
}

/** A `Reason`, its mentions by their ids. */
export interface ReasonRecord {
  readonly a: string;
  readonly b: string;
  readonly why: Explanation;
}
