import * as vscode from 'vscode';
import type { NoteMention } from '../core/recurrence/lesson';

/** Opens a note with a statement selected: VS Code reads the place from the fragment. */
export function mentionUri({ note, mention: { start, end } }: NoteMention): vscode.Uri {
  const place = `L${start.line + 1},${start.column + 1}-${end.line + 1},${end.column + 1}`;
  return vscode.Uri.parse(note.uri, true).with({ fragment: place });
}
