import * as vscode from 'vscode';
import { isProjectName } from '../../core/rename/projectEdits';
import type { Rename } from '../../core/rename/renameNames';
import { isTagName } from '../../core/rename/tagName';

/** A new name as it was typed: without space around it, and a tag without `#`. */
export function typedName(kind: Rename['kind'], typed: string): string {
  return kind === 'tag' ? typed.trim().replace(/^#/, '') : typed.trim();
}

/** Why a project or tag cannot be called so; `undefined` if it can. */
export function wrongName(kind: Rename['kind'], name: string): string | undefined {
  const { t } = vscode.l10n;
  if (kind === 'tag') {
    return isTagName(name)
      ? undefined
      : t('A tag has letters, digits, _ and -, with / between its parts, and at least one letter.');
  }
  return isProjectName(name)
    ? undefined
    : t('The name of a project cannot be empty, and cannot have / # | [ ] or end in .md.');
}
