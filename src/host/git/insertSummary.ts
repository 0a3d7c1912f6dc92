import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { lastRetrospective } from '../../core/git/lastRetrospective';
import { placeSummary } from '../../core/git/placeSummary';
import { summaryWords } from '../../core/git/summaryWords';
import type { TemplateLanguage } from '../../core/template/sectionHeadings';
import { parseNote } from '../../core/note/parseNote';
import { hasHan } from '../../core/text/script';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { askForSummary } from './askForSummary';
import { repositoryOf } from './gitApi';

/** *Insert Git Summary…*: what happened in the repository, into the open note, as one edit. */
export function registerInsertSummary(
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand(log, 'hindsight.insertGitSummary', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') {
      throw new UserError(vscode.l10n.t('Open the note first that the summary goes into.'));
    }
    const { document } = editor;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const repository =
      (await repositoryOf(document.uri)) ?? (folder && (await repositoryOf(folder.uri)));
    if (!repository) {
      throw new UserError(
        vscode.l10n.t(
          'VS Code has opened no git repository for this note. Source Control says why.',
        ),
      );
    }
    const uri = document.uri.toString();
    const { lang, project } = parseNote({ uri, path: '', text: document.getText() });
    const language = summaryLanguage(lang, document.getText());
    const chosen = await askForSummary(repository, {
      title: vscode.l10n.t('Insert Git Summary'),
      today: localDay(new Date()),
      language,
      last: lastRetrospective(index.notes.values(), project, uri),
    });
    if (chosen && chosen !== 'leave-out') await insert(editor, chosen.markdown, language);
  });
}

/** Inserts below the section around the cursor, and shows what was inserted. */
async function insert(
  { document, selection, viewColumn }: vscode.TextEditor,
  markdown: string,
  language: TemplateLanguage,
): Promise<void> {
  const text = document.getText();
  const { heading } = summaryWords[language];
  const place = placeSummary(text, document.offsetAt(selection.active), heading, markdown);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(place.at), place.text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(vscode.l10n.t('The note could not be changed. Is it read-only?'));
  }
  // Line ends may have become others on the way in, so lines are counted, not characters.
  const line =
    document.positionAt(place.at).line + place.text.slice(0, place.start).split('\n').length - 1;
  const shown = new vscode.Range(line, 0, line, 0);
  const column = viewColumn === undefined ? {} : { viewColumn };
  await vscode.window.showTextDocument(document, { ...column, selection: shown });
}

/** The language of a note: what it says itself, else what it is written in, else that of templates. */
function summaryLanguage(lang: string | undefined, text: string): TemplateLanguage {
  if (lang !== undefined) return /^zh/i.test(lang) ? 'zh-cn' : 'en';
  if (hasHan(text)) return 'zh-cn';
  return /\p{L}/u.test(text) ? 'en' : config.templateLanguage();
}
