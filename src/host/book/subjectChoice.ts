import * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import { withoutIcons } from '../../core/text/withoutIcons';
import { UserError } from '../commands/command';
import type { WorkspaceAnswers } from '../grouping/workspaceAnswers';
import type { DocumentNotes } from '../editor/documentNotes';
import { isNotePlace, type NotePlace, placeOfCursor } from '../editor/notePlace';
import { subjectAt } from '../editor/subjectAt';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { type Chosen, chosenRows } from '../views/chosenRows';
import type { LessonRow } from '../views/lessonTree';
import { pickLesson } from '../views/pickLesson';
import { type RowSubject, rowSubject } from '../views/rowSubject';

/** Finds out which lessons a person means to decide about. */
export class SubjectChoice {
  readonly #view: vscode.TreeView<LessonRow>;
  readonly #index: WorkspaceIndex;
  readonly #notes: DocumentNotes;

  constructor(view: vscode.TreeView<LessonRow>, index: WorkspaceIndex, notes: DocumentNotes) {
    this.#view = view;
    this.#index = index;
    this.#notes = notes;
  }

  get answers(): WorkspaceAnswers {
    return this.#index.answers;
  }

  /**
   * What a command is about: the rows or the place in a note that it is given. The palette gives
   * nothing: then it is what the cursor is in or what is selected in the tree, and a person says which
   * of both, or picks a lesson. @returns nothing when the person left
   */
  async of(
    chosen: Chosen | NotePlace,
    rows: readonly LessonRow[] | undefined,
  ): Promise<readonly RowSubject[]> {
    if (isNotePlace(chosen)) {
      const subject = await this.#at(chosen);
      if (!subject) throw new UserError(vscode.l10n.t('No lesson that Hindsight knows is here.'));
      return [subject];
    }
    const selected = (await chosenRows(this.#view, chosen, rows)).flatMap(
      (row) => rowSubject(row) ?? [],
    );
    if (chosen !== undefined) return selected;
    const cursor = placeOfCursor();
    const here = cursor && (await this.#at(cursor));
    const [first] = selected;
    if (here && (!first || first.lesson.id === here.lesson.id)) return [here];
    if (here && first) return askWhich([here], selected);
    if (first) return selected;
    const lesson = await this.pick(vscode.l10n.t('Which lesson?'));
    return lesson ? [{ lesson }] : [];
  }

  /** @param near comes first: the lessons that are likely meant */
  pick(title: string, near: readonly Lesson[] = [], but?: Lesson): Promise<Lesson | undefined> {
    return pickLesson(this.#index, title, near, but);
  }

  #at(place: NotePlace): Promise<RowSubject | undefined> {
    return subjectAt(place, this.#index, this.#notes);
  }
}

/** Lets a person say whether the statement at the cursor or the selection in the tree is meant. */
async function askWhich(
  ...all: readonly (readonly RowSubject[])[]
): Promise<readonly RowSubject[]> {
  const items = all.flatMap((subjects) => {
    const [first] = subjects;
    return first ? [{ label: withoutIcons(first.lesson.title), subjects }] : [];
  });
  const title = vscode.l10n.t('Which lesson?');
  return (await vscode.window.showQuickPick(items, { title }))?.subjects ?? [];
}
