import * as vscode from 'vscode';
import type { ProjectRenames } from '../../core/rename/projectRenames';
import type { DocumentNotes } from '../editor/documentNotes';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { registerRenameCommands } from './renameCommands';
import { registerRenameProvider } from './renameProvider';

/** Renames projects and tags in all notes. */
export function registerRename(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  renames: ProjectRenames,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerRenameProvider(index, documents, renames),
    registerRenameCommands(index, renames, log),
  );
}
