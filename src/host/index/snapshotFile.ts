import * as vscode from 'vscode';
import { readSnapshot, type SnapshotNote, writeSnapshot } from '../../core/index/snapshot';

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
      const { notes, damaged } = readSnapshot(new TextDecoder().decode(bytes));
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
      const bytes = new TextEncoder().encode(writeSnapshot(notes));
      await vscode.workspace.fs.writeFile(fresh, bytes);
      await vscode.workspace.fs.rename(fresh, file, { overwrite: true });
    } catch (error) {
      this.#log.warn('The snapshot could not be written; the next start reads all notes.', error);
    }
  }

  #file(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, 'notes.snapshot');
  }
}
