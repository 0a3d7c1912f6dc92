import type * as vscode from 'vscode';

/** The documents in which the editor helps: Markdown, wherever it comes from. */
export const noteDocuments: vscode.DocumentSelector = { language: 'markdown' };

/** Whether the editor helps in a document: what we show ourselves, such as a preview, is no note. */
export function isNoteDocument({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && !uri.scheme.startsWith('hindsight-');
}
