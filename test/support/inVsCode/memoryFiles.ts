import * as vscode from 'vscode';

/** What a file system of the tests is asked to do. */
export type FileOperation = 'stat' | 'list' | 'read' | 'write' | 'rename' | 'delete' | 'makeFolder';

export interface MemoryFilesOptions {
  /** Whether `A.md` and `a.md` are two files; they are without it. */
  readonly isCaseSensitive?: boolean;
  /** Acts before each operation: it may take its time, or throw. */
  readonly before?: (operation: FileOperation, path: string) => Promise<void> | void;
}

type Entry = 'folder' | Uint8Array<ArrayBuffer>;

/**
 * A disk in memory that is slow, full or broken when a test wants that. It tells what changes on it only
 * when a test says what it shall tell, and knows no times, as some file systems of the web.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, { readonly path: string; readonly entry: Entry }>();
  readonly #isCaseSensitive: boolean;
  readonly #before: NonNullable<MemoryFilesOptions['before']>;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** How many bytes still have room; a write of more leaves what had room and fails. */
  room = Infinity;

  readonly onDidChangeFile = this.#changed.event;

  constructor({ isCaseSensitive = true, before = () => undefined }: MemoryFilesOptions = {}) {
    this.#isCaseSensitive = isCaseSensitive;
    this.#before = before;
    this.#set('/', 'folder');
  }

  /** Makes it the disk of a scheme, until it is disposed. */
  register(scheme: string): vscode.Disposable {
    const isCaseSensitive = this.#isCaseSensitive;
    return vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive });
  }

  /** Tells VS Code of changes, whether or not there are any. */
  tell(events: vscode.FileChangeEvent[]): void {
    this.#changed.fire(events);
  }

  /** Takes a file or folder away behind VS Code's back. */
  take(path: string): void {
    for (const { path: at } of this.#below(path)) this.#remove(at);
  }

  /** Paths of the files, in order. */
  get files(): readonly string[] {
    return [...this.#entries.values()]
      .flatMap(({ path, entry }) => (entry === 'folder' ? [] : [path]))
      .sort();
  }

  /** Puts a text there behind VS Code's back. */
  put(path: string, text: string): void {
    this.#makeFolders(parentOf(path));
    this.#set(path, new TextEncoder().encode(text));
  }

  textOf(path: string): string | undefined {
    const entry = this.#get(path);
    return entry === undefined || entry === 'folder' ? undefined : new TextDecoder().decode(entry);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat({ path }: vscode.Uri): Promise<vscode.FileStat> {
    await this.#before('stat', path);
    const entry = this.#require(path);
    const times = { ctime: 0, mtime: 0 };
    return entry === 'folder'
      ? { type: vscode.FileType.Directory, size: 0, ...times }
      : { type: vscode.FileType.File, size: entry.length, ...times };
  }

  async readDirectory({ path }: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.#before('list', path);
    this.#require(path);
    const parent = this.#key(path);
    return [...this.#entries.values()]
      .filter(({ path: at }) => at !== '/' && this.#key(parentOf(at)) === parent)
      .map(({ path: at, entry }) => [
        at.slice(at.lastIndexOf('/') + 1),
        entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.#before('read', uri.path);
    const entry = this.#require(uri.path);
    if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry.slice();
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.#before('write', uri.path);
    const isThere = this.#get(uri.path) !== undefined;
    if (!isThere && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (isThere && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.#require(parentOf(uri.path));
    const written = content.slice(0, this.room);
    this.#set(uri.path, written);
    if (written.length < content.length) {
      throw new vscode.FileSystemError('ENOSPC: no space left on device, write');
    }
  }

  async rename(
    from: vscode.Uri,
    to: vscode.Uri,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<void> {
    this.#require(from.path);
    if (this.#get(to.path) !== undefined) {
      if (!overwrite) throw vscode.FileSystemError.FileExists(to);
      // As VS Code's own disks did for long: what stands there is deleted first.
      this.#remove(to.path);
    }
    await this.#before('rename', from.path);
    for (const { path, entry } of this.#below(from.path)) {
      this.#remove(path);
      this.#set(to.path + path.slice(from.path.length), entry);
    }
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.#before('delete', uri.path);
    this.#require(uri.path);
    for (const { path } of this.#below(uri.path)) this.#remove(path);
  }

  async createDirectory({ path }: vscode.Uri): Promise<void> {
    await this.#before('makeFolder', path);
    this.#makeFolders(path);
  }

  #makeFolders(path: string): void {
    if (this.#get(path) !== undefined) return;
    this.#makeFolders(parentOf(path));
    this.#set(path, 'folder');
  }

  #below(path: string): { readonly path: string; readonly entry: Entry }[] {
    const key = this.#key(path);
    return [...this.#entries]
      .filter(([at]) => at === key || at.startsWith(`${key}/`))
      .map(([, found]) => found);
  }

  #key(path: string): string {
    return this.#isCaseSensitive ? path : path.toLowerCase();
  }

  #get(path: string): Entry | undefined {
    return this.#entries.get(this.#key(path))?.entry;
  }

  #require(path: string): Entry {
    const entry = this.#get(path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return entry;
  }

  /** The name that is there already is kept, as disks that know no case do. */
  #set(path: string, entry: Entry): void {
    const key = this.#key(path);
    this.#entries.set(key, { path: this.#entries.get(key)?.path ?? path, entry });
  }

  #remove(path: string): void {
    this.#entries.delete(this.#key(path));
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
