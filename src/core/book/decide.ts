import { editBetween, type TextEdit } from '../text/textEdit';
import { addLesson } from './addLesson';
import { oneLine } from './bookSyntax';
import { contentOf } from './contentOf';
import { type Decision, decided, type Subject } from './decision';
import type { BookLesson, LessonBook } from './lessonBook';
import { writeLesson } from './lessonPen';
import { newLessonId } from './newLessonId';
import { readBook } from './readBook';

/**
 * The edits that write a decision into a lesson book. All that they do not say stays as it is: comments,
 * order, quotes, line ends.
 *
 * @param text the book's file as it is now; empty for a book that is not there yet
 * @param read reads it; a `BookReader` that knows the text is much faster
 * @returns undefined when the book must not be written, or is written in a way that we cannot edit
 */
export function decide(
  text: string,
  subject: Subject,
  decision: Decision,
  read: (text: string) => LessonBook = readBook,
): readonly TextEdit[] | undefined {
  // A byte order mark is no column of the first line.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const book = read(body);
  if (book.locked !== undefined) return undefined;
  const { id, added } = placeOf(body, book, subject, decision);
  const before = added === body ? book : read(added);
  const lesson = lessonOf(before, id);
  if (!lesson) return undefined;
  const wanted = decided(lesson, decision);
  const after = writeLesson(added, lesson, wanted);
  return says(read(after), before, wanted) ? editBetween(text, mark + after) : undefined;
}

/** The lesson that is meant, and the text with it. */
function placeOf(
  text: string,
  { lessons }: LessonBook,
  subject: Subject,
  decision: Decision,
): { readonly id: string; readonly added: string } {
  if ('id' in subject) return { id: subject.id, added: text };
  const statement = oneLine(subject.statement);
  // Another window may have put it there since the subject was chosen.
  const known = lessons.find(({ same }) => same.includes(statement));
  if (known) return { id: known.id, added: text };
  const title = decision.kind === 'rename' ? decision.title : statement;
  const id = newLessonId(title, new Set(lessons.map((lesson) => lesson.id)));
  return { id, added: addLesson(text, id, statement, lessons) };
}

function lessonOf({ lessons }: LessonBook, id: string): BookLesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

/** Whether a book says what was decided, and of all other lessons what it said. */
function says({ lessons, locked }: LessonBook, before: LessonBook, wanted: BookLesson): boolean {
  const at = before.lessons.findIndex(({ id }) => id === wanted.id);
  const expected = before.lessons.with(at, wanted);
  return (
    locked === undefined &&
    lessons.length === expected.length &&
    lessons.every((lesson, i) => {
      const other = expected[i];
      return other !== undefined && contentOf(lesson) === contentOf(other);
    })
  );
}
