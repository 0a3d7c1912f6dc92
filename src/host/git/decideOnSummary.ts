import * as vscode from 'vscode';
import type { PreviewDocument } from '../preview/previewDocument';

/** What a person decides about a summary they see; undefined when they left it. */
export type Decision = 'use' | 'another-range' | 'leave-out' | undefined;

type DecisionItem = vscode.QuickPickItem & { readonly decision: Decision };

/**
 * Shows a summary beside the note and asks what to do with it.
 * @param title of the prompt
 * @param range in the user's language
 */
export async function decideOnSummary(
  preview: PreviewDocument,
  title: string,
  range: string,
  markdown: string,
): Promise<Decision> {
  const { t } = vscode.l10n;
  // The prompt covers the first lines.
  await preview.show(t('Git summary'), `${'\n'.repeat(5)}${markdown}`);
  const items: readonly DecisionItem[] = [
    { decision: 'use', label: `$(check) ${t('Use it')}` },
    { decision: 'another-range', label: `$(git-commit) ${t('Another range…')}` },
    { decision: 'leave-out', label: `$(circle-slash) ${t('Leave it out')}` },
  ];
  const options = { title, placeHolder: range, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.decision;
}
