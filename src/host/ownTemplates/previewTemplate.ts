import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { localTime } from '../../core/calendar/timeOfDay';
import { readTemplate } from '../../core/template/readTemplate';
import { sampleValues } from '../../core/template/sampleValues';
import { registerCommand, UserError } from '../commands/command';
import { surroundingsOf } from '../newNote/templateFiles';
import { nameOf } from '../newNote/listTemplates';
import { templateRoots } from '../newNote/templateRoots';
import { PreviewDocument } from '../preview/previewDocument';
import { describeTemplateProblem } from '../problems/describeTemplateProblem';
import { Debounce } from '../debounce';
import { templatePlace } from './templatePlace';

const scheme = 'hindsight-template';
/** The preview follows this many milliseconds after the last key. */
const pause = 200;

interface Shown {
  readonly document: vscode.TextDocument;
  /** What the template made when there was nothing wrong with it. */
  readonly note: string;
  /** On the preview's tab. */
  readonly name: string;
}

/** *Preview Template*: beside a template, the note it makes of sample values, as it is written. */
export function registerPreviewTemplate(log: vscode.LogOutputChannel): vscode.Disposable {
  const preview = new PreviewDocument(scheme);
  let shown: Shown | undefined;

  const show = async (document: vscode.TextDocument): Promise<void> => {
    const before = shown?.document === document ? shown.note : '';
    const { note, problems } = await renderSample(document);
    const kept = problems.length === 0 ? note : before;
    const said = problems.map((problem) => `> ${problem}\n`).join('');
    const name = nameFor(document);
    shown = { document, note: kept, name };
    await preview.show(name, said === '' ? kept : `${said}\n${kept}`);
  };
  const update = new Debounce(pause, () => {
    if (!shown || shown.document.isClosed) return;
    show(shown.document).catch((error: unknown) => {
      log.error('Preview Template', error);
    });
  });

  return vscode.Disposable.from(
    preview,
    update,
    registerCommand(log, 'hindsight.previewTemplate', async () => {
      const isHere = vscode.window.activeTextEditor?.document.uri.scheme === scheme;
      if (!shown || !isHere) await show(activeTemplate());
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // A partial in the folder may be in the template.
      if (document === shown?.document || templatePlace(document.uri)) update.start();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const isOther = editor && shown && editor.document !== shown.document;
      if (!isOther || templatePlace(editor.document.uri)?.kind !== 'template') return;
      const { document } = editor;
      shown = { document, note: '', name: nameFor(document) };
      update.start();
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      // Going on to another template closes the preview of the one before.
      if (!shown) return;
      const path = `/${shown.name}.md`;
      if (!closed.some((tab) => previewOf(tab)?.path === path)) return;
      shown = undefined;
      void preview.close();
    }),
  );
}

/** Filling in a template runs its helpers, so that of a workspace waits for trust. */
function activeTemplate(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    throw new UserError(vscode.l10n.t('Open a template first: a Markdown file.'));
  }
  if (!vscode.workspace.isTrusted && vscode.workspace.getWorkspaceFolder(document.uri)) {
    throw new UserError(
      vscode.l10n.t('Templates of the workspace are used once you trust the workspace.'),
    );
  }
  return document;
}

/** The note that a template makes of sample values, or what is wrong with it, line by line. */
async function renderSample(
  document: vscode.TextDocument,
): Promise<{ readonly note: string; readonly problems: readonly string[] }> {
  const { renderTemplate } = await import('../../core/template/make');
  const surroundings = await surroundingsOf(templateRoots().roots);
  const read = readTemplate(document.getText(), nameOf(document.uri), surroundings);
  const { t } = vscode.l10n;
  const now = new Date();
  const sample = {
    title: t('A sample note'),
    project: t('a sample project'),
    date: localDay(now),
    time: localTime(now),
  };
  const { template } = read;
  const rendered = template && renderTemplate(template, sampleValues(template, sample));
  const problems = [...read.problems, ...(rendered?.problems ?? [])];
  return {
    note: rendered?.text ?? '',
    problems: problems.map((problem) =>
      t('Line {0}: {1}', problem.start.line + 1, describeTemplateProblem(problem)),
    ),
  };
}

function nameFor({ uri }: vscode.TextDocument): string {
  return vscode.l10n.t('Preview of {0}', nameOf(uri));
}

function previewOf({ input }: vscode.Tab): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText && input.uri.scheme === scheme
    ? input.uri
    : undefined;
}
