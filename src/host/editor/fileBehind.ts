import * as vscode from 'vscode';

/**
 * The file of the workspace that a document shows another version or a part of, such as an older version in a
 * diff or a notebook's cell; the document's own URI where there is none. Without it, a note would be told that
 * it was written before by itself.
 */
export function fileBehind(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri)) return uri;
  const folder = vscode.workspace.workspaceFolders?.find((each) =>
    uri.path.startsWith(`${each.uri.path.replace(/\/$/, '')}/`),
  );
  return folder ? folder.uri.with({ path: uri.path }) : uri;
}
