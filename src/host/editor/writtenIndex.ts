import * as vscode from 'vscode';
import { LessonPhrases } from '../../core/editor/lessonPhrases';
import { LinkTargets } from '../../core/editor/linkTargets';
import { WrittenValues } from '../../core/editor/writtenValues';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/**
 * What was written so far, ready to be offered at a key: it follows the index, so that nobody walks
 * through all notes while somebody waits for a list.
 */
export class WrittenIndex implements vscode.Disposable {
  readonly values = new WrittenValues();
  readonly linkTargets = new LinkTargets();
  readonly lessons = new LessonPhrases();
  readonly #following: vscode.Disposable;

  constructor(index: WorkspaceIndex) {
    const take = (notes: Iterable<string>, lessons: Iterable<string>): void => {
      const touched = [...notes];
      this.values.update(index.notes, touched);
      this.linkTargets.update(index.notes, touched);
      this.lessons.update(index.lessons, lessons);
    };
    take(index.notes.keys(), index.lessons.keys());
    const catchUp = (): void => {
      // Nobody looks for a lesson but in a note; and while lessons come, each would be taken in several times.
      const isAtRest = index.progress.phase === 'idle';
      if (isAtRest && vscode.window.activeTextEditor) void inSlices(this.lessons.catchUp());
    };
    this.#following = vscode.Disposable.from(
      index.onDidChange(({ notes, lessons, removedLessons }) => {
        take(notes, [...lessons, ...removedLessons]);
      }),
      index.onDidProgress(catchUp),
      vscode.window.onDidChangeActiveTextEditor(catchUp),
    );
  }

  dispose(): void {
    this.#following.dispose();
  }
}
