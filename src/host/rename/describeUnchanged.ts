import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes, listPaths } from '../words';
import type { RenameResult } from './renameInNotes';

/** What a rename leaves as it is, to be told; `undefined` if nothing. */
export function describeUnchanged(
  { fromFolder, unchanged }: RenameResult,
  index: WorkspaceIndex,
): string | undefined {
  const { t } = vscode.l10n;
  const tooLarge = [...index.skipped.values()].filter(({ reason }) => reason === 'too-large');
  const said = [
    unchanged.length > 0 &&
      t(
        'Not changed, since it is read-only or its front matter is broken: {0}.',
        listPaths(unchanged),
      ),
    fromFolder.length > 0 &&
      t(
        'Not changed, since the project comes from the folder, to be renamed there: {0}.',
        listPaths(fromFolder),
      ),
    tooLarge.length > 0 && t('Too large to be looked at: {0}.', countNotes(tooLarge.length)),
    index.progress.phase === 'stopped' &&
      t('Reading the notes was stopped, so some may be missing.'),
  ].filter((each) => each !== false);
  return said.length > 0 ? said.join(' ') : undefined;
}
