import * as vscode from 'vscode';
import { bookPath } from '../../core/book/bookPath';
import { longestBook } from '../../core/book/bookSyntax';
import { BookReader } from '../../core/book/bookReader';
import type { LessonBook } from '../../core/book/lessonBook';
import { inSlices } from '../index/slices';
import { readFile } from '../index/workspaceFiles';
import { isMissing } from '../isMissing';
import { openDocument } from '../openDocument';

/** A book that is being written in is read after a pause of this many milliseconds. */
const pause = 150;
/** A character takes up to four bytes. */
const mostBytes = 4 * longestBook;

/**
 * The lesson books of the workspace folders as they are now: in an open editor, else on disk. Like notes,
 * they are looked at again whenever something may have changed, so no event needs to be trusted.
 */
export class LessonBooks implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watching: vscode.Disposable;
  #texts: ReadonlyMap<string, string> = new Map();
  readonly #readers = new Map<string, BookReader>();
  #books: ReadonlyMap<string, LessonBook> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Settles when all that was asked for is read. Undefined until somebody asks. */
  #reading: Promise<void> | undefined;

  /** Fires after a book appeared, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const look = (uri: vscode.Uri): void => {
      if (isBook(uri)) this.#soon();
    };
    const books = vscode.workspace.createFileSystemWatcher(`**/${bookPath}`);
    // A folder that is moved or deleted is one event, of the folder.
    const folders = vscode.workspace.createFileSystemWatcher('**/.hindsight', false, true, false);
    const lookAll = (): void => {
      this.#soon();
    };
    this.#watching = vscode.Disposable.from(
      books,
      books.onDidCreate(look),
      books.onDidChange(look),
      books.onDidDelete(look),
      folders,
      folders.onDidCreate(lookAll),
      folders.onDidDelete(lookAll),
      vscode.workspace.onDidChangeWorkspaceFolders(lookAll),
      vscode.workspace.onDidRenameFiles(lookAll),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        look(uri);
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        look(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        look(uri);
      }),
    );
  }

  /** By URI as text. Nothing is read before `whenRead` is asked: a long book takes time, and lessons come first. */
  get books(): ReadonlyMap<string, LessonBook> {
    return this.#books;
  }

  /** The text that a book was read from. */
  textOf(uri: string): string | undefined {
    return this.#texts.get(uri);
  }

  /** What reads a book, and is quick for texts that are nearly what it read before. */
  readerOf(uri: string): BookReader {
    const reader = this.#readers.get(uri) ?? new BookReader();
    this.#readers.set(uri, reader);
    return reader;
  }

  /** Resolves when every change so far is in `books`. */
  async whenRead(): Promise<void> {
    if (this.#timer !== undefined || !this.#reading) this.#now();
    await this.#reading;
  }

  /** Looks at the books now. Resolves when what is there is in `books`. */
  async lookAgain(): Promise<void> {
    this.#now();
    await this.#reading;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching.dispose();
    this.#changed.dispose();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#now();
    }, pause);
  }

  #now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#reading = (this.#reading ?? Promise.resolve()).then(() => this.#read());
  }

  async #read(): Promise<void> {
    const texts = new Map<string, string>();
    for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
      const uri = vscode.Uri.joinPath(folder, bookPath);
      const text = await this.#textOf(uri);
      if (text !== undefined) texts.set(uri.toString(), text);
    }
    const before = this.#texts;
    const isSame =
      before.size === texts.size && [...texts].every(([uri, text]) => before.get(uri) === text);
    if (isSame) return;
    const books = new Map<string, LessonBook>();
    for (const [uri, text] of texts) {
      const known = before.get(uri) === text ? this.#books.get(uri) : undefined;
      books.set(uri, known ?? (await inSlices(this.readerOf(uri).readInSteps(text))));
    }
    for (const uri of this.#readers.keys()) if (!texts.has(uri)) this.#readers.delete(uri);
    this.#books = books;
    this.#texts = texts;
    this.#changed.fire();
  }

  /** @returns undefined when there is no book */
  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = openDocument(uri);
    if (open?.isDirty) return open.getText();
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      // Its text would say that it is too long: that is all that is read of it.
      if (size > mostBytes) return ' '.repeat(longestBook + 1);
      if (open) return open.getText();
      const decoded = await readFile(uri);
      if ('text' in decoded) return decoded.text;
      this.#log.warn(`Not read (${decoded.skipped}): ${uri.toString()}`);
    } catch (error) {
      if (!isMissing(error)) this.#log.warn(`Not read: ${uri.toString()}`, error);
    }
    return undefined;
  }
}

function isBook(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${bookPath}`);
}
