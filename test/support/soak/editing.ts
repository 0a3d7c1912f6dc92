import * as vscode from 'vscode';
import { inWorkspace } from '../extension';
import { type Action, type Actions, type Scene, weighted } from './action';

/** A note that got longer is begun anew. */
const mostLines = 120;
const charactersTyped = 6;

/** Writing in notes with the editor. */
export const editing: Actions = [
  weighted(20, async (scene) =>
    change(scene, (editor, at) =>
      editor.edit((edit) => {
        edit.insert(at, `\n- ${scene.vault.say()}\n`);
      }),
    ),
  ),
  weighted(6, typeKeys),
  weighted(6, async (scene) =>
    change(scene, (editor, at) =>
      editor.edit((edit) => {
        edit.delete(
          new vscode.Range(at, at.translate(scene.random.below(4), scene.random.below(20))),
        );
      }),
    ),
  ),
  weighted(3, async (scene) =>
    change(scene, (editor) =>
      editor.edit((edit) => {
        edit.insert(
          new vscode.Position(0, 0),
          scene.random.oneOf(['---\n', '# ', '```\n', '- [ ] ']),
        );
      }),
    ),
  ),
  weighted(6, () => vscode.commands.executeCommand('undo')),
  weighted(3, () => vscode.commands.executeCommand('redo')),
  weighted(8, () => vscode.workspace.saveAll(false)),
  weighted(3, () => vscode.commands.executeCommand('workbench.action.files.revert')),
];

async function change(
  { random, vault }: Scene,
  act: (editor: vscode.TextEditor, at: vscode.Position) => Thenable<unknown>,
): Promise<void> {
  const editor = await opened(vault.path());
  const { document } = editor;
  if (document.lineCount > mostLines) await begunAnew(editor, vault.next().text);
  const line = random.below(document.lineCount);
  const at = new vscode.Position(line, random.below(document.lineAt(line).text.length + 1));
  editor.selection = new vscode.Selection(at, at);
  await act(editor, at);
  if (random.chance(0.5)) await document.save();
}

function opened(path: string): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(inWorkspace(path), { preview: true });
}

async function begunAnew(editor: vscode.TextEditor, text: string): Promise<void> {
  const { lineCount } = editor.document;
  await editor.edit((edit) => {
    edit.replace(new vscode.Range(0, 0, lineCount, 0), text);
  });
}

async function typeKeys(scene: Parameters<Action>[0]): Promise<void> {
  await change(scene, async () => {
    const text = scene.vault.say();
    // Nobody waits for a letter to appear before typing the next.
    await Promise.all(
      Array.from(text.slice(0, charactersTyped), (key) =>
        vscode.commands.executeCommand('type', { text: key }),
      ),
    );
  });
}
