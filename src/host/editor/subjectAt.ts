import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { RowSubject } from '../views/rowSubject';
import type { DocumentNotes } from './documentNotes';
import type { NotePlace } from './notePlace';

/** The lesson that is said at a place of a note, and its mention there. */
export async function subjectAt(
  { uri, line, character }: NotePlace,
  index: WorkspaceIndex,
  documents: DocumentNotes,
): Promise<RowSubject | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  // What was typed just now is read after a pause.
  await index.whenIdle();
  const at = await documents.mentionAt(document, new vscode.Position(line, character));
  const lesson = at && (await index.answers.toldIn(at.mention.text));
  return lesson && { lesson, at };
}
