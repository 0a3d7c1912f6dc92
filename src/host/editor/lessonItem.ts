import * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import { mentionDate } from '../../core/recurrence/lesson';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { describeDecided } from '../views/describeDecided';
import { countNotes, nameDay } from '../words';

const mostProjects = 2;

/** A lesson in a list, which is written as its statement. */
export function lessonItem(
  lesson: Lesson,
  at: {
    /** Stands before the statement: `坑：`. */
    readonly label: string;
    /** What stands in `range`: all lessons of the list fit it. */
    readonly typed: string;
    readonly range: vscode.Range;
    readonly sortText: string;
  },
): vscode.CompletionItem {
  const { t } = vscode.l10n;
  const projects = lesson.projects.slice(0, mostProjects).join(t(', '));
  const description = [countNotes(lesson.noteCount), ...(projects === '' ? [] : [projects])];
  const item = new vscode.CompletionItem(
    { label: lesson.title, description: description.join(' · ') },
    vscode.CompletionItemKind.Event,
  );
  item.insertText = `${at.label}${escapeMarkdown(lesson.title)}`;
  if (at.typed !== '') item.filterText = at.typed;
  item.range = at.range;
  item.sortText = at.sortText;
  const [last] = lesson.mentions;
  const day = last && mentionDate(last);
  const facts = [
    ...describeDecided(lesson),
    ...(last
      ? [
          t(
            'Last: {0}',
            [...(day === undefined ? [] : [nameDay(day)]), last.note.title].join(' · '),
          ),
        ]
      : []),
  ];
  item.documentation = new vscode.MarkdownString(facts.map(escapeMarkdown).join('\n\n'));
  return item;
}
