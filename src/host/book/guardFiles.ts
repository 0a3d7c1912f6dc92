import * as vscode from 'vscode';
import type { BookedGuard } from '../../core/book/decidedLesson';
import { type GuardTrouble, guardTrouble } from '../../core/book/guardPlace';
import { LineMap } from '../../core/text/lineMap';
import { isMissing } from '../isMissing';
import { breathe } from '../index/slices';
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
  /** By the text of the guard and its book. */
  #troubles: ReadonlyMap<string, GuardTrouble> = new Map();
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
      books.onDidChange(lookAll),
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
    return guard && this.#troubles.get(keyOf(guard));
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
    const files = new Map<string, { readonly uri: vscode.Uri; needsLines: boolean }>();
    const guarded: [BookedGuard, GuardedFile][] = [];
    for (const guard of guardsOf(this.#books)) {
      await breathe();
      const file = guardedFile(guard);
      if (!file) continue;
      guarded.push([guard, file]);
      const known = files.get(file.uri.toString());
      const needsLines = known?.needsLines === true || file.place.line !== undefined;
      files.set(file.uri.toString(), { uri: file.uri, needsLines });
    }
    const watched = new Set<string>();
    const counts = new Map<string, Promise<number | undefined>>();
    for (const [key, { uri, needsLines }] of files) {
      await breathe();
      for (const one of withFolders(uri)) watched.add(one);
      counts.set(key, this.#lineCount(uri, needsLines));
    }
    this.#watched = watched;
    const before = this.#troubles;
    const troubles = new Map<string, GuardTrouble>();
    for (const [guard, { uri, place }] of guarded) {
      await breathe();
      const trouble = guardTrouble(place, await counts.get(uri.toString()));
      if (trouble) troubles.set(keyOf(guard), trouble);
    }
    this.#troubles = troubles;
    const isSame =
      before.size === troubles.size &&
      [...troubles].every(([key, trouble]) => before.get(key) === trouble);
    if (!isSame) this.#changed.fire();
  }

  /** How many lines a file has, as far as that matters; undefined when it is gone. */
  async #lineCount(uri: vscode.Uri, needsLines: boolean): Promise<number | undefined> {
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

function keyOf({ book, text }: BookedGuard): string {
  return `${book}\n${text}`;
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
