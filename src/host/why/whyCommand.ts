import * as vscode from 'vscode';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import { registerCommand } from '../commands/command';
import type { DocumentNotes } from '../editor/documentNotes';
import { isNotePlace, type NotePlace } from '../editor/notePlace';
import { subjectAt } from '../editor/subjectAt';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from '../views/lessonTree';
import { type Chosen, chosenRows } from '../views/chosenRows';
import { pickLesson } from '../views/pickLesson';
import { type RowSubject, rowSubject } from '../views/rowSubject';
import { WhyDocuments, whyScheme } from './whyDocuments';

/**
 * *Why Are These the Same?*: of a row of the lessons tree, of what stands at a place in a note, or of a
 * lesson that is picked.
 */
export function registerWhySame(
  view: vscode.TreeView<LessonRow>,
  index: WorkspaceIndex,
  notes: DocumentNotes,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const documents = new WhyDocuments(index);
  return vscode.Disposable.from(
    documents,
    vscode.workspace.registerTextDocumentContentProvider(whyScheme, documents),
    vscode.languages.registerDocumentLinkProvider({ scheme: whyScheme }, documents),
    registerCommand(log, 'hindsight.whySame', async (about?: Chosen | NotePlace) => {
      const subject = isNotePlace(about)
        ? await subjectAt(about, index, notes)
        : rowSubject((await chosenRows(view, about, undefined))[0]);
      const asked = askedOf(subject) ?? (await pickAsked(index));
      if (asked) await show(documents, asked);
    }),
  );
}

/** What is to be explained: a lesson, and the mention of it or near it that a person looks at. */
interface Asked {
  readonly lesson: Lesson;
  readonly at?: NoteMention;
}

function askedOf(subject: RowSubject | undefined): Asked | undefined {
  if (!subject) return undefined;
  const at = subject.offered ?? subject.at;
  return { lesson: subject.lesson, ...(at && { at }) };
}

async function pickAsked(index: WorkspaceIndex): Promise<Asked | undefined> {
  const lesson = await pickLesson(index, vscode.l10n.t('Why are these the same?'));
  return lesson && { lesson };
}

/** Opens the explanation beside the note, or where one is shown already. */
async function show(documents: WhyDocuments, { lesson, at }: Asked): Promise<void> {
  const document = await vscode.workspace.openTextDocument(documents.uriOf(lesson));
  const line = at ? documents.lineOf(document.uri, at) : 0;
  await vscode.window.showTextDocument(document, {
    preview: true,
    viewColumn: columnBeside(),
    selection: new vscode.Range(line, 0, line, 0),
  });
}

/** Where an explanation is shown already, else beside the note, without more columns than two. */
function columnBeside(): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.scheme === whyScheme,
  );
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { all, activeTabGroup } = vscode.window.tabGroups;
  if (activeTabGroup.tabs.length === 0) return activeTabGroup.viewColumn;
  const other = all.find((group) => group !== activeTabGroup);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
