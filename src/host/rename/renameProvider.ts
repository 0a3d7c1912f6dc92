import * as vscode from 'vscode';
import { isAtEmptyProject, renameTargetAt } from '../../core/rename/renameTarget';
import { config } from '../config';
import type { DocumentNotes } from '../editor/documentNotes';
import { isNoteDocument, noteDocuments } from '../editor/noteDocuments';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { findRename, folderSays } from './findRename';
import { typedName, wrongName } from './newName';

/**
 * *Rename Symbol* (F2) on a project or a tag in a note. Elsewhere it gives no answer, so that VS Code
 * asks who else knows: headings and links are renamed by VS Code itself.
 */
export function registerRenameProvider(
  index: WorkspaceIndex,
  documents: DocumentNotes,
): vscode.Disposable {
  const isOn = (document: vscode.TextDocument): boolean =>
    isNoteDocument(document) && config.editorHelps('rename', document);
  return vscode.languages.registerRenameProvider(noteDocuments, {
    prepareRename: (document, position) => {
      if (!isOn(document)) return undefined;
      const offset = document.offsetAt(position);
      const target = renameTargetAt(document.getText(), offset);
      if (!target) {
        const { project } = documents.noteOf(document);
        if (project !== undefined && isAtEmptyProject(document.getText(), offset)) {
          throw new Error(folderSays(project));
        }
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
      const found = await findRename(index, { kind, from, to }, document, token);
      return found?.edit ?? new vscode.WorkspaceEdit();
    },
  });
}
