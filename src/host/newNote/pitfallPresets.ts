import * as vscode from 'vscode';
import type { DocumentNotes } from '../editor/documentNotes';
import { placeOfCursor } from '../editor/notePlace';
import { subjectAt } from '../editor/subjectAt';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { LessonRow } from '../views/lessonTree';
import { pickLesson } from '../views/pickLesson';
import { type RowSubject, rowSubject } from '../views/rowSubject';
import type { NotePresets } from './makeNote';

/**
 * What a pitfall card begins with that is made from a row of the lessons tree, else from the mention
 * that the cursor is in, else from a lesson that is picked. @returns undefined when nothing was picked
 */
export async function pitfallPresets(
  row: LessonRow | undefined,
  index: WorkspaceIndex,
  documents: DocumentNotes,
): Promise<NotePresets | undefined> {
  const place = row ? undefined : placeOfCursor();
  const meant = place ? await subjectAt(place, index, documents) : rowSubject(row);
  if (meant) return presetsOf(meant);
  const lesson = await pickLesson(index, vscode.l10n.t('Promote to Pitfall Card'));
  return lesson && presetsOf({ lesson });
}

/** The person's own words, where they point at some; a project only if there is no doubt. */
function presetsOf({ lesson, at }: RowSubject): NotePresets {
  const [only, ...others] = lesson.projects;
  const project = at ? at.note.project : others.length === 0 ? only : undefined;
  return {
    title: at?.mention.text ?? lesson.title,
    lessonId: lesson.id,
    ...(project === undefined ? {} : { project }),
  };
}
