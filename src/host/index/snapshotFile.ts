import * as vscode from 'vscode';
import { readSnapshotInSteps, snapshotLines, type SnapshotNote } from '../../core/index/snapshot';
import { finish } from '../../core/steps';
import { Slices } from './slices';

/**
 * The snapshot in the workspace's storage: it makes the next start quick and is never needed. What
 * goes wrong with it is logged, and the notes are read instead.
 */
export class SnapshotFile {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;

  /** @param folder the workspace's storage; without one (no folder open) nothing is kept */
  constructor(folder: vscode.Uri | undefined, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /** The notes of the last snapshot. */
  async read(): Promise<readonly SnapshotNote[]> {
    if (!this.#folder) return [];
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#file(this.#folder));
      const reading = readSnapshotInSteps(linesOf(bytes));
      const { notes, damaged } = (await new Slices().run(reading)) ?? finish(reading);
      if (damaged > 0) this.#log.warn(`Snapshot: ${damaged} damaged notes are read again.`);
      return notes;
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
        this.#log.warn('The snapshot could not be read; all notes are read.', error);
      }
      return [];
    }
  }

  /** Writes beside the old snapshot and then takes its place, so a crash leaves one of them whole. */
  async write(notes: Iterable<SnapshotNote>): Promise<void> {
    if (!this.#folder) return;
    const file = this.#file(this.#folder);
    const fresh = file.with({ path: `${file.path}.new` });
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      await vscode.workspace.fs.writeFile(fresh, await encoded(snapshotLines(notes)));
      await vscode.workspace.fs.rename(fresh, file, { overwrite: true });
    } catch (error) {
      this.#log.warn('The snapshot could not be written; the next start reads all notes.', error);
    }
  }

  #file(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, 'notes.snapshot');
  }
}

const lineFeed = 10;

/** The lines of a text. They are decoded one by one, since all at once take long. */
function* linesOf(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start <= bytes.length;) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    yield decoder.decode(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** Encodes a text in slices. */
async function encoded(lines: Iterable<string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const slices = new Slices();
  const parts: Uint8Array[] = [];
  for (const line of lines) {
    parts.push(encoder.encode(line));
    await slices.breathe();
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
