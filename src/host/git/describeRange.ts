import * as vscode from 'vscode';
import type { GitRange } from '../../core/git/commit';
import { nameDay } from '../words';

/** A range of commits in the user's language: "since v1.2.0". */
export function describeRange(range: GitRange): string {
  const { t } = vscode.l10n;
  switch (range.kind) {
    case 'days':
      return range.to === undefined
        ? t('since {0}', nameDay(range.from))
        : t('{0} to {1}', nameDay(range.from), nameDay(range.to));
    case 'revisions':
      return range.to === undefined
        ? t('since {0}', range.from.name)
        : t('{0} to {1}', range.from.name, range.to.name);
    case 'branch':
      return t('on {0}, not in {1}', range.branch.name, range.base.name);
  }
}
