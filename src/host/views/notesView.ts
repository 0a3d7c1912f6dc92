import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { listNotes, type NoteGroup, type NoteGrouping } from '../../core/views/noteList';
import { registerCommand } from '../commands/command';
import type { Skipped } from '../index/noteLoader';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { describeSkipped } from '../problems/describeProblem';
import { nameDay, nameNoteType } from '../words';
import { Throttle } from './throttle';

const { t } = vscode.l10n;
const groupingKey = 'hindsight.notesView';

type NoteRow =
  | { readonly type: 'group'; readonly group: NoteGroup }
  | { readonly type: 'note'; readonly group: string; readonly note: Note }
  | { readonly type: 'unread' }
  | { readonly type: 'skipped'; readonly uri: string; readonly skipped: Skipped };

/** The tree of all notes in the sidebar, by type or by project. */
export function registerNotesView(
  index: WorkspaceIndex,
  memory: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let groupBy = memory.get<NoteGrouping>(groupingKey, 'type');
  const setGrouping = (grouping: NoteGrouping) => (): void => {
    groupBy = grouping;
    void memory.update(groupingKey, grouping);
    showGrouping();
    changed.fire(undefined);
  };
  const showGrouping = (): void => {
    void vscode.commands.executeCommand('setContext', 'hindsight.notesBy', groupBy);
  };
  const view = vscode.window.createTreeView<NoteRow>('hindsight.notes', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => itemOf(row, groupBy, index),
      getChildren: (row) => childrenOf(row, groupBy, index),
    },
  });
  const refresh = new Throttle(() => {
    changed.fire(undefined);
  });
  showGrouping();
  // What rows say of each note: writing in a note changes its lessons, but seldom its row.
  const shown = new Map<string, string>();
  return vscode.Disposable.from(
    changed,
    view,
    refresh,
    index.onDidChange(({ notes }) => {
      for (const uri of notes) {
        const facts = factsShown(index, uri);
        if (facts === (shown.get(uri) ?? '')) continue;
        shown.set(uri, facts);
        refresh.request();
      }
    }),
    registerCommand(log, 'hindsight.notesByProject', setGrouping('project')),
    registerCommand(log, 'hindsight.notesByType', setGrouping('type')),
  );
}

/** All that rows say of a note or skipped file; empty when it has no row. */
function factsShown({ notes, skipped }: WorkspaceIndex, uri: string): string {
  const note = notes.get(uri);
  if (note) return JSON.stringify([note.title, note.date, note.path, note.type, note.project]);
  const why = skipped.get(uri);
  return why ? JSON.stringify(why) : '';
}

function childrenOf(
  row: NoteRow | undefined,
  groupBy: NoteGrouping,
  { notes, skipped }: WorkspaceIndex,
): NoteRow[] {
  if (!row) {
    const groups = listNotes(notes.values(), groupBy).map(
      (group) => ({ type: 'group', group }) as const,
    );
    return skipped.size > 0 ? [...groups, { type: 'unread' }] : groups;
  }
  if (row.type === 'group') {
    return row.group.notes.map((note) => ({ type: 'note', group: row.group.key, note }));
  }
  if (row.type !== 'unread') return [];
  return [...skipped].map(([uri, why]) => ({ type: 'skipped', uri, skipped: why }));
}

function itemOf(row: NoteRow, groupBy: NoteGrouping, { skipped }: WorkspaceIndex): vscode.TreeItem {
  switch (row.type) {
    case 'group':
      return folder(
        `group/${row.group.key}`,
        nameGroup(row.group, groupBy),
        row.group.notes.length,
      );
    case 'unread':
      return folder('unread', t('Not read'), skipped.size);
    case 'note':
      return noteItem(row.note, row.group);
    case 'skipped':
      return skippedItem(row.uri, row.skipped);
  }
}

function folder(id: string, label: string, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  return item;
}

function noteItem(note: Note, group: string): vscode.TreeItem {
  const uri = vscode.Uri.parse(note.uri, true);
  const item = new vscode.TreeItem(note.title, vscode.TreeItemCollapsibleState.None);
  item.id = `note/${group}/${note.uri}`;
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = note.date === undefined ? note.path : `${nameDay(note.date)} · ${note.path}`;
  item.tooltip = note.path;
  item.contextValue = 'note';
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
  return item;
}

function skippedItem(uriText: string, skipped: Skipped): vscode.TreeItem {
  const uri = vscode.Uri.parse(uriText, true);
  const path = vscode.workspace.asRelativePath(uri, false);
  const item = new vscode.TreeItem(path, vscode.TreeItemCollapsibleState.None);
  item.id = `skipped/${uriText}`;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.description = describeSkipped(skipped);
  item.tooltip = item.description;
  if (skipped.reason !== 'folder-unreadable') {
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
  }
  return item;
}

function nameGroup({ key }: NoteGroup, groupBy: NoteGrouping): string {
  if (groupBy === 'type') return key === '' ? t('Other notes') : nameNoteType(key);
  return key === '' ? t('No project') : key;
}
