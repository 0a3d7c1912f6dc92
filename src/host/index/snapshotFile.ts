import * as vscode from 'vscode';
import {
  type HeldNotes,
  type KeyedLesson,
  type ReadSnapshot,
  snapshotLines,
  type SnapshotNote,
  SnapshotReader,
} from '../../core/index/snapshot';
import { isMissing } from '../isMissing';
import { freshOf, replaceFile } from '../replaceFile';
import { breathe, inSlices } from './slices';

/**
 * The snapshot in the workspace's storage: it makes the next start quick and is never needed. What
 * goes wrong with it is logged, and the notes are read instead.
 */
export class SnapshotFile {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;
  #writing: Promise<void> = Promise.resolve();
  /** Told once, until it works again: it is written every few seconds while somebody works. */
  #isFailing = false;

  /** @param folder the workspace's storage; without one (no folder open) nothing is kept */
  constructor(folder: vscode.Uri | undefined, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /**
   * The notes of the last snapshot. What was shown before it turned out to be unreadable, is lacking.
   *
   * @param isRight whether a note, which says nothing yet, may be believed
   * @param show takes what recurred, before the notes are read
   */
  async read(
    isRight: (note: SnapshotNote) => boolean,
    show: (lessons: readonly KeyedLesson[]) => Promise<void>,
  ): Promise<Pick<ReadSnapshot, 'notes' | 'isLacking'>> {
    if (!this.#folder) return nothing;
    try {
      const reader = new SnapshotReader(linesOf(await this.#bytes(this.#folder)), isRight);
      await show(await inSlices(reader.lessonsInSteps()));
      const found = await inSlices(reader.notesInSteps());
      if (found.damaged > 0) {
        this.#log.warn(`Snapshot: what ${found.damaged} damaged lines held is read again.`);
      }
      return found;
    } catch (error) {
      if (!isMissing(error)) {
        this.#log.warn('The snapshot could not be read; all notes are read.', error);
      }
      return nothing;
    }
  }

  /**
   * Writes a new snapshot, after one that is being written. What fails leaves the old one as it was.
   *
   * @param lessons what recurs in the notes, if that is known
   */
  async write(notes: HeldNotes, lessons: Iterable<KeyedLesson> = []): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(notes, lessons));
    await this.#writing;
  }

  async #write(notes: HeldNotes, lessons: Iterable<KeyedLesson>): Promise<void> {
    if (!this.#folder) return;
    try {
      await replaceFile(this.#file(this.#folder), await encoded(snapshotLines(notes, lessons)));
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        const message = 'The snapshot could not be written; the next start reads what it lacks.';
        this.#log.warn(message, error);
      }
      this.#isFailing = true;
    }
  }

  async #bytes(folder: vscode.Uri): Promise<Uint8Array> {
    const file = this.#file(folder);
    try {
      return await vscode.workspace.fs.readFile(file);
    } catch (error) {
      if (!isMissing(error)) throw error;
      return vscode.workspace.fs.readFile(freshOf(file));
    }
  }

  #file(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, 'notes.snapshot');
  }
}

const nothing = { notes: [], isLacking: true };

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

/** Bytes that are put together at once. */
const chunkLength = 1 << 20;

/** Encodes a text in slices. */
async function encoded(lines: Iterable<string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let chunk = new Uint8Array(chunkLength);
  let used = 0;
  const end = (): void => {
    chunks.push(chunk.subarray(0, used));
    length += used;
    used = 0;
  };
  for (const line of lines) {
    // A character is three bytes at most.
    const needed = 3 * line.length;
    if (used + needed > chunk.length) {
      end();
      chunk = new Uint8Array(Math.max(chunkLength, needed));
    }
    used += encoder.encodeInto(line, chunk.subarray(used)).written;
    await breathe();
  }
  end();
  const all = new Uint8Array(length);
  let at = 0;
  for (const each of chunks) {
    all.set(each, at);
    at += each.length;
    await breathe();
  }
  return all;
}
