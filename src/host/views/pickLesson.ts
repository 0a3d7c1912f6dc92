import * as vscode from 'vscode';
import { type Lesson, recurringFrom } from '../../core/recurrence/lesson';
import { isShownFrom } from '../../core/views/urgency';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes } from '../words';

/** Lets a person pick a lesson that recurs or has a rule, the most frequent first. */
export async function pickLesson(
  { lessons }: WorkspaceIndex,
  title: string,
): Promise<Lesson | undefined> {
  const items = [...lessons.values()]
    .filter((lesson) => isShownFrom(recurringFrom, lesson))
    .sort((a, b) => b.noteCount - a.noteCount || a.title.localeCompare(b.title))
    .map((lesson) => ({
      label: lesson.title,
      description: countNotes(lesson.noteCount),
      lesson,
    }));
  const placeHolder = vscode.l10n.t('A recurring lesson');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.lesson;
}
