import * as vscode from 'vscode';
import type { ProjectRenames } from '../../core/rename/projectRenames';
import { namesIn, type Rename } from '../../core/rename/renameNames';
import { withoutIcons } from '../../core/text/withoutIcons';
import { registerCommand, UserError } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes } from '../words';
import { findRename } from './findRename';
import { describeJoining } from './joining';
import { typedName, wrongName } from './newName';

/** *Rename Project…* and *Rename Tag…*: pick one, type its new name, see every change. */
export function registerRenameCommands(
  index: WorkspaceIndex,
  renames: ProjectRenames,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.renameProject', () => renameOne(index, renames, 'project')),
    registerCommand(log, 'hindsight.renameTag', () => renameOne(index, renames, 'tag')),
  );
}

async function renameOne(
  index: WorkspaceIndex,
  renames: ProjectRenames,
  kind: Rename['kind'],
): Promise<void> {
  const { t } = vscode.l10n;
  const names = namesIn(index.notes.values(), kind);
  if (names.length === 0) {
    throw new UserError(kind === 'tag' ? t('No note has a tag.') : t('No note has a project.'));
  }
  const sign = kind === 'tag' ? '#' : '';
  const picked = await vscode.window.showQuickPick(
    names.map(({ name, notes }) => ({
      label: `${sign}${withoutIcons(name)}`,
      description: countNotes(notes),
      name,
    })),
    { placeHolder: kind === 'tag' ? t('Which tag to rename') : t('Which project to rename') },
  );
  if (!picked) return;
  const from = picked.name;
  const typed = await vscode.window.showInputBox({
    title: t('Rename {0}', `${sign}${from}`),
    prompt: t('In {0}. Every change is shown first.', picked.description),
    value: from,
    validateInput: async (text) => {
      const to = typedName(kind, text);
      const wrong = wrongName(kind, to);
      if (wrong !== undefined || to === from) return wrong;
      const joined = await describeJoining(index, { kind, from, to });
      if (joined === undefined) return undefined;
      return { message: joined, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (typed === undefined) return;
  const to = typedName(kind, typed);
  if (to === from) return;
  const found = await findRename(index, { kind, from, to });
  if (!found) return;
  renames.offer({ kind, from, to });
  await vscode.workspace.applyEdit(found.edit, { isRefactoring: true });
}
