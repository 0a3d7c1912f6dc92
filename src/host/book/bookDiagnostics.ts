import * as vscode from 'vscode';
import type { BookLesson, BookProblem, BookProblemCode } from '../../core/book/lessonBook';
import { LineMap } from '../../core/text/lineMap';
import { Debounce } from '../debounce';
import { breathe } from '../index/slices';
import { rangeOf } from '../range';
import { describeBookProblem } from './describeBookProblem';
import { describeGuardTrouble } from './describeGuard';
import type { GuardFiles } from './guardFiles';
import type { LessonBooks } from './lessonBooks';

const errors: ReadonlySet<BookProblemCode> = new Set([
  'book-conflict',
  'book-invalid',
  'book-too-long',
  'book-too-deep',
  'book-not-lessons',
]);

/** Shows what is wrong in lesson books, at its place, and which guards guard nothing. */
export function registerBookDiagnostics(books: LessonBooks, guards: GuardFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('hindsight-book');
  let latest = 0;
  const show = async (): Promise<void> => {
    const call = ++latest;
    const found: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const [uri, { problems, lessons }] of books.books) {
      const lines = new LineMap(books.textOf(uri) ?? '');
      const diagnostics = problems.map(diagnosticOf);
      for (const lesson of lessons) {
        await breathe();
        diagnostics.push(...unguarded(uri, lesson, lines, guards));
      }
      found.push([vscode.Uri.parse(uri, true), diagnostics]);
    }
    if (call !== latest) return;
    collection.clear();
    for (const [uri, diagnostics] of found) collection.set(uri, diagnostics);
  };
  // In a turn of its own: much else follows a book, too.
  const soon = new Debounce(0, () => void show());
  const request = (): void => {
    soon.start();
  };
  return vscode.Disposable.from(
    collection,
    soon,
    books.onDidChange(request),
    guards.onDidChange(request),
  );
}

/** What is said at the guard of a lesson that is gone; what was put away needs none. */
function unguarded(
  book: string,
  { guard, guardRange, retired, ignored }: BookLesson,
  lines: LineMap,
  guards: GuardFiles,
): readonly vscode.Diagnostic[] {
  if (guard === undefined || !guardRange || retired || ignored) return [];
  const trouble = guards.troubleOf({ text: guard, book });
  if (!trouble) return [];
  const range = {
    start: lines.positionAt(guardRange.start),
    end: lines.positionAt(guardRange.end),
  };
  const diagnostic = new vscode.Diagnostic(
    rangeOf(range),
    describeGuardTrouble(guard, trouble),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Hindsight';
  diagnostic.code = `guard-${trouble}`;
  return [diagnostic];
}

function diagnosticOf(problem: BookProblem): vscode.Diagnostic {
  const { code } = problem;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem),
    describeBookProblem(problem),
    code === 'key-unknown'
      ? vscode.DiagnosticSeverity.Hint
      : errors.has(code)
        ? vscode.DiagnosticSeverity.Error
        : vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Hindsight';
  diagnostic.code = code;
  return diagnostic;
}
