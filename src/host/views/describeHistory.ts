import * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import {
  type HistoryMark,
  type HistoryMarkKind,
  lessonHistory,
} from '../../core/views/lessonHistory';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { nameDay } from '../words';

/** A sign for the eye beside the words. */
const signs: Readonly<Record<HistoryMarkKind, string>> = {
  earlier: '…',
  written: '●',
  relapsed: '▲',
  again: '↻',
  rule: '◆',
  held: '✓',
  retired: '■',
};

/** What happened with a lesson by date, as one line of Markdown with signs; undefined when nothing has a date. */
export function describeHistory(lesson: Lesson): string | undefined {
  const marks = lessonHistory(lesson);
  if (marks.length === 0) return undefined;
  return marks
    .map((mark) =>
      escapeMarkdown(`${signs[mark.kind]} ${describeMark(mark)}`).replaceAll(' ', '\u00A0'),
    )
    .join(' → ');
}

/** The same for a screen reader, in words alone. */
export function speakHistory(lesson: Lesson): string | undefined {
  const marks = lessonHistory(lesson);
  if (marks.length === 0) return undefined;
  return vscode.l10n.t('History: {0}', marks.map(describeMark).join('; '));
}

function describeMark({ kind, count, from, to }: HistoryMark): string {
  const days = from === to ? nameDay(from) : `${nameDay(from)} – ${nameDay(to)}`;
  return `${nameMark(kind, count)} ${days}`;
}

function nameMark(kind: HistoryMarkKind, count: number): string {
  const { t } = vscode.l10n;
  const once = count === 1;
  switch (kind) {
    case 'earlier':
      return t('{0} earlier', count);
    case 'written':
      return once ? t('written') : t('written {0}×', count);
    case 'relapsed':
      return once ? t('relapsed') : t('relapsed {0}×', count);
    case 'again':
      return once ? t('happened again') : t('happened again {0}×', count);
    case 'rule':
      return t('rule made');
    case 'held':
      return once ? t('held') : t('held {0}×', count);
    case 'retired':
      return t('retired');
  }
}
