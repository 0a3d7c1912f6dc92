import type * as vscode from 'vscode';
import { parseNote } from '../../../src/core/note/parseNote';
import { VectorCache } from '../../../src/host/encoder/vectorCache';
import { SnapshotFile } from '../../../src/host/index/snapshotFile';
import { Uri } from './vscodeOnDisk';
import { held } from '../snapshots';

const notes = 300;
const dimensions = 128;

/** What a keeper finds when it starts. */
export interface Kept {
  /** How many notes of the snapshot there are of each time that it was written. */
  readonly notes: Readonly<Record<string, number>>;
  readonly vectors: number;
  /** Whether each vector is what was kept. */
  readonly areRight: boolean;
  readonly warnings: readonly string[];
}

/** Says what is kept in a folder, then writes it anew again and again until it is killed. */
async function keep(folder: vscode.Uri): Promise<void> {
  const warnings: string[] = [];
  const log = { warn: (text: string) => warnings.push(text) } as unknown as vscode.LogOutputChannel;
  const snapshot = new SnapshotFile(folder, log);
  const cache = new VectorCache(folder, 'encoder', log);
  const found: Record<string, number> = {};
  for (const { mtime } of (await snapshot.read(all, nothing)).notes)
    found[mtime] = (found[mtime] ?? 0) + 1;
  const vectors = await cache.read();
  const areRight = [...vectors].every(([key, levels]) =>
    levels.every((level) => level === key % 100),
  );
  const kept: Kept = { notes: found, vectors: vectors.size, areRight, warnings };
  process.stdout.write(`${JSON.stringify(kept)}\n`);
  const [last = 0] = Object.keys(found)
    .map(Number)
    .sort((a, b) => b - a);
  for (let time = last + 1, key = vectors.size; ; time++) {
    const next = parsed.map((note) => ({ note, mtime: time, size: 100, settings: '' }));
    const more = new Map(
      Array.from({ length: 20 }, () => {
        key += 1;
        return [key, new Int8Array(dimensions).fill(key % 100)] as const;
      }),
    );
    cache.add(more);
    await Promise.all([snapshot.write(held(next)), cache.flush()]);
    process.stdout.write(`${time} ${key}\n`);
  }
}

const all = (): boolean => true;
const nothing = (): Promise<void> => Promise.resolve();

const parsed = Array.from({ length: notes }, (_, i) => {
  const text = `# ${i}\n\n## Pitfalls\n\n- The pit number ${i}, said in words that nobody reads\n`;
  return parseNote({ uri: `file:///${i}.md`, path: `${i}.md`, text });
});

void keep(Uri.file(process.argv[2] ?? '') as unknown as vscode.Uri);
