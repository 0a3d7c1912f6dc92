import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { DocumentNotes } from './documentNotes';
import { registerLessonCodeActions } from './lessonCodeActions';
import { registerLessonHints } from './lessonHints';
import { registerLessonHovers } from './lessonHovers';
import { registerLessonLenses } from './lessonLenses';
import { registerLessonSymbols } from './lessonSymbols';
import { registerMentionPlaces } from './mentionPlaces';

/** What the editor does for somebody who writes a note. */
export function registerEditorHelp(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerLessonCodeActions(index, documents, log),
    registerLessonHints(index, documents),
    registerLessonHovers(index, documents),
    registerLessonLenses(index, documents),
    registerMentionPlaces(index, documents, log),
    registerLessonSymbols(index),
  );
}
