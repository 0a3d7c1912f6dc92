import * as vscode from 'vscode';
import { type Lesson, recurringFrom } from '../../core/recurrence/lesson';
import { isShownFrom } from '../../core/views/urgency';
import { withoutIcons } from '../../core/text/withoutIcons';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { countNotes } from '../words';

/**
 * Lets a person pick a lesson that recurs or has a rule, the most frequent first.
 *
 * @param near lessons that come before all others, whether they recur or not
 * @param but a lesson that is not meant
 */
export async function pickLesson(
  { lessons }: WorkspaceIndex,
  title: string,
  near: readonly Lesson[] = [],
  but?: Lesson,
): Promise<Lesson | undefined> {
  const others = [...lessons.values()]
    .filter((lesson) => isShownFrom(recurringFrom, lesson) && !near.includes(lesson))
    .sort((a, b) => b.noteCount - a.noteCount || a.title.localeCompare(b.title));
  const items = [...near, ...others]
    .filter((lesson) => lesson !== but)
    .map((lesson) => ({
      label: withoutIcons(lesson.title),
      description: countNotes(lesson.noteCount),
      lesson,
    }));
  const placeHolder = vscode.l10n.t('A recurring lesson');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.lesson;
}
