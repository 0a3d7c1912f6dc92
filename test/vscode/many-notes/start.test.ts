import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  writeFile,
} from '../../support/extension';
import { indexBeside, lessonsOf, startedBeside } from '../../support/indexBeside';
import { readSnapshot } from '../../support/snapshots';

const noteCount = 100;

describe('The start', () => {
  before(async () => {
    const api = await hindsight();
    for (let i = 0; i < noteCount; i++) await writeFile(nameOf(i), noteOf(i, 'first'));
    // Events come in order: when the last note is known, none of the others is still to come.
    await eventually(api, () => lessonSaying(api, `The first note ${noteCount - 1}`) !== undefined);
    await api.whenIdle();
  });

  it('reads all notes once, and the next start none of them', async () => {
    const storage = inWorkspace('.storage/all');
    const first = await startedBeside(storage);
    assert.equal(first.toRead[0], noteCount);
    await first.index.flush();
    first.index.dispose();
    const second = await startedBeside(storage);
    assert.equal(second.toRead[0], 0);
    assert.equal(second.index.notes.size, noteCount);
    assert.deepEqual(lessonsOf(second.index), lessonsOf(first.index));
    second.index.dispose();
  });

  it('shows what recurred the last time at once, and says nothing more of it when it is compared anew', async () => {
    const storage = inWorkspace('.storage/remembered');
    const first = await startedBeside(storage);
    await first.index.flush();
    first.index.dispose();
    const { index } = indexBeside(storage);
    const told: string[][] = [];
    index.onDidChange(({ lessons, removedLessons }) => {
      assert.equal(removedLessons.size, 0);
      if (lessons.size > 0) told.push([...lessons]);
    });
    index.start();
    await index.whenIdle();
    assert.deepEqual(lessonsOf(index), lessonsOf(first.index));
    const recurring = [...index.lessons.values()].filter(({ noteCount }) => noteCount > 1);
    assert.ok(recurring.length > 1);
    const [shown = [], ...later] = told;
    assert.deepEqual(shown.toSorted(), recurring.map(({ id }) => id).sort());
    assert.ok(!later.flat().some((id) => shown.includes(id)));
    index.dispose();
  });

  it('follows what was changed in between, before all is compared', async () => {
    const storage = inWorkspace('.storage/followed');
    const before = await startedBeside(storage);
    await before.index.flush();
    before.index.dispose();
    await vscode.workspace.fs.delete(inWorkspace(nameOf(5)));
    const { index, at } = indexBeside(storage);
    const notesSaying = (): number | undefined =>
      [...index.lessons.values()].find(({ title }) => title.endsWith('as number 5'))?.noteCount;
    let seen: number | undefined;
    const grouping = at(
      ({ phase }) => phase === 'grouping',
      () => {
        seen = notesSaying();
      },
    );
    index.start();
    await grouping;
    assert.equal(seen, noteCount / 10 - 1);
    await index.whenIdle();
    assert.equal(notesSaying(), noteCount / 10 - 1);
    index.dispose();
    await writeFile(nameOf(5), noteOf(5, 'first'));
  });

  it('reads only what changed since the last one', async () => {
    const storage = inWorkspace('.storage/changed');
    const before = await startedBeside(storage);
    await before.index.flush();
    before.index.dispose();
    await writeFile(nameOf(0), noteOf(0, 'changed'));
    await writeFile('notes/added.md', noteOf(noteCount, 'added'));
    await vscode.workspace.fs.delete(inWorkspace(nameOf(1)));
    const after = await startedBeside(storage);
    assert.equal(after.toRead[0], 2);
    assert.equal(after.index.notes.size, noteCount);
    const anew = await startedBeside(inWorkspace('.storage/anew'));
    assert.deepEqual(lessonsOf(after.index), lessonsOf(anew.index));
    after.index.dispose();
    anew.index.dispose();
  });

  it('goes on from a snapshot that was written in the middle of reading', async () => {
    const storage = inWorkspace('.storage/middle');
    const { index, at } = indexBeside(storage);
    let flushed: Promise<void> | undefined;
    const middle = at(isReading, () => {
      flushed = index.flush();
      index.dispose();
    });
    index.start();
    await middle;
    await flushed;
    const { notes, damaged } = readSnapshot(await textOf(storage));
    assert.equal(damaged, 0);
    assert.ok(notes.length > 0 && notes.length < noteCount, `${notes.length} notes`);
    const next = await startedBeside(storage);
    assert.equal(next.toRead[0], noteCount - notes.length);
    assert.equal(next.index.notes.size, noteCount);
    next.index.dispose();
  });

  it('reads again what a damaged snapshot lost', async () => {
    const storage = inWorkspace('.storage/damaged');
    const before = await startedBeside(storage);
    await before.index.flush();
    before.index.dispose();
    const text = await textOf(storage);
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(storage, 'notes.snapshot'),
      new TextEncoder().encode(text.slice(0, text.length * 0.8)),
    );
    const after = await startedBeside(storage);
    const [again = 0] = after.toRead;
    assert.ok(again > 0 && again < noteCount, `${again} notes`);
    assert.equal(after.index.notes.size, noteCount);
    after.index.dispose();
  });

  it('can be stopped, and goes on where it stopped', async () => {
    const { index, toRead, at } = indexBeside(inWorkspace('.storage/stopped'));
    const stopped = at(isReading, () => {
      index.cancel();
    });
    index.start();
    await stopped;
    await index.whenIdle();
    assert.equal(index.progress.phase, 'stopped');
    assert.equal(index.progress.total, noteCount);
    const read = index.notes.size;
    assert.ok(read > 0 && read < noteCount, `${read} notes`);
    index.readRest();
    await index.whenIdle();
    assert.equal(index.progress.phase, 'idle');
    assert.equal(index.notes.size, noteCount);
    assert.deepEqual(toRead, [noteCount, noteCount - read]);
    index.dispose();
  });

  it('keeps what it has when a rebuild is stopped, and then reads only the rest', async () => {
    const { index, toRead, at } = await startedBeside(inWorkspace('.storage/rebuild'));
    const stopped = at(isReading, () => {
      index.cancel();
    });
    index.rebuild();
    await stopped;
    await index.whenIdle();
    assert.equal(index.progress.phase, 'stopped');
    assert.equal(index.notes.size, noteCount);
    index.readRest();
    await index.whenIdle();
    assert.equal(index.progress.phase, 'idle');
    const [, all, rest = 0] = toRead;
    assert.equal(all, noteCount);
    assert.ok(rest > 0 && rest < noteCount, `${rest} notes`);
    index.dispose();
  });
});

function nameOf(i: number): string {
  return `notes/${String(i).padStart(3, '0')}.md`;
}

function noteOf(i: number, word: string): string {
  return `## Pitfalls\n\n- The ${word} note ${i}\n- Said in every tenth note, as number ${i % 10}\n`;
}

function isReading({ phase, done }: { phase: string; done: number }): boolean {
  return phase === 'reading' && done > 0;
}

async function textOf(storage: vscode.Uri): Promise<string> {
  const file = vscode.Uri.joinPath(storage, 'notes.snapshot');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
