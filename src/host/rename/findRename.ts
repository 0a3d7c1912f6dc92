import * as vscode from 'vscode';
import type { Rename } from '../../core/rename/renameNames';
import { UserError } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { describeUnchanged } from './describeUnchanged';
import { renameInNotes, type RenameResult } from './renameInNotes';

/**
 * Finds what a rename changes in all notes, with progress that can be cancelled, and tells what it
 * leaves. @returns `undefined` when it was cancelled
 * @throws UserError when nothing can be changed
 */
export async function findRename(
  index: WorkspaceIndex,
  rename: Rename,
  here?: vscode.TextDocument,
  outer?: vscode.CancellationToken,
): Promise<RenameResult | undefined> {
  const { t } = vscode.l10n;
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: t('Looking for “{0}” in the notes…', rename.from),
      cancellable: true,
    },
    async (progress, token) => {
      const either = new vscode.CancellationTokenSource();
      const listening = [token, outer].map((each) =>
        each?.onCancellationRequested(() => {
          either.cancel();
        }),
      );
      try {
        await Promise.race([index.whenRead(), cancelled(either.token)]);
        const result = await renameInNotes(index.notes, rename, here, either.token, (increment) => {
          progress.report({ increment });
        });
        return either.token.isCancellationRequested ? undefined : result;
      } finally {
        for (const each of listening) each?.dispose();
        either.dispose();
      }
    },
  );
  if (!found) return undefined;
  const left = describeUnchanged(found, index);
  if (found.notes === 0) {
    throw new UserError(
      found.fromFolder.length > 0
        ? folderSays(rename.from)
        : (left ?? t('No note has “{0}” any more.', rename.from)),
    );
  }
  if (left !== undefined) void vscode.window.showWarningMessage(left);
  return found;
}

/** What is said of a project that no front matter names. */
export function folderSays(project: string): string {
  return vscode.l10n.t(
    'The project “{0}” is the name of a folder, and no front matter names it. Rename the folder instead.',
    project,
  );
}

async function cancelled(token: vscode.CancellationToken): Promise<void> {
  await new Promise<void>((resolve) => {
    if (token.isCancellationRequested) resolve();
    else
      token.onCancellationRequested(() => {
        resolve();
      });
  });
}
