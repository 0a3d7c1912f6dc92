import * as vscode from 'vscode';
import { isNoteName, neverHoldsNotes } from '../../core/files/walk';
import { config } from '../config';
import { exists } from '../exists';

/** What the outside world says about notes. */
export interface NoteListener {
  /** A note may have changed, appeared or gone: on disk or in an editor. */
  noteChanged(uri: vscode.Uri): void;
  /** Folders, ignore files or settings changed: which notes there are must be found out anew. */
  filesChanged(): void;
  /** Whether notes below a folder are known. */
  knowsBelow(folder: vscode.Uri): boolean;
}

/** Watches files, editors, folders and settings. */
export function watchNotes(listener: NoteListener): vscode.Disposable {
  const changed = (uri: vscode.Uri): void => {
    if (isNote(uri)) listener.noteChanged(uri);
  };
  const notes = vscode.workspace.createFileSystemWatcher(
    '**/*.{md,markdown,mdown,mkd,mkdn,MD,Markdown}',
  );
  // A folder that is moved or deleted is one event, of the folder. Patterns of this form are only a
  // filter over what VS Code watches anyway.
  const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const ignoreFiles = vscode.workspace.createFileSystemWatcher('**/.gitignore');
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (isNote(uri) || neverHoldsNotes(uri.path)) return;
    if (await isFolder(uri)) listener.filesChanged();
  };
  const noteDeleted = async (uri: vscode.Uri): Promise<void> => {
    changed(uri);
    // Still there, as another way to write its name: where case does not count, only a listing tells.
    if (isNote(uri) && (await exists(uri))) listener.filesChanged();
  };
  const deleted = (uri: vscode.Uri): void => {
    if (listener.knowsBelow(uri)) listener.filesChanged();
  };
  const relist = (): void => {
    listener.filesChanged();
  };
  return vscode.Disposable.from(
    notes,
    notes.onDidCreate(changed),
    notes.onDidChange(changed),
    notes.onDidDelete(noteDeleted),
    folders,
    folders.onDidCreate(created),
    folders.onDidDelete(deleted),
    ignoreFiles,
    ignoreFiles.onDidCreate(relist),
    ignoreFiles.onDidChange(relist),
    ignoreFiles.onDidDelete(relist),
    vscode.workspace.onDidRenameFiles(relist),
    vscode.workspace.onDidChangeWorkspaceFolders(relist),
    // Without a change of content, the document has become saved or unsaved.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      changed(document.uri);
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      changed(uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      changed(uri);
    }),
    config.onDidChangeReading(relist),
  );
}

/** Whether a URI is that of a Markdown file in a workspace folder. */
export function isNote(uri: vscode.Uri): boolean {
  return isNoteName(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    // Gone again, or not to be looked at: not a folder with notes to read.
    return false;
  }
}
