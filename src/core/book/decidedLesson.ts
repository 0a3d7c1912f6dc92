import { compareText } from '../text/compare';
import { contentOf } from './contentOf';
import type { BookLesson, LessonRule, Occasion } from './lessonBook';

/** A lesson of a book. There is one book in each workspace folder, and what all of them say counts. */
export interface BookedLesson extends Omit<BookLesson, 'range' | 'guardRange'> {
  /** Which book: its URI as text. */
  readonly book: string;
}

/** A guard as it is written in a book; paths are below the workspace folder of that book. */
export interface BookedGuard {
  readonly text: string;
  /** The book's URI as text. */
  readonly book: string;
}

/** All that was decided about a lesson, in one book or several. */
export interface DecidedLesson {
  /** Where it was decided; the first is the one to write to. Never empty. */
  readonly places: readonly { readonly book: string; readonly id: string }[];
  readonly title: string | undefined;
  readonly rule: LessonRule | undefined;
  readonly guard: BookedGuard | undefined;
  /** Oldest first, as is `again`. */
  readonly held: readonly Occasion[];
  readonly again: readonly Occasion[];
  readonly retired: BookLesson['retired'];
  readonly ignored: BookLesson['ignored'];
  readonly review: BookLesson['review'];
}

/**
 * What lessons of the books that turned out to be one lesson say together. Where they disagree, the one
 * with more confirmed statements counts: whoever joins two writes the statements of both into one.
 */
export function decidedLesson(booked: readonly BookedLesson[]): DecidedLesson | undefined {
  if (booked.length === 0) return undefined;
  const all = [...booked].sort(
    (a, b) =>
      b.same.length - a.same.length || compareText(a.book, b.book) || compareText(a.id, b.id),
  );
  const first = <T>(read: (lesson: BookedLesson) => T | undefined): T | undefined =>
    all.map(read).find((value) => value !== undefined);
  const occasions = (read: (lesson: BookedLesson) => readonly Occasion[]): readonly Occasion[] =>
    all.flatMap(read).sort((a, b) => compareText(a.on, b.on));
  return {
    places: all.map(({ book, id }) => ({ book, id })),
    title: first(({ title }) => title),
    rule: first(({ rule }) => rule),
    guard: first(({ guard, book }) => (guard === undefined ? undefined : { text: guard, book })),
    held: occasions(({ held }) => held),
    again: occasions(({ again }) => again),
    retired: first(({ retired }) => retired),
    ignored: first(({ ignored }) => ignored),
    review: first(({ review }) => review),
  };
}

/** A lesson of a book as a text that is equal for equal decisions. */
export function contentOfBooked(lesson: BookedLesson): string {
  return `${lesson.book}\n${contentOf(lesson)}`;
}
