import type { CalendarDay } from '../calendar/calendarDay';
import type { Lesson } from '../recurrence/lesson';
import { LessonsBy } from '../recurrence/lessonsBy';
import type { Steps } from '../steps';
import {
  listReview,
  mostOf,
  type ReviewItem,
  type ReviewReason,
  reviewReason,
  reviewReasons,
} from './reviewList';
import { isStuck } from './isStuck';

/** The lessons to look at, kept up to date lesson by lesson, and looked at anew on another day. */
export class ReviewQueue {
  #today: CalendarDay | undefined;
  #by = new LessonsBy<ReviewReason>(() => undefined);

  /**
   * Takes the present lessons.
   *
   * @param touched ids of those that are new, changed or gone
   */
  *updateInSteps(
    lessons: ReadonlyMap<string, Lesson>,
    touched: Iterable<string>,
    today: CalendarDay,
  ): Steps<void> {
    const isAnew = today !== this.#today;
    if (isAnew) {
      this.#today = today;
      this.#by = new LessonsBy((lesson) => reviewReason(lesson, { today, isStuck }));
    }
    yield* this.#by.updateInSteps(lessons, isAnew ? lessons.keys() : touched);
  }

  /** The lessons to look at now, as `listReview` lists them. */
  list(
    lessons: ReadonlyMap<string, Lesson>,
    isSkipped: (id: string) => boolean,
  ): readonly ReviewItem[] {
    const today = this.#today;
    if (today === undefined) return [];
    const found = reviewReasons.flatMap((reason) =>
      [...this.#by.having(reason)].flatMap((id) => lessons.get(id) ?? []),
    );
    return listReview(found, { today, isStuck, isSkipped: ({ id }) => isSkipped(id) });
  }

  /** How many lessons `list` has for some of the reasons. */
  count(reasons: readonly ReviewReason[], isSkipped: (id: string) => boolean): number {
    let count = 0;
    for (const reason of reasons) {
      let ofReason = 0;
      for (const id of this.#by.having(reason)) {
        if (ofReason === mostOf[reason]) break;
        if (!isSkipped(id)) ofReason++;
      }
      count += ofReason;
    }
    return count;
  }
}
