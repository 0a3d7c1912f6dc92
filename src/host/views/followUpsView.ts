import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import type { Note } from '../../core/note/note';
import { tickOf } from '../../core/note/tick';
import type { FollowUpGrouping, NoteFollowUp } from '../../core/views/followUpList';
import { registerCommand, tell } from '../commands/command';
import { editNote } from '../editNote';
import { readNote } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { registerCarryOver } from './carryOverCommand';
import { type FollowUpItemRow, type FollowUpRow, FollowUpTree } from './followUpTree';
import { onDidChangeFacts } from './noteFacts';
import { Throttle } from './throttle';

const viewId = 'hindsight.followUps';
const groupingKey = 'hindsight.followUpsView';

/** The tree of what is still to be done, with a box for each task that ticks it in its note. */
export function registerFollowUpsView(
  index: WorkspaceIndex,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let groupBy = memory.get<FollowUpGrouping>(groupingKey, 'due');
  const tree = new FollowUpTree(
    () => index.notes.values(),
    () => groupBy,
    () => localDay(new Date()),
  );
  const view = vscode.window.createTreeView<FollowUpRow>(viewId, {
    treeDataProvider: tree,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const describe = (): void => {
    const late = tree.overdue;
    view.description = late > 0 ? vscode.l10n.t('{0} overdue', late) : '';
    void vscode.commands.executeCommand('setContext', 'hindsight.followUpsBy', groupBy);
  };
  const refresh = new Throttle(() => {
    tree.update();
    describe();
  });
  const tickAll = async (ticked: readonly Ticked[]): Promise<void> => {
    try {
      for (const { row, done } of ticked) {
        tree.keep(row);
        await tick(row.at, done);
      }
    } finally {
      // A box that could not be ticked shows again what is true.
      tree.refresh(ticked.map(({ row }) => row.id));
    }
  };
  const setGrouping = (grouping: FollowUpGrouping) => (): void => {
    groupBy = grouping;
    void memory.update(groupingKey, grouping);
    tree.update();
    describe();
  };
  describe();
  return vscode.Disposable.from(
    tree,
    view,
    refresh,
    onDidChangeFacts(
      index,
      (uri) => factsOf(index.notes.get(uri)),
      () => {
        refresh.request();
      },
    ),
    view.onDidChangeVisibility(() => {
      tree.tidy();
      describe();
    }),
    view.onDidChangeCheckboxState(({ items }) => {
      const ticked = items.flatMap(([row, state]) =>
        row.type === 'followUp'
          ? [{ row, done: state === vscode.TreeItemCheckboxState.Checked }]
          : [],
      );
      void tell(log, 'tick follow-ups', () => tickAll(ticked));
    }),
    registerCarryOver(view, index, log),
    registerCommand(log, 'hindsight.followUpsByDue', setGrouping('due')),
    registerCommand(log, 'hindsight.followUpsByNote', setGrouping('note')),
  );
}

/** All that decides on the rows of a note; empty when it has none. */
function factsOf(note: Note | undefined): string {
  if (!note || note.followUps.length === 0) return '';
  const { title, date, path, followUps } = note;
  return JSON.stringify([title, date, path, followUps]);
}

interface Ticked {
  readonly row: FollowUpItemRow;
  readonly done: boolean;
}

/** Changes one character of the note. A note without unsaved changes is saved, as it was before. */
async function tick({ note, followUp }: NoteFollowUp, done: boolean): Promise<void> {
  const uri = vscode.Uri.parse(note.uri, true);
  const document = await vscode.workspace.openTextDocument(uri);
  // What the index knows may be a moment older than the text.
  const now = readNote(uri, document.getText());
  const change = tickOf(now, followUp, done);
  if (!change) return;
  const { start, end } = change.range;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await editNote(document, (edit) => {
    edit.replace(uri, range, change.text);
  });
}
