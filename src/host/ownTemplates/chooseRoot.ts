import * as vscode from 'vscode';
import { UserError } from '../commands/command';
import {
  showRootProblem,
  type RootProblem,
  type TemplateRoot,
  userRoot,
  workspaceRoot,
} from '../newNote/templateRoots';

interface RootItem extends vscode.QuickPickItem {
  readonly root: TemplateRoot;
}

/**
 * Where a template of one's own is to be kept: the only folder there is, or the one picked.
 * @returns undefined when the person left it, or was led to the settings
 */
export async function chooseRoot(title: string): Promise<TemplateRoot | undefined> {
  const { t } = vscode.l10n;
  const { isTrusted, workspaceFolders = [] } = vscode.workspace;
  const folders = isTrusted ? workspaceFolders : [];
  const found = [
    ...folders.map((folder) => ({
      label: folders.length === 1 ? t('In this workspace') : t('In {0}', folder.name),
      root: workspaceRoot(folder),
    })),
    { label: t('For all my workspaces'), root: userRoot() },
  ];
  const problems = found.flatMap(({ root }) => (isProblem(root) ? [root] : []));
  const items = found.flatMap(({ label, root }): RootItem[] =>
    root === undefined || isProblem(root)
      ? []
      : [{ label, root, description: vscode.workspace.asRelativePath(root.uri, false) }],
  );
  for (const problem of problems) void showRootProblem(problem);
  const [first, ...others] = items;
  if (first && others.length === 0) return first.root;
  if (!first) {
    if (problems.length > 0) return undefined;
    throw new UserError(
      t('Open a folder that you trust, or name a folder in {0}.', 'hindsight.templates.userFolder'),
    );
  }
  const placeHolder = t('Where to keep the template');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.root;
}

function isProblem(root: TemplateRoot | RootProblem | undefined): root is RootProblem {
  return root !== undefined && 'setting' in root;
}
