import * as vscode from 'vscode';
import type { Lesson } from '../../core/recurrence/lesson';
import { countNotes } from '../words';

const scheme = 'hindsight-lesson';

/** Names a lesson's row for its badge. It changes with the count, so that the badge is asked anew. */
export function lessonUri({ id, noteCount }: Lesson): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}`, query: String(noteCount) });
}

/**
 * Shows at the right end of a lesson's row in how many notes it is. The description says more, but a
 * long title in a narrow side bar leaves no room for it.
 */
export function registerLessonBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const count = Number(uri.query);
      // A badge has room for two characters.
      return new vscode.FileDecoration(count > 99 ? '++' : String(count), countNotes(count));
    },
  });
}
