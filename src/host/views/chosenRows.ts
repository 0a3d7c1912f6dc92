import * as vscode from 'vscode';
import type { LessonRow } from './lessonTree';

/** What a command of the lessons tree is given: a row by menus and buttons, `focus` by a key. */
export type Chosen = LessonRow | 'focus' | undefined;

/** The rows a command means: those selected with the one clicked, else that one, else the selection. */
export async function chosenRows(
  view: vscode.TreeView<LessonRow>,
  chosen: Chosen,
  rows: readonly LessonRow[] | undefined,
): Promise<readonly LessonRow[]> {
  if (chosen === 'focus') return focusedRows(view);
  return rows ?? (chosen ? [chosen] : view.selection);
}

/**
 * The row that has the keyboard's focus; with it those selected, if it is one of them. Arrow keys move the
 * focus and not the selection, and VS Code tells extensions of the selection only: so the row is found by
 * selecting it and back.
 */
async function focusedRows(view: vscode.TreeView<LessonRow>): Promise<readonly LessonRow[]> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const added = view.selection.filter((row) => !before.includes(row));
  await vscode.commands.executeCommand('list.toggleSelection');
  return added.length > 0 ? added : before;
}
