import * as vscode from 'vscode';
import { carryOver, hasFollowUpSection } from '../../core/note/carryOver';
import type { Note } from '../../core/note/note';
import { sectionHeading } from '../../core/template/sectionHeadings';
import { compareDayNewestFirst, compareText } from '../../core/text/compare';
import { withoutIcons } from '../../core/text/withoutIcons';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import { noteSourceOf } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { FollowUpItemRow, FollowUpRow } from './followUpTree';

/** How long a message in the status bar stays, in milliseconds. */
const shownFor = 5000;
const mostOffered = 20;
const retrospective = /retro|incident|postmortem|review|kickoff/i;

/** *Carry Over*: open tasks go on in the current retrospective; what stays behind says so. */
export function registerCarryOver(
  view: vscode.TreeView<FollowUpRow>,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  return registerCommand(
    log,
    'hindsight.carryOver',
    async (row?: FollowUpRow, rows?: FollowUpRow[]) => {
      const chosen = openTasks(rows ?? (row ? [row] : view.selection));
      if (chosen.length === 0) throw new UserError(t('Choose open tasks in the tree first.'));
      const from = new Set(chosen.map(({ member }) => member.note.uri));
      const into = await chooseNote(index, from);
      if (!into) return;
      const count = await carry(chosen, into);
      if (count === 0) throw new UserError(t('These tasks are not open any more.'));
      const path = vscode.workspace.asRelativePath(into, false);
      const done =
        count === 1 ? t('1 task goes on in {0}.', path) : t('{0} tasks go on in {1}.', count, path);
      vscode.window.setStatusBarMessage(done, shownFor);
    },
  );
}

function openTasks(rows: readonly FollowUpRow[]): readonly FollowUpItemRow[] {
  return rows.flatMap((row) => (row.type === 'member' && !row.member.followUp.done ? [row] : []));
}

/** Changes all notes in one step. Those without unsaved changes are saved, as they were before. */
async function carry(rows: readonly FollowUpItemRow[], into: vscode.Uri): Promise<number> {
  const documents = new Map<string, vscode.TextDocument>();
  const open = async (uri: vscode.Uri): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    documents.set(document.uri.toString(), document);
    return document;
  };
  const tasks = [];
  for (const { member } of rows) {
    const document = await open(vscode.Uri.parse(member.note.uri, true));
    const { source } = noteSourceOf(document.uri, document.getText());
    tasks.push({ from: source, followUp: member.followUp });
  }
  const target = await open(into);
  const { source, options } = noteSourceOf(target.uri, target.getText());
  const language = config.templateLanguage();
  const heading = sectionHeading('follow-ups', language) ?? 'Follow-ups';
  const edits = carryOver(tasks, source, { ...options, heading });
  const change = new vscode.WorkspaceEdit();
  for (const note of edits) {
    const document = documents.get(note.uri);
    if (!document) continue;
    for (const { range, text } of note.edits) {
      const [start, end] = [document.positionAt(range.start), document.positionAt(range.end)];
      change.replace(document.uri, new vscode.Range(start, end), text);
    }
  }
  const saved = [...documents.values()].filter(({ isDirty }) => !isDirty);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new UserError(vscode.l10n.t('The notes could not be changed. Are the files read-only?'));
  }
  for (const document of saved) await document.save();
  return edits
    .filter(({ uri }) => uri !== source.uri)
    .reduce((count, note) => count + note.edits.length, 0);
}

/**
 * The note that is open, if it has a section for follow-ups; else one that is picked among the latest
 * retrospectives, or a new one.
 *
 * @param from URIs of the notes that the tasks stand in
 */
async function chooseNote(
  index: WorkspaceIndex,
  from: ReadonlySet<string>,
): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const active = activeNote(from);
  if (active) {
    const { source, options } = noteSourceOf(active.uri, active.getText());
    if (hasFollowUpSection(source.text, options)) return active.uri;
  }
  interface Choice extends vscode.QuickPickItem {
    readonly note?: Note;
  }
  const recent = [...index.notes.values()]
    .filter(({ uri, type }) => retrospective.test(type ?? '') && !from.has(uri))
    .sort((a, b) => compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path))
    .slice(0, mostOffered);
  const items: Choice[] = [
    ...recent.map((note) => ({ label: withoutIcons(note.title), description: note.path, note })),
    { label: `$(new-file) ${t('New project retrospective…')}` },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Carry Over'),
    placeHolder: t('The note in which it goes on'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  if (picked.note) return vscode.Uri.parse(picked.note.uri, true);
  const before = active?.uri.toString();
  await vscode.commands.executeCommand('hindsight.newProjectRetrospective');
  const made = activeNote(from)?.uri;
  return made?.toString() === before ? undefined : made;
}

function activeNote(from: ReadonlySet<string>): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown' || from.has(document.uri.toString())) return undefined;
  return vscode.workspace.getWorkspaceFolder(document.uri) ? document : undefined;
}
