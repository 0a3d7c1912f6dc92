import * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';
import type { FollowUpGroup, FollowUpGrouping, NoteFollowUp } from '../../core/views/followUpList';
import { type DueGroup, dueGroups } from '../../core/views/followUpList';
import { rangeOf } from '../range';
import { nameDay } from '../words';

const { t } = vscode.l10n;

export function followUpGroupItem(
  { key, members }: FollowUpGroup,
  groupBy: FollowUpGrouping,
  id: string,
): vscode.TreeItem {
  const due = groupBy === 'due' ? dueGroups.find((group) => group === key) : undefined;
  const label = due ? nameDueGroup(due) : (members[0]?.note.title ?? '');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(members.length);
  item.iconPath = new vscode.ThemeIcon(due ? dueIcons[due] : 'file');
  return item;
}

/** A task with its box. Opens with the task selected. */
export function followUpItem(
  { note, followUp, carried = 0 }: NoteFollowUp,
  groupBy: FollowUpGrouping,
  today: CalendarDay,
  id: string,
): vscode.TreeItem {
  const { text, due, done } = followUp;
  const item = new vscode.TreeItem(text);
  item.id = id;
  const facts = [
    ...(due === undefined ? [] : [nameDue(due, today)]),
    ...(carried > 1 ? [t('carried over {0}×', carried)] : []),
    ...(groupBy === 'note' ? [] : [note.title]),
  ];
  item.description = facts.join(' · ');
  item.tooltip = new vscode.MarkdownString().appendText([text, '', ...facts, note.path].join('\n'));
  item.contextValue = done ? 'followUp done' : 'followUp';
  item.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done ? t('Done. Take the tick away') : t('Tick it in the note'),
    accessibilityInformation: { label: text },
  };
  item.command = {
    command: 'vscode.open',
    title: t('Open'),
    arguments: [vscode.Uri.parse(note.uri, true), { selection: rangeOf(followUp) }],
  };
  return item;
}

const dueIcons: Readonly<Record<DueGroup, string>> = {
  overdue: 'warning',
  today: 'bell',
  week: 'calendar',
  later: 'calendar',
  undated: 'dash',
};

function nameDue(due: CalendarDay, today: CalendarDay): string {
  if (due < today) return t('was due {0}', nameDay(due));
  return due === today ? t('due today') : t('due {0}', nameDay(due));
}

function nameDueGroup(group: DueGroup): string {
  switch (group) {
    case 'overdue':
      return t('Overdue');
    case 'today':
      return t('Today');
    case 'week':
      return t('Within a week');
    case 'later':
      return t('Later');
    case 'undated':
      return t('No date');
  }
}
