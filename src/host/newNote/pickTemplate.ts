import * as vscode from 'vscode';
import { withoutIcons } from '../../core/text/withoutIcons';
import type { PreviewDocument } from '../preview/previewDocument';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import type { TemplateFile } from './templateFiles';

export interface TemplateItem extends vscode.QuickPickItem {
  readonly file?: TemplateFile;
}

/**
 * Lets a person pick a template, and shows beside the list what the one that stands out makes. A
 * broken one stands in the list too, and says what is wrong.
 *
 * @param sample the text to show for a template
 */
export async function pickTemplate(
  files: readonly TemplateFile[],
  preview: PreviewDocument,
  sample: (file: TemplateFile) => Promise<string>,
): Promise<TemplateFile | undefined> {
  const { t } = vscode.l10n;
  const box = vscode.window.createQuickPick<TemplateItem>();
  box.title = t('New Note from Template');
  box.placeholder = t('Template');
  box.matchOnDetail = true;
  box.items = templateItems(files);
  let isOpen = true;
  try {
    return await new Promise((resolve, reject) => {
      box.onDidChangeActive(([item]) => {
        if (!item?.file) return;
        sample(item.file)
          .then((text) => (isOpen ? preview.show(t('Preview'), text) : undefined))
          .catch(reject);
      });
      box.onDidAccept(() => {
        resolve(box.activeItems[0]?.file);
      });
      box.onDidHide(() => {
        resolve(undefined);
      });
      box.show();
    });
  } finally {
    isOpen = false;
    box.dispose();
    await preview.close();
  }
}

/** The templates as they come, with a heading wherever another group begins. */
export function templateItems(files: readonly TemplateFile[]): TemplateItem[] {
  let group = '';
  return files.flatMap(usable).flatMap((file) => {
    const item = itemOf(file);
    const own = describeGroup(file);
    if (own === group) return [item];
    group = own;
    return [{ label: own, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

/** A template, or a broken one followed by the one that is used instead. */
function usable(file: TemplateFile): readonly TemplateFile[] {
  return file.template || !file.next ? [file] : [file, ...usable(file.next)];
}

function itemOf(file: TemplateFile): TemplateItem {
  const { template, problems, uri } = file;
  if (template) {
    const label = withoutIcons(template.name);
    const detail = withoutIcons(template.description ?? '');
    const where = file.source === 'built-in' ? '' : vscode.workspace.asRelativePath(uri);
    return { file, label, description: where, detail };
  }
  const [problem] = problems;
  return {
    file,
    label: `$(warning) ${vscode.workspace.asRelativePath(uri)}`,
    detail: problem ? describeTemplateProblem(problem) : '',
  };
}

function describeGroup({ group, source }: TemplateFile): string {
  const { t } = vscode.l10n;
  switch (group) {
    case undefined:
      return source === 'user' ? t('your own') : t('from this workspace');
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
