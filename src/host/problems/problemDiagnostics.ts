import * as vscode from 'vscode';
import type { Problem } from '../../core/note/note';
import type { Severity } from '../../core/problems/severity';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { openDocument } from '../openDocument';
import { rangeOf } from '../range';
import { Throttle } from '../views/throttle';
import { describeProblem, describeSkipped } from './describeProblem';
import type { NoteProblems } from './noteProblems';
import { problemPage } from './problemPages';

export const problemSource = 'Hindsight';

/**
 * Shows what is wrong in notes, and which notes are not read, in the Problems view. What could be better
 * in the words of a note is shown while the note is open.
 */
export function registerProblemDiagnostics(
  index: WorkspaceIndex,
  problems: NoteProblems,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('hindsight');
  const show = (uri: vscode.Uri, found: readonly Problem[]): void => {
    const skipped = index.skipped.get(uri.toString());
    const diagnostics = found.flatMap((problem) => diagnosticOf(problem, uri) ?? []);
    if (skipped) diagnostics.push(atTop(describeSkipped(skipped)));
    // Most notes have none, and VS Code would hear of each.
    if (diagnostics.length > 0) collection.set(uri, diagnostics);
    else if (collection.has(uri)) collection.delete(uri);
  };
  const showClosed = (uri: vscode.Uri): void => {
    show(uri, index.notes.get(uri.toString())?.problems ?? []);
  };
  // Before all notes are read, links would seem to lead nowhere.
  let isReady = index.progress.phase === 'idle';
  /** The extension has ended: what is still looked at has nowhere to be shown. */
  let isOver = false;
  const showOpen = async (document: vscode.TextDocument): Promise<void> => {
    try {
      const found = await problems.find(document);
      if (found && !isOver) show(document.uri, found);
    } catch (error) {
      if (!isOver) log.error(`Looking for problems in ${document.uri.toString()} failed.`, error);
    }
  };
  const showNow = (key: string): void => {
    const uri = vscode.Uri.parse(key, true);
    const document = isReady && index.notes.has(key) ? openDocument(uri) : undefined;
    if (document) void showOpen(document);
    else showClosed(uri);
  };
  const showAll = (): void => {
    if (!isReady) return;
    for (const document of vscode.workspace.textDocuments) {
      if (index.notes.has(document.uri.toString())) void showOpen(document);
    }
  };
  const again = new Throttle(showAll);
  return vscode.Disposable.from(
    collection,
    again,
    new vscode.Disposable(() => {
      isOver = true;
    }),
    problems.onDidMove(() => {
      again.request();
    }),
    config.onDidChangeProblems(() => {
      for (const [key, { problems: found }] of index.notes) if (found.length > 0) showNow(key);
      again.request();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (index.notes.has(document.uri.toString())) showNow(document.uri.toString());
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (index.notes.has(uri.toString())) showClosed(uri);
    }),
    index.onDidChange(({ notes }) => {
      for (const key of notes) showNow(key);
    }),
    index.onDidReadSame((uri) => {
      showNow(uri.toString());
    }),
    index.onDidProgress(({ phase }) => {
      if (isReady || phase === 'listing' || phase === 'reading') return;
      isReady = true;
      showAll();
    }),
  );
}

const severities: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

function diagnosticOf(problem: Problem, uri: vscode.Uri): vscode.Diagnostic | undefined {
  const severity = config.problemSeverity(problem.code, uri);
  if (severity === 'off') return undefined;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem),
    describeProblem(problem),
    severities[severity],
  );
  diagnostic.source = problemSource;
  diagnostic.code = { value: problem.code, target: problemPage(problem.code) };
  return diagnostic;
}

function atTop(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = problemSource;
  return diagnostic;
}
