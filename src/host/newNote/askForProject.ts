import * as vscode from 'vscode';
import { withoutIcons } from '../../core/text/withoutIcons';

/** Asks for the project of a note: one that is known, a new name, or none. */
export async function askForProject(
  asking: { readonly title: string; readonly knownProjects: readonly string[] },
  current: string | undefined,
): Promise<{ project: string | undefined } | undefined> {
  const { t } = vscode.l10n;
  const { title, knownProjects } = asking;
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { project?: string }>();
  box.title = title;
  box.placeholder = t('Project of the note: pick one or type a new name');
  const show = (): void => {
    const typed = box.value.trim();
    const isNew = typed !== '' && !knownProjects.includes(typed);
    box.items = [
      ...(isNew
        ? [{ label: withoutIcons(typed), description: t('new project'), project: typed }]
        : []),
      ...knownProjects.map((project) => ({
        label: withoutIcons(project),
        project,
        ...(project === current ? { description: t('current') } : {}),
      })),
      { label: `$(circle-slash) ${t('No project')}`, alwaysShow: true },
    ];
  };
  show();
  try {
    return await new Promise((resolve) => {
      box.onDidChangeValue(show);
      box.onDidAccept(() => {
        resolve({ project: box.activeItems[0]?.project });
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
  } finally {
    box.dispose();
  }
}
