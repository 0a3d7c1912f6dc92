import type * as vscode from 'vscode';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/**
 * Calls back when a view of notes has something else to show: writing in a note changes its lessons,
 * but seldom its rows.
 *
 * @param factsOf all that decides on the rows of the note or file with this URI; empty when it has none
 */
export function onDidChangeFacts(
  index: WorkspaceIndex,
  factsOf: (uri: string) => string,
  changed: () => void,
): vscode.Disposable {
  const facts = new Map<string, string>();
  return index.onDidChange(({ notes }) => {
    for (const uri of notes) {
      const now = factsOf(uri);
      if (now === (facts.get(uri) ?? '')) continue;
      facts.set(uri, now);
      changed();
    }
  });
}
