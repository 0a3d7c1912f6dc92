import * as vscode from 'vscode';
import type { NoteGrouping } from '../../core/views/shownNotes';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { type NoteRow, NoteTree } from './noteTree';
import { Throttle } from './throttle';

const groupingKey = 'hindsight.notesView';

/** The tree of all notes in the sidebar, by type or by project. */
export function registerNotesView(
  index: WorkspaceIndex,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let groupBy = memory.get<NoteGrouping>(groupingKey, 'type');
  const tree = new NoteTree(index, () => groupBy);
  const view = vscode.window.createTreeView<NoteRow>('hindsight.notes', {
    showCollapseAll: true,
    treeDataProvider: tree.provider,
  });
  const showGrouping = (): void => {
    void vscode.commands.executeCommand('setContext', 'hindsight.notesBy', groupBy);
  };
  const setGrouping = (grouping: NoteGrouping) => (): void => {
    groupBy = grouping;
    void memory.update(groupingKey, grouping);
    showGrouping();
    void tree.update();
  };
  const refresh = new Throttle(() => {
    // Nobody is kept waiting for a list that nobody sees.
    if (view.visible) void tree.update();
  });
  showGrouping();
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
      if (visible) void tree.update();
    }),
    registerCommand(log, 'hindsight.notesByProject', setGrouping('project')),
    registerCommand(log, 'hindsight.notesByType', setGrouping('type')),
  );
}
