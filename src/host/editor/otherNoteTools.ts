import * as vscode from 'vscode';

/** Extensions that complete, check and open `[[note]]` links themselves, and mostly `#tags`: two of one help nobody. */
const ids = [
  'foam.foam-vscode',
  'dendron.dendron',
  'svsool.markdown-memo',
  'kortina.vscode-markdown-notes',
  'lostintangent.wikilens',
  'arr.marksman',
];

/** Whether another extension takes care of `[[note]]` links, so that we keep out of them. */
export function othersOpenNoteLinks(): boolean {
  return ids.some((id) => vscode.extensions.getExtension(id) !== undefined);
}
