import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { tickOf } from '../../core/note/tick';
import type { FollowUpGrouping, NoteFollowUp } from '../../core/views/followUpList';
import { registerCommand, tell } from '../commands/command';
import { editNote } from '../editNote';
import { readNote } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { registerCarryOver } from './carryOverCommand';
import { type FollowUpItemRow, type FollowUpRow, FollowUpTree } from './followUpTree';
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
    () => index.notes,
    () => groupBy,
    () => localDay(new Date()),
  );
  const view = vscode.window.createTreeView<FollowUpRow>(viewId, {
    treeDataProvider: tree.provider,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const describe = (): void => {
    const late = tree.overdue;
    view.description = late > 0 ? vscode.l10n.t('{0} overdue', late) : '';
    void vscode.commands.executeCommand('setContext', 'hindsight.followUpsBy', groupBy);
  };
  const update = async (): Promise<void> => {
    await tree.update();
    describe();
  };
  const refresh = new Throttle(() => {
    // Nobody is kept waiting for a list that nobody sees.
    if (view.visible) void update();
  });
  const tickAll = async (ticked: readonly Ticked[]): Promise<void> => {
    const wrong = new Set(ticked.map(({ row }) => row));
    try {
      for (const { row, done } of ticked) {
        tree.keep(row);
        if (await tick(row.member, done)) wrong.delete(row);
      }
    } finally {
      // A box that could not be ticked shows again what is true. The others are as the notes will be read: what
      // is known of them now is older.
      tree.refresh([...wrong]);
    }
  };
  /** One tick follows the other: the next one finds the note saved. */
  let ticking: Promise<unknown> = Promise.resolve();
  const setGrouping = (grouping: FollowUpGrouping) => (): void => {
    groupBy = grouping;
    void memory.update(groupingKey, grouping);
    void update();
  };
  describe();
  return vscode.Disposable.from(
    tree,
    view,
    refresh,
    index.onDidChange(({ notes }) => {
      if (notes.size === 0) return;
      tree.touch(notes);
      refresh.request();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      tree.tidy();
      if (visible) void update();
    }),
    view.onDidChangeCheckboxState(({ items }) => {
      const ticked = items.flatMap(([row, state]) =>
        row.type === 'member'
          ? [{ row, done: state === vscode.TreeItemCheckboxState.Checked }]
          : [],
      );
      ticking = ticking.then(() => tell(log, 'tick follow-ups', () => tickAll(ticked)));
    }),
    registerCarryOver(view, index, log),
    registerCommand(log, 'hindsight.followUpsByDue', setGrouping('due')),
    registerCommand(log, 'hindsight.followUpsByNote', setGrouping('note')),
  );
}

interface Ticked {
  readonly row: FollowUpItemRow;
  readonly done: boolean;
}

/**
 * Changes one character of the note. A note without unsaved changes is saved, as it was before.
 *
 * @returns whether there was something to change
 */
async function tick({ note, followUp }: NoteFollowUp, done: boolean): Promise<boolean> {
  const uri = vscode.Uri.parse(note.uri, true);
  const document = await vscode.workspace.openTextDocument(uri);
  // What the index knows may be a moment older than the text.
  const now = readNote(uri, document.getText());
  const change = tickOf(now, followUp, done);
  if (!change) return false;
  const { start, end } = change.range;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await editNote(document, (edit) => {
    edit.replace(uri, range, change.text);
  });
  return true;
}
