import * as vscode from 'vscode';
import type { Recorder } from './recorder';
import { fileOf } from './workspace';

/** A tag that a quarter of the notes have, in `long.md` too. */
const tag = 'release';

/** Renames a tag as F2 does; the edit is not made, which would be VS Code's own work. */
export async function renameTag(recorder: Recorder): Promise<void> {
  const document = await vscode.workspace.openTextDocument(fileOf('long.md'));
  const position = document.positionAt(document.getText().indexOf(tag));
  let notes = 0;
  await recorder.span('renaming a tag of every fourth note', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'launch',
    );
    notes = edit.size;
  });
  if (notes < 2) throw new Error(`Only ${notes} notes have the tag ${tag}.`);
}
