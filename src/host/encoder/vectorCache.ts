import * as vscode from 'vscode';
import {
  type KeptVectors,
  readVectorFile,
  type TextKey,
  writeVectorFile,
} from '../../core/encoder/vectorFile';
import { hashText } from '../../core/text/hash';
import { isMissing } from '../isMissing';
import { replaceFile } from '../replaceFile';

/** Sizes in bytes, and a number of files; tests use smaller ones. */
export interface CacheLimits {
  /** Above this much the oldest files of all encoders are deleted. */
  readonly all: number;
  /** A file that is larger is not written again; the next one is begun. */
  readonly file: number;
  /** More small files than this are put together. */
  readonly smallFiles: number;
}

const megabyte = 1024 * 1024;
const usualLimits: CacheLimits = { all: 128 * megabyte, file: 4 * megabyte, smallFiles: 16 };
/** Vectors are written this many milliseconds after the first that is not. */
const flushAfter = 5000;

/**
 * The vectors of one encoder on disk, for all windows and workspaces. Windows do not disturb each
 * other: each writes files of its own, which only grow. The cache is never needed: what goes wrong
 * with it is logged, and the statements are encoded again.
 */
export class VectorCache implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #encoderId: string;
  readonly #prefix: string;
  readonly #log: vscode.LogOutputChannel;
  readonly #limits: CacheLimits;
  /** What this window's current file holds or will hold. */
  #current = new Map<TextKey, Int8Array>();
  #file: vscode.Uri;
  #due = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  /** Told once, until it works again. */
  #isFailing = false;

  constructor(
    folder: vscode.Uri,
    encoderId: string,
    log: vscode.LogOutputChannel,
    limits = usualLimits,
  ) {
    this.#folder = folder;
    this.#encoderId = encoderId;
    this.#prefix = `${hashText(encoderId)}-`;
    this.#log = log;
    this.#limits = limits;
    this.#file = this.#newFile();
  }

  /** All vectors that are there; the oldest files are deleted if there are too many. */
  async read(): Promise<Map<TextKey, Int8Array>> {
    const all = new Map<TextKey, Int8Array>();
    const small: { readonly uri: vscode.Uri; readonly vectors: KeptVectors }[] = [];
    const files = await this.#deleteOldest(await this.#list());
    const names = new Set(files.map(({ uri }) => nameOf(uri)));
    for (const { uri, size } of files) {
      const name = nameOf(uri);
      if (!name.startsWith(this.#prefix)) continue;
      // What was not put into its place in time counts only without it.
      if (name.endsWith('.new') && names.has(name.slice(0, -4))) continue;
      const vectors = await this.#readFile(uri);
      if (!vectors) continue;
      // The model was replaced by another one of the same name: the newer vectors count.
      if (dimensionsOf(all) !== dimensionsOf(vectors)) all.clear();
      for (const [key, levels] of vectors) all.set(key, levels);
      if (size * 2 < this.#limits.file) small.push({ uri, vectors });
    }
    if (small.length > this.#limits.smallFiles) await this.#join(small);
    return all;
  }

  /** Keeps vectors, soon. */
  add(vectors: KeptVectors): void {
    for (const [key, levels] of vectors) this.#current.set(key, levels);
    this.#due = true;
    this.#timer ??= setTimeout(() => void this.flush(), flushAfter);
  }

  /** Writes what is not written yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#due) {
      this.#due = false;
      const [uri, bytes] = [this.#file, writeVectorFile(this.#encoderId, this.#current)];
      if (bytes.length > this.#limits.file) {
        this.#file = this.#newFile();
        this.#current = new Map();
      }
      this.#writing = this.#writing.then(() => this.#write(uri, bytes));
    }
    await this.#writing;
  }

  /** Forgets all vectors of this encoder. */
  async clear(): Promise<void> {
    this.#due = false;
    this.#current = new Map();
    await this.#writing;
    const files = (await this.#list()).filter(({ uri }) => nameOf(uri).startsWith(this.#prefix));
    for (const { uri } of files) await this.#delete(uri);
    this.#file = this.#newFile();
  }

  dispose(): void {
    void this.flush();
  }

  /** The files of all encoders, oldest first. */
  async #list(): Promise<readonly File[]> {
    const files: File[] = [];
    for (const name of await this.#names()) {
      const uri = vscode.Uri.joinPath(this.#folder, name);
      const size = await vscode.workspace.fs.stat(uri).then(
        (stat) => stat.size,
        // Another window has just put its files together.
        () => undefined,
      );
      if (size !== undefined) files.push({ uri, size });
    }
    const age = ({ uri }: File): string => nameOf(uri).split('-')[1] ?? '';
    return files.sort((a, b) => (age(a) < age(b) ? -1 : 1));
  }

  async #names(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      return entries.map(([name]) => name).filter((name) => fileName.test(name));
    } catch (error) {
      if (!isMissing(error)) this.#log.warn('The kept vectors could not be listed.', error);
      return [];
    }
  }

  /** @returns the files that stay */
  async #deleteOldest(files: readonly File[]): Promise<readonly File[]> {
    let size = files.reduce((sum, file) => sum + file.size, 0);
    const kept: File[] = [];
    for (const file of files) {
      if (size <= this.#limits.all) kept.push(file);
      else {
        size -= file.size;
        await this.#delete(file.uri);
      }
    }
    return kept;
  }

  async #readFile(uri: vscode.Uri): Promise<KeptVectors | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      const read = readVectorFile(this.#encoderId, bytes);
      if (!read) this.#log.warn(`${nameOf(uri)} holds no vectors of this encoder: ignored.`);
      else if (read.damaged > 0) {
        this.#log.warn(`${nameOf(uri)}: ${read.damaged} damaged vectors are ignored.`);
      }
      return read?.vectors;
    } catch (error) {
      // Another window may have put its files together meanwhile.
      if (!isMissing(error)) this.#log.warn(`${nameOf(uri)} could not be read.`, error);
      return undefined;
    }
  }

  async #join(
    files: readonly { readonly uri: vscode.Uri; readonly vectors: KeptVectors }[],
  ): Promise<void> {
    const newest = dimensionsOf(files.at(-1)?.vectors ?? new Map());
    const alike = files.filter(({ vectors }) => dimensionsOf(vectors) === newest);
    const joined = new Map(alike.flatMap(({ vectors }) => [...vectors]));
    if (await this.#write(this.#newFile(), writeVectorFile(this.#encoderId, joined))) {
      for (const { uri } of files) await this.#delete(uri);
    }
  }

  /** @returns whether that worked */
  async #write(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
    try {
      await replaceFile(uri, bytes);
      this.#isFailing = false;
      return true;
    } catch (error) {
      const message = 'Vectors could not be kept; they are asked for again.';
      if (!this.#isFailing) this.#log.warn(message, error);
      this.#isFailing = true;
      return false;
    }
  }

  async #delete(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(uri);
    } catch (error) {
      if (!isMissing(error)) this.#log.warn(`${nameOf(uri)} could not be deleted.`, error);
    }
  }

  /** A name that sorts by time and that no other window has. */
  #newFile(): vscode.Uri {
    const time = Date.now().toString(36).padStart(9, '0');
    const chance = Math.random().toString(36).slice(2, 8);
    return vscode.Uri.joinPath(this.#folder, `${this.#prefix}${time}-${chance}.vectors`);
  }
}

interface File {
  readonly uri: vscode.Uri;
  readonly size: number;
}

/** The encoder's id as a hash, the time, chance; and whether it is being written. */
const fileName = /^[0-9a-z]+-[0-9a-z]{9}-[0-9a-z]+\.vectors(?:\.new)?$/;

/** Undefined for no vectors. */
function dimensionsOf(vectors: KeptVectors): number | undefined {
  for (const { length } of vectors.values()) return length;
  return undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
