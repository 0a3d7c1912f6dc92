import * as vscode from 'vscode';
import { hashText } from '../../core/text/hash';
import { config } from '../config';

/**
 * A fingerprint of all but its text that decides how a note of a workspace folder is read: when it
 * changes, the folder's notes must be read again. The folder itself is part of it, since notes are
 * named by their path below it.
 */
export function readingSettings({ uri }: vscode.WorkspaceFolder): string {
  const settings = [uri.toString(), config.headings(uri), config.fallbackEncoding(uri) ?? ''];
  return hashText(JSON.stringify(settings));
}

/**
 * What `readingSettings` says of the folder of a note, by its URI; undefined outside of the workspace. Each folder on
 * disk is looked up once, so ask for a new one when settings or folders may have changed.
 */
export function readingSettingsByNote(): (uri: string) => string | undefined {
  const settings = new Map(
    vscode.workspace.workspaceFolders?.map((folder) => [
      folder.uri.toString(),
      readingSettings(folder),
    ]),
  );
  const known = new Map<string, string | undefined>();
  return (uri) => {
    const at = uri.slice(0, uri.lastIndexOf('/'));
    if (!known.has(at)) {
      const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
      known.set(at, settings.get(folder?.uri.toString() ?? ''));
    }
    return known.get(at);
  };
}
