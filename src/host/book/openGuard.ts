import * as vscode from 'vscode';
import { guardTrouble } from '../../core/book/guardPlace';
import type { Lesson } from '../../core/recurrence/lesson';
import { UserError } from '../commands/command';
import { exists } from '../exists';
import { openDocument } from '../openDocument';
import { describeGuardTrouble } from './describeGuard';
import { guardedFile } from './guardUri';

/**
 * Opens the file that a lesson's guard names, with its line selected.
 *
 * @throws UserError when there is none
 */
export async function openGuard(lesson: Lesson | undefined): Promise<void> {
  const guard = lesson?.decided?.guard;
  const file = guard && guardedFile(guard);
  if (!file) throw new UserError(vscode.l10n.t('This lesson has no guard that is a file.'));
  const { uri, place } = file;
  if (!(await exists(uri))) throw new UserError(describeGuardTrouble(guard.text, 'gone'));
  const line = (place.line ?? 1) - 1;
  const selection =
    place.line === undefined ? {} : { selection: new vscode.Range(line, 0, line + 1, 0) };
  await vscode.commands.executeCommand('vscode.open', uri, selection);
  const document = openDocument(uri);
  const trouble = document && guardTrouble(place, document.lineCount);
  if (trouble) throw new UserError(describeGuardTrouble(guard.text, trouble));
}
