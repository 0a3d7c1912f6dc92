import * as vscode from 'vscode';
import { countJoinedInSteps, type Rename } from '../../core/rename/renameNames';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes } from '../words';

/** What is said of a new name that notes have already; `undefined` if none has. */
export async function describeJoining(
  { notes }: WorkspaceIndex,
  rename: Rename,
): Promise<string | undefined> {
  const count = await inSlices(countJoinedInSteps(notes.values(), rename));
  return count === 0
    ? undefined
    : vscode.l10n.t(
        '“{0}” is there already, in {1}: both become one.',
        rename.to,
        countNotes(count),
      );
}

/** Whether two names may become one: asks if notes have the new name already. */
export async function mayJoin(index: WorkspaceIndex, rename: Rename): Promise<boolean> {
  const { t } = vscode.l10n;
  const message = await describeJoining(index, rename);
  if (message === undefined) return true;
  const goOn = t('Rename');
  const detail = t('Afterwards nothing tells them apart but Undo.');
  const options = { modal: true, detail };
  return (await vscode.window.showWarningMessage(message, options, goOn)) === goOn;
}
