import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { eventually, hindsight, inWorkspace, writeFile } from '../../support/extension';
import { lessonsOf, startedBeside } from '../../support/indexBeside';

/** `HINDSIGHT_STORM=20000` for a checkout of a large branch. */
const noteCount = Number(process.env['HINDSIGHT_STORM'] ?? 400);

/** Whatever events come of it, in the end the index says what a new one says. */
describe('A storm of changes', function () {
  this.timeout(20_000 + 30 * noteCount);
  let api: HindsightApi;

  before(async () => {
    api = await hindsight();
    await Promise.all(
      Array.from({ length: noteCount }, (_, i) =>
        writeFile(pathOf('storm', i), noteOf(i, 'first')),
      ),
    );
    await storming(() => countBelow('storm') === noteCount);
  });
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace('moved'), { recursive: true });
    await storming(() => countBelow('moved') === 0);
  });

  it('that writes some notes, deletes some and adds some, as another branch does', async () => {
    const changes = Array.from({ length: noteCount }, async (_, i) => {
      const path = pathOf('storm', i);
      if (i % 4 === 0) await vscode.workspace.fs.delete(inWorkspace(path));
      if (i % 4 === 1) await writeFile(pathOf('storm/added', i), noteOf(i, 'added'));
      if (i % 4 === 2) await writeFile(path, noteOf(i, 'other'));
    });
    await Promise.all(changes);
    await storming(() => countBelow('storm') === noteCount && saying('other') === noteCount / 4);
    await equalsNew('branch');
  });

  it('that renames a folder with all its notes', async () => {
    await vscode.workspace.fs.rename(inWorkspace('storm'), inWorkspace('moved'));
    await storming(() => countBelow('storm') === 0 && countBelow('moved') === noteCount);
    await equalsNew('renamed');
  });

  it('that links folders in a circle: each note counts once', async () => {
    const { symlinkSync } = process.getBuiltinModule('node:fs');
    const moved = inWorkspace('moved').fsPath;
    symlinkSync(moved, `${moved}/round`);
    symlinkSync('.', `${moved}/0/here`);
    symlinkSync(`${moved}/there`, `${moved}/there`);
    await writeFile('moved/linked.md', noteOf(0, 'linked'));
    await storming(() => saying('linked') === 1);
    await vscode.commands.executeCommand('hindsight.rebuildIndex');
    await api.whenIdle();
    assert.equal(countBelow('moved'), noteCount + 1);
    await equalsNew('linked');
  });

  async function storming(condition: () => boolean): Promise<void> {
    await eventually(api, condition);
    await api.whenIdle();
  }

  async function equalsNew(name: string): Promise<void> {
    const { index } = await startedBeside(inWorkspace(`.storage/${name}`));
    assert.deepEqual(lessonsOf(api), lessonsOf(index));
    index.dispose();
  }

  function countBelow(folder: string): number {
    const notes = new Set<string>();
    for (const { mentions } of api.lessons.values()) {
      for (const { note } of mentions) if (note.path.startsWith(`${folder}/`)) notes.add(note.path);
    }
    return notes.size;
  }

  function saying(word: string): number {
    const all = [...api.lessons.values()].flatMap(({ mentions }) => mentions);
    return all.filter(({ mention }) => mention.text.startsWith(`The ${word} note `)).length;
  }
});

function pathOf(folder: string, i: number): string {
  return `${folder}/${i % 20}/${i}.md`;
}

function noteOf(i: number, word: string): string {
  return `## Pitfalls\n\n- The ${word} note ${i}\n`;
}
