import * as vscode from 'vscode';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from '../views/lessonTree';
import { pickLesson } from '../views/pickLesson';
import { rowSubject } from '../views/rowSubject';
import type { NotePresets } from './makeNote';

/**
 * What a pitfall card begins with that is made from a row of the lessons tree, else from the mention
 * that the cursor is in, else from a lesson that is picked. @returns undefined when nothing was picked
 */
export async function pitfallPresets(
  row: LessonRow | undefined,
  index: WorkspaceIndex,
): Promise<NotePresets | undefined> {
  const meant = row ? rowSubject(row) : await atCursor(index);
  if (meant) return presetsOf(meant);
  const lesson = await pickLesson(index, vscode.l10n.t('Promote to Pitfall Card'));
  return lesson && presetsOf({ lesson });
}

/** A lesson, and the mention of it that a person points at. */
interface Meant {
  readonly lesson: Lesson;
  readonly at?: NoteMention;
}

async function atCursor(index: WorkspaceIndex): Promise<Meant | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  // What was typed just now is read after a pause.
  await index.whenIdle();
  const cursor = editor.document.offsetAt(editor.selection.active);
  const mention = index.notes
    .get(editor.document.uri.toString())
    ?.mentions.find(({ range }) => range.start <= cursor && cursor <= range.end);
  for (const lesson of mention ? index.lessons.values() : []) {
    const at = lesson.mentions.find((each) => each.mention.id === mention?.id);
    if (at) return { lesson, at };
  }
  return undefined;
}

/** The person's own words, where they point at some; a project only if there is no doubt. */
function presetsOf({ lesson, at }: Meant): NotePresets {
  const [only, ...others] = lesson.projects;
  const project = at ? at.note.project : others.length === 0 ? only : undefined;
  return {
    title: at?.mention.text ?? lesson.title,
    lessonId: lesson.id,
    ...(project === undefined ? {} : { project }),
  };
}
