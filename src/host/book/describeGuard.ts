import * as vscode from 'vscode';
import { guardPlace, type GuardTrouble } from '../../core/book/guardPlace';

/** Why a guard guards nothing, as a sentence. */
export function describeGuardTrouble(guard: string, trouble: GuardTrouble): string {
  const { t } = vscode.l10n;
  const { path, line } = guardPlace(guard) ?? { path: guard };
  return trouble === 'gone'
    ? t('Unguarded: {0} is gone.', path)
    : t('Unguarded: {0} has fewer than {1} lines.', path, line ?? 1);
}
