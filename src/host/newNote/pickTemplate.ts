import * as vscode from 'vscode';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import type { TemplateFile } from './templateFiles';

/** Lets a person pick a template. A broken one stands in the list too, and says what is wrong. */
export async function pickTemplate(
  files: readonly TemplateFile[],
): Promise<TemplateFile | undefined> {
  const { t } = vscode.l10n;
  const picked = await vscode.window.showQuickPick(
    files.map((file) => {
      const { template, problems, uri, builtIn } = file;
      const name = template?.name ?? vscode.workspace.asRelativePath(uri);
      const [problem] = problems;
      return {
        file,
        label: template ? name : `$(warning) ${name}`,
        ...(builtIn ? {} : { description: t('from this workspace') }),
        detail: template
          ? (template.description ?? '')
          : problem
            ? describeTemplateProblem(problem)
            : '',
      };
    }),
    { title: t('New Note from Template'), placeHolder: t('Template'), matchOnDetail: true },
  );
  return picked?.file;
}
