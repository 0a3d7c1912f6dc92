import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import type { NoteGrouping } from '../../core/views/shownNotes';
import type { Skipped } from '../index/noteLoader';
import { describeSkipped } from '../problems/describeProblem';
import { nameDay, nameNoteType } from '../words';

const { t } = vscode.l10n;

export function noteGroupItem(
  key: string,
  count: number,
  groupBy: NoteGrouping,
  id: string,
): vscode.TreeItem {
  return folderItem(id, nameGroup(key, groupBy), count);
}

/** The heading of the files that are not read. */
export function unreadItem(id: string, count: number): vscode.TreeItem {
  return folderItem(id, t('Not read'), count);
}

export function noteItem(note: Note, id: string): vscode.TreeItem {
  const uri = vscode.Uri.parse(note.uri, true);
  const item = new vscode.TreeItem(note.title, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = note.date === undefined ? note.path : `${nameDay(note.date)} · ${note.path}`;
  item.tooltip = note.path;
  item.contextValue = 'note';
  item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
  return item;
}

export function skippedItem(uriText: string, skipped: Skipped, id: string): vscode.TreeItem {
  const uri = vscode.Uri.parse(uriText, true);
  const path = vscode.workspace.asRelativePath(uri, false);
  const item = new vscode.TreeItem(path, vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.description = describeSkipped(skipped);
  item.tooltip = item.description;
  if (skipped.reason !== 'folder-unreadable') {
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri] };
  }
  return item;
}

function folderItem(id: string, label: string, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(count);
  return item;
}

function nameGroup(key: string, groupBy: NoteGrouping): string {
  if (groupBy === 'type') return key === '' ? t('Other notes') : nameNoteType(key);
  return key === '' ? t('No project') : key;
}
