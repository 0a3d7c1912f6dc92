import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote } from '../../../src/core/note/parseNote';
import type { HindsightApi } from '../../../src/host/activate';
import { LinkUpdate } from '../../../src/host/links/linkUpdate';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';

const linking =
  '\uFEFF---\r\nprev: "[[old]]"\r\n---\r\n[[old|Then]], [there](old.md#x) and `[[old]]`\r\n';
const settings = vscode.workspace.getConfiguration('hindsight.links');

describe('Moving notes', () => {
  let api: HindsightApi;
  before(async () => {
    api = await hindsight();
  });
  // A folder and names for each test: what an editor showed last counts before what is on disk.
  let folder = '';
  let count = 0;
  const own = (text: string): string => text.replace(/\b(?:old|linking)\b/g, `$&${count}`);
  beforeEach(async () => {
    await settings.update('updateOnFileMove', 'always', vscode.ConfigurationTarget.Global);
    folder = `moving${++count}`;
    await writeFile(own(`${folder}/linking.md`), own(linking));
    await writeFile(
      own(`${folder}/old.md`),
      own('# Old\n\nSee [[linking]] and [it](linking.md).\n'),
    );
    await read();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(inWorkspace(folder), { recursive: true });
    await read();
  });
  after(async () => {
    await settings.update('updateOnFileMove', undefined, vscode.ConfigurationTarget.Global);
  });

  const read = async (): Promise<void> => {
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
  };
  const rename = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(own(from)), inWorkspace(own(to)));
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  /** Resolves when a note says this, and is saved. */
  const says = async (path: string, said: string): Promise<void> => {
    const text = own(said);
    const document = await vscode.workspace.openTextDocument(inWorkspace(own(path)));
    const isSaid = (): boolean => document.getText() === text && !document.isDirty;
    if (isSaid()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isSaid()) return;
        listening.dispose();
        resolve();
      };
      const listening = vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(look),
        vscode.workspace.onDidSaveTextDocument(look),
      );
    });
  };

  const isSet = async (value: string): Promise<void> => {
    const now = (): unknown =>
      vscode.workspace.getConfiguration('hindsight.links').get('updateOnFileMove');
    if (now() === value) return;
    await new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeConfiguration(() => {
        if (now() !== value) return;
        listening.dispose();
        resolve();
      });
    });
  };
  /** The links to the note that has another name now are as they were. */
  const isLeft = async (name: string): Promise<void> => {
    await settings.update('updateOnFileMove', 'always', vscode.ConfigurationTarget.Global);
    await read();
    // What is done about a second move is done after the first.
    await rename(`${folder}/linking.md`, `${folder}/seen.md`);
    await says(`${folder}/${name}.md`, '# Old\n\nSee [[seen]] and [it](seen.md).\n');
    await says(`${folder}/seen.md`, linking.slice(1));
  };
  /** Answers the question that comes, in place of a person: no command presses a button of a dialog. */
  const answering = async (
    answer: string | undefined,
    doing: () => Promise<void>,
  ): Promise<string> => {
    const { window } = vscode;
    const show = Object.getOwnPropertyDescriptor(window, 'showInformationMessage');
    assert.ok(show);
    try {
      return await new Promise<string>((resolve, reject) => {
        const value = (message: string): Promise<string | undefined> => {
          resolve(message);
          return Promise.resolve(answer);
        };
        Object.defineProperty(window, 'showInformationMessage', { ...show, value });
        doing().catch(reject);
      });
    } finally {
      Object.defineProperty(window, 'showInformationMessage', show);
    }
  };

  it('changes the links to a renamed note, and nothing else', async () => {
    await rename(`${folder}/old.md`, `${folder}/new name.md`);
    const after = linking
      .slice(1)
      .replace('"[[old]]"', '"[[new name]]"')
      .replace('[[old|Then]]', '[[new name|Then]]')
      .replace('(old.md#x)', '(new%20name.md#x)');
    await says(`${folder}/linking.md`, after);
  });

  it('changes the links in a moved note that are relative', async () => {
    await rename(`${folder}/old.md`, `${folder}/deep/old.md`);
    await says(`${folder}/deep/old.md`, '# Old\n\nSee [[linking]] and [it](../linking.md).\n');
    await says(`${folder}/linking.md`, linking.slice(1).replace('(old.md#x)', '(deep/old.md#x)'));
  });

  it('leaves links alone where that is never wanted', async () => {
    await settings.update('updateOnFileMove', 'never', vscode.ConfigurationTarget.Global);
    await rename(`${folder}/old.md`, `${folder}/unnoticed.md`);
    await isLeft('unnoticed');
  });

  for (const [answer, isUpdated, kept] of [
    ['Update', true, 'prompt'],
    ['Always Update', true, 'always'],
    ['Never Update', false, 'never'],
    [undefined, false, 'prompt'],
  ] as const) {
    it(`asks where it is to, and does as it is told: ${answer ?? 'nothing'}`, async () => {
      await settings.update('updateOnFileMove', 'prompt', vscode.ConfigurationTarget.Global);
      const asked = await answering(answer, () => rename(`${folder}/old.md`, `${folder}/asked.md`));
      const path = (name: string): string => own(`${folder}/${name}`);
      assert.equal(
        asked,
        `Update the links to “${path('old.md')}”, which is now “${path('asked.md')}”?`,
      );
      const after = linking
        .slice(1)
        .replace('"[[old]]"', '"[[asked]]"')
        .replace('[[old|', '[[asked|')
        .replace('(old.md', '(asked.md');
      if (isUpdated) await says(`${folder}/linking.md`, after);
      await isSet(kept);
      if (!isUpdated) await isLeft('asked');
    });
  }

  it('leaves Markdown links to VS Code where it updates them', async () => {
    const uri = inWorkspace(own(`${folder}/old.md`));
    const moved = inWorkspace(`${folder}/by both.md`);
    const markdown = vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove');
    const edited = async (): Promise<readonly string[]> => {
      const notes = [own(`${folder}/linking.md`), own(`${folder}/old.md`)].map((path) => {
        const text = path.includes('linking') ? own(linking) : '# Old\n';
        return parseNote({ uri: inWorkspace(path).toString(), path, text });
      });
      const books = { textOf: () => undefined };
      const update = await LinkUpdate.of(notes, books, [{ oldUri: uri, newUri: moved }]);
      const { edit } = await update.edit();
      return edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    };
    assert.deepEqual(await edited(), ['by both', 'by both', 'by%20both.md']);
    await markdown.update('enabled', 'always', vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await edited(), ['by both', 'by both']);
    } finally {
      await markdown.update('enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('leaves links inside a moved folder as they are, and files that others move', async () => {
    await rename(folder, 'elsewhere');
    await vscode.workspace.fs.rename(inWorkspace('elsewhere'), inWorkspace(folder));
    await says(`${folder}/linking.md`, linking.slice(1));
  });
});
