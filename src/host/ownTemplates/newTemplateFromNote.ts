import * as vscode from 'vscode';
import { readNoteHead } from '../../core/template/fromNote/frontMatterEdits';
import { type Keep, templateFromNote } from '../../core/template/fromNote/templateFromNote';
import { typedNoteFolder } from '../../core/template/notePath';
import { safeName } from '../../core/template/safeName';
import { slug } from '../../core/template/slug';
import { templateFolders, type TemplateFolder } from '../../core/template/template';
import { UserError } from '../commands/command';
import { config } from '../config';
import { chooseRoot } from './chooseRoot';
import { createTemplate } from './createTemplate';

/** *New Template from This Note*: makes a template of the note in the active editor. */
export async function newTemplateFromNote(): Promise<void> {
  const { t } = vscode.l10n;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    throw new UserError(t('Open the note first that the template is made of: a Markdown file.'));
  }
  const title = t('New Template from This Note');
  const items: (vscode.QuickPickItem & { readonly keep: Keep })[] = [
    { label: t('Headings and lists, without what I wrote'), keep: 'structure' },
    { label: t('All of its text'), keep: 'all' },
  ];
  const placeHolder = t('What the template keeps');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (!picked) return;
  const text = document.getText();
  const name = await vscode.window.showInputBox({
    title,
    prompt: t('Name of the template'),
    value: readNoteHead(text).type ?? '',
    validateInput: (typed) => (typed.trim() === '' ? t('Type a name.') : undefined),
  });
  if (name === undefined) return;
  const root = await chooseRoot(title);
  if (!root) return;
  const template = templateFromNote(text, {
    name: name.trim(),
    keep: picked.keep,
    language: config.templateLanguage(),
    folder: folderOf(document.uri),
  });
  await createTemplate(root.uri, safeName(`${slug(name, 'template')}.md`), template);
}

/** Which configured folder a note is in: notes of its template go there too. */
function folderOf(note: vscode.Uri): TemplateFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(note);
  if (!folder) return undefined;
  return templateFolders.find((sort) => {
    const names = typedNoteFolder(config.noteFolder(sort, folder));
    const { path } = vscode.Uri.joinPath(folder.uri, ...names);
    return names.length > 0 && note.path.startsWith(`${path}/`);
  });
}
