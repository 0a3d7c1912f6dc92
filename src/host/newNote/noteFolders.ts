import * as vscode from 'vscode';
import type { NoteFolders } from '../../core/template/noteFileName';
import { checkNoteFolder } from '../../core/template/notePath';
import type { TemplateFolder } from '../../core/template/template';
import { config } from '../config';
import { describePathProblem } from './describePathProblem';

/** The configured folders for notes made in a workspace folder. */
export function noteFolders(folder: vscode.WorkspaceFolder): NoteFolders {
  return {
    retrospectives: config.noteFolder('retrospectives', folder),
    reflections: config.noteFolder('reflections', folder),
  };
}

/** Says it when notes cannot be made in a configured folder. @returns whether they can */
export async function checkNoteFolderSetting(
  sort: TemplateFolder | undefined,
  folders: NoteFolders,
): Promise<boolean> {
  const problem = sort && checkNoteFolder(folders[sort]);
  if (!problem) return true;
  const { t } = vscode.l10n;
  const setting = `hindsight.folders.${sort}`;
  const openSettings = t('Open Settings');
  const message = t(
    'No note can be made in the folder "{0}" of the setting {1}. {2}',
    folders[sort],
    setting,
    describePathProblem(problem),
  );
  if ((await vscode.window.showErrorMessage(message, openSettings)) === openSettings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${setting}`);
  }
  return false;
}
