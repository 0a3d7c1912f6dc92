import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { DocumentNotes } from './documentNotes';
import { DraftAnswers } from './draftAnswers';
import { registerLessonCodeActions } from './lessonCodeActions';
import { registerLessonHints } from './lessonHints';
import { registerLessonHovers } from './lessonHovers';
import { registerLessonLenses } from './lessonLenses';
import { registerLessonSymbols } from './lessonSymbols';
import { registerLinkCompletion } from './linkCompletion';
import { registerMentionPlaces } from './mentionPlaces';
import { registerNoteActions } from './noteActions';
import { registerNoteCompletion } from './noteCompletion';
import { registerNoteStatus } from './noteStatusItem';
import { NoteTemplates } from './noteTemplates';
import { WrittenIndex } from './writtenIndex';

/** What the editor does for somebody who writes a note. */
export function registerEditorHelp(
  extension: vscode.Uri,
  index: WorkspaceIndex,
  documents: DocumentNotes,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const written = new WrittenIndex(index);
  const templates = new NoteTemplates(extension);
  const drafts = new DraftAnswers(index);
  return vscode.Disposable.from(
    written,
    templates,
    drafts,
    registerNoteCompletion(index, written, documents, templates),
    registerLinkCompletion(written),
    registerNoteActions(index, documents, templates, log),
    registerLessonCodeActions(index, documents, log),
    registerLessonHints(index, documents, drafts),
    registerLessonHovers(index, documents),
    registerLessonLenses(index, documents),
    registerMentionPlaces(index, documents, log),
    registerLessonSymbols(index),
    registerNoteStatus(index, documents, drafts, templates, log),
  );
}
