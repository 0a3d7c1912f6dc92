import * as vscode from 'vscode';
import type { NotePathProblem } from '../../core/template/notePath';

/** Why a typed path cannot become a note, in the user's language. */
export function describePathProblem({ code, detail = '' }: NotePathProblem): string {
  const { t } = vscode.l10n;
  switch (code) {
    case 'empty':
      return t('Type a file name.');
    case 'outside-folder':
      return t('Notes stay in the workspace folder: use a path without a leading / or ..');
    case 'reserved-name':
      return t('{0} is a name that Windows keeps for itself. Use another one.', detail);
    case 'forbidden-character':
      return t('{0} cannot be part of a file name.', detail);
    case 'bad-ending':
      return t('A name cannot end with a dot or a space: {0}', detail);
    case 'name-too-long':
      return t('This name is too long. Shorten it a little.');
  }
}
