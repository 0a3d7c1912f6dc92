import type { Note } from '../note/note';
import type { Lesson } from '../recurrence/lesson';
import { recurringFrom } from '../recurrence/lesson';
import { compareDayNewestFirst, compareText } from '../text/compare';
import type { LessonQuote, PublicLesson } from './publicLesson';
import { publicLessons, quoteLesson } from './publicLesson';
import type { Work } from './work';
import { SimilarWork } from './work';

/** A person reads three at a glance, and none of thirty. */
const most = 3;

/**
 * What similar work was hard for: lessons said in notes of the same project, or that share words with
 * the new work, as the lesson itself may. Those that came back after a rule come first, then recurring ones, then those said most
 * often there, then recent ones.
 */
export function findPitfalls(lessons: Iterable<Lesson>, work: Work): LessonQuote[] {
  return pitfallsOf(lessons, work).flatMap(quoteLesson);
}

/** The same lessons, with all that is known of them. */
export function pitfallsOf(lessons: Iterable<Lesson>, work: Work): readonly PublicLesson[] {
  const similar = new SimilarWork(work);
  return best(publicLessons(lessons), (note) => similar.of(note), similar);
}

/** What incidents have in common with a new one: lessons of those alike, and what two incidents share. */
export function findIncidentLessons(lessons: Iterable<Lesson>, work: Work): LessonQuote[] {
  const similar = new SimilarWork(work);
  const known = publicLessons(lessons).flatMap((lesson) => {
    const mentions = lesson.mentions.filter(({ note }) => note.type === 'incident');
    return mentions.length > 0 ? [{ lesson, notes: notesOf(mentions) }] : [];
  });
  const shared = known.filter(
    ({ notes }) => notes.length >= recurringFrom || notes.some((note) => similar.of(note) > 0),
  );
  return best(
    shared.map(({ lesson }) => lesson),
    (note) => (note.type === 'incident' ? 1 + similar.of(note) : 0),
  ).flatMap(quoteLesson);
}

/** @param similar to what the lesson itself says, which counts as much as another note */
function best(
  lessons: readonly PublicLesson[],
  scoreOf: (note: Note) => number,
  similar?: SimilarWork,
): readonly PublicLesson[] {
  return lessons
    .map((lesson) => ({
      lesson,
      score: sum(notesOf(lesson.mentions).map(scoreOf)) + (similar?.ofText(lesson.title) ?? 0),
    }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        urgency(b.lesson) - urgency(a.lesson) ||
        b.score - a.score ||
        b.lesson.notes - a.lesson.notes ||
        compareDayNewestFirst(a.lesson.last, b.lesson.last) ||
        compareText(a.lesson.lesson.id, b.lesson.lesson.id),
    )
    .slice(0, most)
    .map(({ lesson }) => lesson);
}

function urgency({ lesson, notes }: PublicLesson): number {
  if (lesson.state === 'relapsed') return 2;
  return notes >= recurringFrom ? 1 : 0;
}

function notesOf(mentions: PublicLesson['mentions']): readonly Note[] {
  return [...new Map(mentions.map(({ note }) => [note.uri, note])).values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
