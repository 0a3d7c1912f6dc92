import { finish, type Steps } from '../steps';
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
 * @param read reads it; that of a `BookReader` that knows the text is much faster
 * @returns undefined when the book must not be written, or is written in a way that we cannot edit
 */
export function decide(
  text: string,
  subject: Subject,
  decision: Decision,
  read?: (text: string) => Steps<LessonBook>,
): readonly TextEdit[] | undefined {
  return finish(decideInSteps(text, subject, decision, read));
}

/** The same, a lesson in a step. */
export function* decideInSteps(
  text: string,
  subject: Subject,
  decision: Decision,
  read: (text: string) => Steps<LessonBook> = readWhole,
): Steps<readonly TextEdit[] | undefined> {
  // A byte order mark is no column of the first line.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const book = yield* read(body);
  if (book.locked !== undefined) return undefined;
  const { id, added } = placeOf(body, book, subject, decision);
  const before = added === body ? book : yield* read(added);
  const lesson = lessonOf(before, id);
  if (!lesson) return undefined;
  const wanted = decided(lesson, decision);
  const after = writeLesson(added, lesson, wanted);
  yield;
  const isRight = yield* says(yield* read(after), before, wanted);
  return isRight ? editBetween(text, mark + after) : undefined;
}

function* readWhole(text: string): Steps<LessonBook> {
  yield;
  return readBook(text);
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
function* says(
  { lessons, locked }: LessonBook,
  before: LessonBook,
  wanted: BookLesson,
): Steps<boolean> {
  const at = before.lessons.findIndex(({ id }) => id === wanted.id);
  const expected = before.lessons.with(at, wanted);
  if (locked !== undefined || lessons.length !== expected.length) return false;
  for (const [i, lesson] of lessons.entries()) {
    yield;
    const other = expected[i];
    if (!other || contentOf(lesson) !== contentOf(other)) return false;
  }
  return true;
}
