import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { keepBothSides } from '../../core/book/keepBothSides';
import { editBetween } from '../../core/text/textEdit';

/** What mends a lesson book: where git could not merge different lessons, both sides are kept. */
export function registerBookFixes(): vscode.Disposable {
  const kind = vscode.CodeActionKind.QuickFix;
  return vscode.languages.registerCodeActionsProvider(
    { pattern: `**/${bookPath}` },
    {
      provideCodeActions: (document, _range, { diagnostics }) => {
        const conflicts = diagnostics.filter(({ code }) => code === 'book-conflict');
        if (conflicts.length === 0) return [];
        const text = document.getText();
        const both = keepBothSides(text);
        if (both === undefined) return [];
        const action = new vscode.CodeAction(vscode.l10n.t('Keep both sides'), kind);
        action.diagnostics = conflicts;
        action.isPreferred = true;
        action.edit = new vscode.WorkspaceEdit();
        for (const { range, text: put } of editBetween(text, both)) {
          const at = new vscode.Range(
            document.positionAt(range.start),
            document.positionAt(range.end),
          );
          action.edit.replace(document.uri, at, put);
        }
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
