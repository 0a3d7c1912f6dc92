import * as vscode from 'vscode';
import type { BookProblem, BookProblemCode } from '../../core/book/lessonBook';
import { rangeOf } from '../range';
import { describeBookProblem } from './describeBookProblem';
import type { LessonBooks } from './lessonBooks';

const errors: ReadonlySet<BookProblemCode> = new Set([
  'book-conflict',
  'book-invalid',
  'book-too-long',
  'book-too-deep',
  'book-not-lessons',
]);

/** Shows what is wrong in lesson books, at its place. */
export function registerBookDiagnostics(books: LessonBooks): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('hindsight-book');
  const show = (): void => {
    collection.clear();
    for (const [uri, { problems }] of books.books) {
      collection.set(vscode.Uri.parse(uri, true), problems.map(diagnosticOf));
    }
  };
  return vscode.Disposable.from(collection, books.onDidChange(show));
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
