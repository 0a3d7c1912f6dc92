import * as vscode from 'vscode';
import type { NoteGrouping } from '../../core/views/noteList';
import { registerCommand } from '../commands/command';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { type NoteRow, NoteTree } from './noteTree';
import { onDidChangeFacts } from './noteFacts';
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
    treeDataProvider: tree,
  });
  const showGrouping = (): void => {
    void vscode.commands.executeCommand('setContext', 'hindsight.notesBy', groupBy);
  };
  const setGrouping = (grouping: NoteGrouping) => (): void => {
    groupBy = grouping;
    void memory.update(groupingKey, grouping);
    showGrouping();
    tree.update();
  };
  const refresh = new Throttle(() => {
    tree.update();
  });
  showGrouping();
  return vscode.Disposable.from(
    tree,
    view,
    refresh,
    onDidChangeFacts(
      index,
      (uri) => factsOf(index, uri),
      () => {
        refresh.request();
      },
    ),
    registerCommand(log, 'hindsight.notesByProject', setGrouping('project')),
    registerCommand(log, 'hindsight.notesByType', setGrouping('type')),
  );
}

/** All that decides on the row of a note or skipped file; empty when it has none. */
function factsOf({ notes, skipped }: WorkspaceIndex, uri: string): string {
  const note = notes.get(uri);
  if (note) return JSON.stringify([note.title, note.date, note.path, note.type, note.project]);
  const why = skipped.get(uri);
  return why ? JSON.stringify(why) : '';
}
