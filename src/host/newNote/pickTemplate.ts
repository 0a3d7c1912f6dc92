import * as vscode from 'vscode';
import type { BuiltInTemplateGroup } from '../../core/template/builtIn';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import type { TemplateFile } from './templateFiles';

interface TemplateItem extends vscode.QuickPickItem {
  readonly file?: TemplateFile;
}

/** Lets a person pick a template. A broken one stands in the list too, and says what is wrong. */
export async function pickTemplate(
  files: readonly TemplateFile[],
): Promise<TemplateFile | undefined> {
  const { t } = vscode.l10n;
  const picked = await vscode.window.showQuickPick(inGroups(files), {
    title: t('New Note from Template'),
    placeHolder: t('Template'),
    matchOnDetail: true,
  });
  return picked?.file;
}

/** The templates as they come, with a heading wherever another group begins. */
function inGroups(files: readonly TemplateFile[]): TemplateItem[] {
  return files.flatMap((file, index) => {
    const item = itemOf(file);
    if (index > 0 && files[index - 1]?.group === file.group) return [item];
    const kind = vscode.QuickPickItemKind.Separator;
    return [{ label: describeGroup(file.group), kind }, item];
  });
}

function itemOf(file: TemplateFile): TemplateItem {
  const { template, problems, uri } = file;
  if (template) return { file, label: template.name, detail: template.description ?? '' };
  const [problem] = problems;
  return {
    file,
    label: `$(warning) ${vscode.workspace.asRelativePath(uri)}`,
    detail: problem ? describeTemplateProblem(problem) : '',
  };
}

function describeGroup(group: BuiltInTemplateGroup | undefined): string {
  const { t } = vscode.l10n;
  switch (group) {
    case undefined:
      return t('from this workspace');
    case 'projects':
      return t('projects');
    case 'lessons':
      return t('lessons');
    case 'career':
      return t('career');
    case 'decisions':
      return t('decisions and risks');
    case 'days':
      return t('day by day');
  }
}
