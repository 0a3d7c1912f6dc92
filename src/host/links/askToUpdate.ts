import * as vscode from 'vscode';
import { config } from '../config';
import { listPaths } from '../words';
import type { FileMove } from './linkUpdate';

/** Asks whether links are updated, as VS Code does for those of Markdown; *always* and *never* are kept. */
export async function askToUpdate(
  files: readonly FileMove[],
  uris: readonly vscode.Uri[],
): Promise<boolean> {
  const { t } = vscode.l10n;
  const [first] = files;
  if (!first) return false;
  const path = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);
  const message =
    files.length === 1
      ? t('Update the links to “{0}”, which is now “{1}”?', path(first.oldUri), path(first.newUri))
      : t('Update the links to the {0} files that were moved?', files.length);
  const [yes, always, never] = [t('Update'), t('Always Update'), t('Never Update')];
  const detail = t('Hindsight would change: {0}.', listPaths(uris));
  const answer = await vscode.window.showInformationMessage(
    message,
    { modal: true, detail },
    yes,
    always,
    never,
  );
  if (answer === always) await config.setLinkUpdates('always');
  if (answer === never) await config.setLinkUpdates('never');
  return answer === yes || answer === always;
}
