import * as vscode from 'vscode';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from '../views/lessonTree';
import { pickLesson } from '../views/pickLesson';
import type { NotePresets } from './makeNote';

/**
 * What a pitfall card begins with that is made from a row of the lessons tree, else from the mention
 * that the cursor is in, else from a lesson that is picked. @returns undefined when nothing was picked
 */
export async function pitfallPresets(
  row: LessonRow | undefined,
  index: WorkspaceIndex,
): Promise<NotePresets | undefined> {
  const lesson = row ? lessonOf(row) : await lessonAtCursor(index);
  const meant = lesson ?? (await pickLesson(index, vscode.l10n.t('Promote to Pitfall Card')));
  return meant && presetsOf(meant, row?.type === 'mention' ? row.at : meant.mentions[0]);
}

function lessonOf(row: LessonRow): Lesson | undefined {
  switch (row.type) {
    case 'group':
      return undefined;
    case 'lesson':
      return row.lesson;
    case 'mention':
    case 'offer':
      return row.parent.lesson;
  }
}

async function lessonAtCursor(index: WorkspaceIndex): Promise<Lesson | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  // What was typed just now is read after a pause.
  await index.whenIdle();
  const cursor = editor.document.offsetAt(editor.selection.active);
  const mention = index.notes
    .get(editor.document.uri.toString())
    ?.mentions.find(({ range }) => range.start <= cursor && cursor <= range.end);
  if (!mention) return undefined;
  return [...index.lessons.values()].find(({ mentions }) =>
    mentions.some((at) => at.mention.id === mention.id),
  );
}

function presetsOf(lesson: Lesson, at: NoteMention | undefined): NotePresets {
  const project = at?.note.project;
  return {
    title: at?.mention.text ?? lesson.title,
    lessonId: lesson.id,
    ...(project === undefined ? {} : { project }),
  };
}
