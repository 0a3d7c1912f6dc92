import * as vscode from 'vscode';
import type { Problem } from '../../core/note/note';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { rangeOf } from '../range';
import { describeProblem, describeSkipped } from './describeProblem';

/** Shows what is wrong in notes, and which notes are not read, in the Problems view. */
export function registerProblemDiagnostics(index: WorkspaceIndex): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('hindsight');
  return vscode.Disposable.from(
    collection,
    index.onDidChange(({ notes }) => {
      for (const uri of notes) {
        const problems = index.notes.get(uri)?.problems ?? [];
        const skipped = index.skipped.get(uri);
        const diagnostics = problems.map(diagnosticOf);
        if (skipped) diagnostics.push(atTop(describeSkipped(skipped)));
        collection.set(vscode.Uri.parse(uri, true), diagnostics);
      }
    }),
  );
}

function diagnosticOf(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem),
    describeProblem(problem),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'Hindsight';
  diagnostic.code = problem.code;
  return diagnostic;
}

function atTop(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = 'Hindsight';
  return diagnostic;
}
