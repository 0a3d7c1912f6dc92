import * as vscode from 'vscode';
import { recurringFrom } from '../../core/recurrence/lesson';
import { findLessons } from '../../core/views/findLessons';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { rangeOf } from '../range';
import { countNotes, nameState } from '../words';

/** Lessons among the workspace's symbols: *Go to Symbol in Workspace*, by the words of their mentions. */
export function registerLessonSymbols(index: WorkspaceIndex): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query) =>
      findLessons(index.lessons.values(), query).flatMap((lesson) => {
        const [newest] = lesson.mentions;
        if (!newest) return [];
        const place = new vscode.Location(
          vscode.Uri.parse(newest.note.uri, true),
          rangeOf(newest.mention),
        );
        const counts = lesson.noteCount < recurringFrom ? [] : [countNotes(lesson.noteCount)];
        const about = [nameState(lesson), ...counts].filter((word) => word !== undefined);
        return new vscode.SymbolInformation(
          lesson.title,
          vscode.SymbolKind.Event,
          about.join(' · '),
          place,
        );
      }),
  });
}
