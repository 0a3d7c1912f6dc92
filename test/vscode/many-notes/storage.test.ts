import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HeldNotes } from '../../../src/core/index/snapshot';
import { parseNote } from '../../../src/core/note/parseNote';
import { VectorCache } from '../../../src/host/encoder/vectorCache';
import { SnapshotFile } from '../../../src/host/index/snapshotFile';
import { type FileOperation, MemoryFiles } from '../../support/inVsCode/memoryFiles';
import { held, readSnapshot } from '../../support/snapshots';

const folder = vscode.Uri.parse('hindsight-bad-disk:/storage');
const file = '/storage/notes.snapshot';

/** Storage makes the next start quick and is never needed. Whatever its disk does, nothing else suffers. */
describe('Storage on a bad disk', () => {
  let broken: FileOperation | undefined;
  let disk: MemoryFiles;
  let registered: vscode.Disposable;
  const warnings: string[] = [];
  const log = new Proxy(vscode.window.createOutputChannel('Hindsight, storage', { log: true }), {
    get: (channel, name) =>
      name === 'warn'
        ? (message: string) => warnings.push(message)
        : (Reflect.get(channel, name) as unknown),
  });

  beforeEach(() => {
    broken = undefined;
    warnings.length = 0;
    const before = (operation: FileOperation): void => {
      if (operation === broken) throw vscode.FileSystemError.NoPermissions(operation);
    };
    disk = new MemoryFiles({ before });
    registered = disk.register(folder.scheme);
  });
  afterEach(() => {
    registered.dispose();
  });
  after(() => {
    log.dispose();
  });

  const snapshot = (): SnapshotFile => new SnapshotFile(folder, log);
  const textsIn = async (): Promise<readonly string[]> =>
    (await snapshot().read(all, nothing)).notes.map(({ note }) => note.mentions[0]?.text ?? '');

  it('cannot be written at all: the log says so once, until it works again', async () => {
    const kept = snapshot();
    broken = 'makeFolder';
    await kept.write(notes('a'));
    await kept.write(notes('b'));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /could not be written/);
    broken = undefined;
    await kept.write(notes('c'));
    assert.deepEqual(await textsIn(), said('c'));
    broken = 'write';
    await kept.write(notes('d'));
    assert.equal(warnings.length, 2);
    broken = undefined;
    assert.deepEqual(await textsIn(), said('c'));
  });

  it('gets full at any byte: the old snapshot stays, and nothing half-written', async () => {
    await snapshot().write(notes('old'));
    const old = disk.textOf(file) ?? '';
    const kept = snapshot();
    for (let room = 0; room < old.length; room += 37) {
      disk.room = room;
      await kept.write(notes('new'));
      assert.deepEqual(disk.files, [file]);
      assert.equal(disk.textOf(file), old);
    }
    assert.equal(warnings.length, 1);
    disk.room = Infinity;
    await kept.write(notes('new'));
    assert.deepEqual(await textsIn(), said('new'));
  });

  it('stops while the new snapshot takes the place of the old one: it is read beside', async () => {
    const kept = snapshot();
    await kept.write(notes('old'));
    broken = 'rename';
    await kept.write(notes('new'));
    assert.deepEqual(disk.files, [`${file}.new`]);
    assert.deepEqual(await textsIn(), said('new'));
    broken = undefined;
    disk.room = 10;
    await kept.write(notes('newest'));
    assert.deepEqual(await textsIn(), said('new'));
    disk.room = Infinity;
    await kept.write(notes('newer'));
    assert.deepEqual(disk.files, [file]);
    assert.deepEqual(await textsIn(), said('newer'));
  });

  it('holds a snapshot that is cut off, of random bytes, or of another version', async () => {
    await snapshot().write(notes('kept'));
    const text = disk.textOf(file) ?? '';
    for (let end = 0; end < text.length; end += 101) {
      disk.put(file, text.slice(0, end));
      const texts = await textsIn();
      assert.deepEqual(texts, said('kept').slice(0, texts.length));
    }
    for (const version of ['0', '6', '999']) {
      disk.put(file, text.replace(/\d+/, version));
      assert.deepEqual(await textsIn(), []);
    }
    const header = text.slice(0, text.indexOf('\n') + 1);
    const noise = String.fromCharCode(...Array.from({ length: 999 }, (_, i) => (i * 7919) % 256));
    disk.put(file, header + noise);
    warnings.length = 0;
    assert.deepEqual(await textsIn(), []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /damaged lines held is read again/);
  });

  it('cannot be read: the log says so, and all notes are read', async () => {
    await snapshot().write(notes('kept'));
    broken = 'read';
    assert.deepEqual(await textsIn(), []);
    assert.deepEqual(warnings, ['The snapshot could not be read; all notes are read.']);
  });

  it('is written twice at once: the later snapshot counts', async () => {
    const kept = snapshot();
    await Promise.all([kept.write(notes('first')), kept.write(notes('second'))]);
    assert.deepEqual(await textsIn(), said('second'));
    const read = readSnapshot(disk.textOf(file) ?? '');
    assert.equal(read.damaged, 0);
    assert.deepEqual(warnings, []);
  });

  it('has no room for vectors: they are written when there is some', async () => {
    const cache = (): VectorCache => new VectorCache(folder, 'encoder', log);
    const kept = cache();
    disk.room = 10;
    kept.add(new Map([[1, Int8Array.of(1, 2, 3)]]));
    await kept.flush();
    kept.add(new Map([[2, Int8Array.of(4, 5, 6)]]));
    await kept.flush();
    assert.deepEqual(disk.files, []);
    assert.equal(warnings.length, 1);
    disk.room = Infinity;
    kept.add(new Map([[3, Int8Array.of(7, 8, 9)]]));
    await kept.flush();
    assert.deepEqual([...(await cache().read()).keys()], [1, 2, 3]);
  });

  it('stops while vectors take their place: they are read beside', async () => {
    const kept = new VectorCache(folder, 'encoder', log);
    kept.add(new Map([[1, Int8Array.of(1, 2, 3)]]));
    await kept.flush();
    broken = 'rename';
    kept.add(new Map([[2, Int8Array.of(4, 5, 6)]]));
    await kept.flush();
    assert.match(disk.files.join(), /^[^,]+\.vectors\.new$/);
    const next = new VectorCache(folder, 'encoder', log);
    assert.deepEqual([...(await next.read()).keys()], [1, 2]);
  });
});

const all = (): boolean => true;
const nothing = (): Promise<void> => Promise.resolve();

/** Three notes that say this. */
function notes(word: string): HeldNotes {
  const saying = said(word).map((text, i) => ({
    mtime: i,
    size: i,
    settings: '',
    note: parseNote({
      uri: `file:///${i}.md`,
      path: `${i}.md`,
      text: `## Pitfalls\n\n- ${text}\n`,
    }),
  }));
  return held(saying);
}

function said(word: string): string[] {
  return ['one', 'two', 'three'].map((place) => `Said ${word} in note ${place}`);
}
