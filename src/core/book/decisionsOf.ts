import type { Decisions } from '../recurrence/decisions';
import type { LessonBook } from './lessonBook';

/** What lesson books say, for grouping. @param books by URI as text */
export function decisionsOf(books: ReadonlyMap<string, LessonBook>): Decisions {
  return {
    same: [],
    apart: [],
    booked: [...books].flatMap(([book, { lessons }]) =>
      lessons.map(({ range: _, guardRange: _guard, ...lesson }) => ({ ...lesson, book })),
    ),
  };
}
