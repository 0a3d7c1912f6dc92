import * as vscode from 'vscode';
import { config } from '../config';
import { templateItems } from '../newNote/pickTemplate';
import type { TemplateFiles } from '../newNote/templateFiles';
import { chooseRoot } from './chooseRoot';
import { createTemplate } from './createTemplate';

/**
 * *Customize Template…*: copies a built-in template to where it can be edited, and from where it
 * takes precedence. A copy that is there already is opened instead.
 */
export async function customizeTemplate(files: TemplateFiles): Promise<void> {
  const title = vscode.l10n.t('Customize Template');
  const picked = await vscode.window.showQuickPick(templateItems(await files.allBuiltIn()), {
    title,
    placeHolder: vscode.l10n.t('Template'),
    matchOnDetail: true,
  });
  if (!picked?.file?.template) return;
  const { id, text } = picked.file.template;
  const root = await chooseRoot(title);
  if (!root) return;
  const copy = (await files.inRoot(root)).find(({ template }) => template?.id === id);
  if (copy) await vscode.window.showTextDocument(copy.uri, { preview: false });
  // What is built in is written in one language, and so is its copy.
  else await createTemplate(root.uri, `${config.templateLanguage()}/${id}.md`, text);
}
