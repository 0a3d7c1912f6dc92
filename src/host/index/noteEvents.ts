import * as vscode from 'vscode';
import { isNoteName } from '../../core/files/walk';
import { config } from '../config';

/** Names that end like a file's: `a.ts`, but not `v1.2` or `Makefile`. */
const looksLikeFile = /\.[a-z]\w*$/i;

/** What the outside world says about notes. */
export interface NoteListener {
  /** A note may have changed, appeared or gone: on disk or in an editor. */
  noteChanged(uri: vscode.Uri): void;
  /** Folders, ignore files or settings changed: which notes there are must be found out anew. */
  filesChanged(): void;
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
  const maybeFolder = (uri: vscode.Uri): void => {
    if (!looksLikeFile.test(uri.path)) listener.filesChanged();
  };
  const relist = (): void => {
    listener.filesChanged();
  };
  return vscode.Disposable.from(
    notes,
    notes.onDidCreate(changed),
    notes.onDidChange(changed),
    notes.onDidDelete(changed),
    folders,
    folders.onDidCreate(maybeFolder),
    folders.onDidDelete(maybeFolder),
    ignoreFiles,
    ignoreFiles.onDidCreate(relist),
    ignoreFiles.onDidChange(relist),
    ignoreFiles.onDidDelete(relist),
    vscode.workspace.onDidRenameFiles(relist),
    vscode.workspace.onDidChangeWorkspaceFolders(relist),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document.uri);
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
