import * as vscode from 'vscode';
import type { Fix } from '../../core/problems/fix';
import { toSnippet } from '../../core/template/snippet';

/** The edit of a document that carries out a fix; the parts to be typed over become Tab stops. */
export function fixEdit({ edit, stops }: Fix, document: vscode.TextDocument): vscode.WorkspaceEdit {
  const { range, text } = edit;
  const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  const change = new vscode.WorkspaceEdit();
  if (stops) {
    const snippet = new vscode.SnippetString(toSnippet(text, stops));
    change.set(document.uri, [new vscode.SnippetTextEdit(place, snippet)]);
  } else {
    change.replace(document.uri, place, text);
  }
  return change;
}
