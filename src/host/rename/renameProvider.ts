import * as vscode from 'vscode';
import type { ProjectRenames } from '../../core/rename/projectRenames';
import { isAtEmptyProject, renameTargetAt } from '../../core/rename/renameTarget';
import { config } from '../config';
import type { DocumentNotes } from '../editor/documentNotes';
import { isNoteDocument, noteDocuments } from '../editor/noteDocuments';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { findRename, folderSays } from './findRename';
import { mayJoin } from './joining';
import { typedName, wrongName } from './newName';

/**
 * *Rename Symbol* (F2) on a project or a tag in a note. Elsewhere it gives no answer, so that VS Code
 * asks who else knows: headings and links are renamed by VS Code itself.
 */
export function registerRenameProvider(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  renames: ProjectRenames,
): vscode.Disposable {
  // The cell of a notebook is no note of the index, and cannot be read from a file.
  const isOn = (document: vscode.TextDocument): boolean =>
    isNoteDocument(document) &&
    document.uri.scheme !== 'vscode-notebook-cell' &&
    config.editorHelps('rename', document);
  return vscode.languages.registerRenameProvider(noteDocuments, {
    prepareRename: async (document, position) => {
      if (!isOn(document)) return undefined;
      const offset = document.offsetAt(position);
      const target = renameTargetAt(document.getText(), offset);
      if (!target) {
        if (!isAtEmptyProject(document.getText(), offset)) return undefined;
        const project = (await documents.read(document))?.note.project;
        if (project !== undefined) throw new Error(folderSays(project));
        return undefined;
      }
      const { start, end } = target.range;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return { range, placeholder: target.name };
    },
    provideRenameEdits: async (document, position, typed, token) => {
      if (!isOn(document)) return undefined;
      const target = renameTargetAt(document.getText(), document.offsetAt(position));
      if (!target) return undefined;
      const { kind, name: from } = target;
      const to = typedName(kind, typed);
      const wrong = wrongName(kind, to);
      if (wrong !== undefined) throw new Error(wrong);
      const rename = { kind, from, to };
      const nothing = new vscode.WorkspaceEdit();
      if (to === from || !(await mayJoin(index, rename)) || token.isCancellationRequested) {
        return nothing;
      }
      const found = await findRename(index, rename, document, token);
      if (found) renames.offer(rename);
      return found?.edit ?? nothing;
    },
  });
}
