import * as vscode from 'vscode';
import { registerCommand } from '../commands/command';
import { TemplateFiles } from '../newNote/templateFiles';
import { customizeTemplate } from './customizeTemplate';
import { newTemplateFromNote } from './newTemplateFromNote';
import { registerPreviewTemplate } from './previewTemplate';
import { registerTemplateLanguage } from './templateLanguage';

/** What helps to write templates of one's own. */
export function registerOwnTemplates(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const files = new TemplateFiles(extension);
  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.customizeTemplate', () => customizeTemplate(files)),
    registerCommand(log, 'hindsight.newTemplateFromNote', newTemplateFromNote),
    registerPreviewTemplate(log),
    registerTemplateLanguage(extension),
  );
}
