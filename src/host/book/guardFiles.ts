import * as vscode from 'vscode';
import type { BookedGuard } from '../../core/book/decidedLesson';
import { type GuardTrouble, guardTrouble } from '../../core/book/guardPlace';
import { LineMap } from '../../core/text/lineMap';
import { isMissing } from '../isMissing';
import { openDocument } from '../openDocument';
import { Debounce } from '../debounce';
import { type GuardedFile, guardedFile } from './guardUri';
import type { LessonBooks } from './lessonBooks';

/** After a change, files are looked at when it was quiet for this many milliseconds. */
const pause = 150;
/** The lines of larger files are not counted. In bytes. */
const mostBytes = 8 << 20;

/**
 * The files that guards of lesson books name: whether they are there, and how many lines they have. Like
 * notes and books, they are looked at again whenever something may have changed, and no others are.
 */
export class GuardFiles implements vscode.Disposable {
  readonly #books: LessonBooks;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #soon = new Debounce(pause, () => {
    this.#now();
  });
  readonly #watching: vscode.Disposable;
  /** By URI; undefined for a file that is gone. */
  #lineCounts: ReadonlyMap<string, number | undefined> = new Map();
  /** The files, and the folders that they are in. */
  #watched: ReadonlySet<string> = new Set();
  #reading = Promise.resolve();

  /** Fires when another guard is in trouble, or one no longer. */
  readonly onDidChange = this.#changed.event;

  constructor(books: LessonBooks, log: vscode.LogOutputChannel) {
    this.#books = books;
    this.#log = log;
    const look = (uri: vscode.Uri): void => {
      if (this.#watched.has(uri.toString())) this.#soon.start();
    };
    const lookAll = (): void => {
      this.#soon.start();
    };
    // Patterns of this form are only a filter over what VS Code watches anyway.
    const files = vscode.workspace.createFileSystemWatcher('**');
    this.#watching = vscode.Disposable.from(
      files,
      files.onDidCreate(look),
      files.onDidChange(look),
      files.onDidDelete(look),
      books.onDidChange(() => {
        this.#now();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(lookAll),
      vscode.workspace.onDidRenameFiles(lookAll),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
        look(uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        look(uri);
      }),
    );
    this.#now();
  }

  /** Why a guard guards nothing; undefined when it does, when it is words, or nobody looked yet. */
  troubleOf(guard: BookedGuard | undefined): GuardTrouble | undefined {
    const file = guard && guardedFile(guard);
    const key = file?.uri.toString() ?? '';
    return file && this.#lineCounts.has(key)
      ? guardTrouble(file.place, this.#lineCounts.get(key))
      : undefined;
  }

  dispose(): void {
    this.#soon.dispose();
    this.#watching.dispose();
    this.#changed.dispose();
  }

  #now(): void {
    this.#reading = this.#reading
      .then(() => this.#read())
      .catch((error: unknown) => {
        this.#log.error('Looking at guards failed.', error);
      });
  }

  async #read(): Promise<void> {
    const files = new Map<string, GuardedFile[]>();
    for (const guard of guardsOf(this.#books)) {
      const file = guardedFile(guard);
      const key = file?.uri.toString() ?? '';
      if (file) files.set(key, [...(files.get(key) ?? []), file]);
    }
    this.#watched = new Set(
      [...files.values()].flatMap(([file]) => (file ? withFolders(file.uri) : [])),
    );
    const before = this.#lineCounts;
    const counts = await Promise.all(
      [...files].map(async ([key, named]) => {
        const needsLines = named.some(({ place }) => place.line !== undefined);
        return [key, await this.#lineCount(named[0]?.uri, needsLines)] as const;
      }),
    );
    this.#lineCounts = new Map(counts);
    const isSame =
      before.size === counts.length &&
      counts.every(([key, count]) => before.has(key) && before.get(key) === count);
    if (!isSame) this.#changed.fire();
  }

  /** How many lines a file has, as far as that matters; undefined when it is gone. */
  async #lineCount(uri: vscode.Uri | undefined, needsLines: boolean): Promise<number | undefined> {
    if (!uri) return undefined;
    const open = openDocument(uri);
    if (open?.isDirty) return open.lineCount;
    try {
      const { type, size } = await vscode.workspace.fs.stat(uri);
      const isText = (type & vscode.FileType.File) !== 0 && size <= mostBytes;
      if (!needsLines || !isText) return Infinity;
      if (open) return open.lineCount;
      const bytes = await vscode.workspace.fs.readFile(uri);
      return new LineMap(new TextDecoder().decode(bytes)).lineCount;
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      this.#log.warn(`Not looked at: ${uri.toString()}`, error);
      return Infinity;
    }
  }
}

function guardsOf({ books }: LessonBooks): readonly BookedGuard[] {
  return [...books].flatMap(([book, { lessons }]) =>
    lessons.flatMap(({ guard }) => (guard === undefined ? [] : [{ text: guard, book }])),
  );
}

/** A file, and the folders of the workspace that it is in: one that is deleted is one event. */
function withFolders(uri: vscode.Uri): readonly string[] {
  const found: string[] = [];
  for (let at = uri; vscode.workspace.getWorkspaceFolder(at); at = vscode.Uri.joinPath(at, '..')) {
    found.push(at.toString());
    if (at.path === '/') break;
  }
  return found;
}
