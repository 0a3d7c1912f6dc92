import * as vscode from 'vscode';
import type { Fix } from '../../core/problems/fix';

const { t } = vscode.l10n;

/** What a fix does, in the user's language. */
export function describeFix({ code, detail = '' }: Fix): string {
  switch (code) {
    case 'write':
      return t('Change to {0}', detail);
    case 'remove-section':
      return t('Remove the section “{0}”', detail);
    case 'when-then':
      return t('Turn into when and then');
    case 'add-date':
      return t('Add a day');
    case 'add-owner':
      return t('Add who does it');
    case 'silence-line':
      return t('Do not show this again in this line');
    case 'silence-note':
      return t('Do not show this again in this note');
  }
}
