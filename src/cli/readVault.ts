import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BadArguments } from './badArguments';
import { decodeNote, maximumNoteBytes } from '../core/files/decode';
import { type FolderEntry, type FolderReader, walkNotes } from '../core/files/walk';
import { bookPath } from '../core/book/bookPath';
import type { LessonBook } from '../core/book/lessonBook';
import { readBook } from '../core/book/readBook';
import type { Note } from '../core/note/note';
import { parseNote } from '../core/note/parseNote';
import { compareText } from '../core/text/compare';

/** What was read from the folders. Times are in milliseconds. */
export interface Vault {
  /** In order of folder and path. */
  readonly notes: readonly Note[];
  readonly skipped: readonly { readonly note: string; readonly why: string }[];
  /** The folders' lesson books by path; a problem of one is told like a file that is not read. */
  readonly books: ReadonlyMap<string, LessonBook>;
  readonly readMs: number;
  readonly parseMs: number;
}

const filesAtOnce = 32;

/**
 * Reads all notes below some folders, each note once. A note's path is relative to its folder; with
 * several folders its URI, which tells notes of the same path apart, is its absolute path.
 *
 * @throws BadArguments when a folder is not one
 */
export async function readVault(
  folders: readonly string[],
  { allFiles }: { readonly allFiles: boolean },
): Promise<Vault> {
  const notes = new Map<string, Note>();
  const skipped: { note: string; why: string }[] = [];
  const books = new Map<string, LessonBook>();
  const times = { read: 0, parse: 0 };
  const timed = async <T>(step: keyof typeof times, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[step] += performance.now() - start;
    return result;
  };
  for (const folder of folders) {
    if (!(await isFolder(folder)))
      throw new BadArguments(`${folder} is not a folder that can be read`);
    const book = await timed('read', () => readBookIn(folder));
    if (book) {
      books.set(resolve(folder, bookPath), book);
      const [problem] = book.locked === undefined ? [] : book.problems;
      if (problem) skipped.push({ note: bookPath, why: problem.detail ?? problem.code });
    }
    const walked = await timed('read', () =>
      walkNotes(readerOf(folder), {
        excluded: () => false,
        useIgnoreFiles: !allFiles,
        readDependencies: allFiles,
      }),
    );
    const found = walked.notes.toSorted(compareText);
    skipped.push(...walked.unreadable.map(({ path, why }) => ({ note: path, why })));
    for (let i = 0; i < found.length; i += filesAtOnce) {
      const paths = found.slice(i, i + filesAtOnce);
      const texts = await timed('read', () =>
        Promise.all(paths.map((path) => readText(join(folder, path)))),
      );
      await timed('parse', () => {
        paths.forEach((path, at) => {
          const read = texts[at];
          if (!read) return;
          const uri = folders.length === 1 ? path : resolve(folder, path);
          if ('why' in read) skipped.push({ note: path, why: read.why });
          else if (!notes.has(uri)) notes.set(uri, parseNote({ uri, path, text: read.text }));
        });
      });
    }
  }
  return { notes: [...notes.values()], skipped, books, readMs: times.read, parseMs: times.parse };
}

/** @returns undefined when there is none, or it cannot be read */
async function readBookIn(folder: string): Promise<LessonBook | undefined> {
  const found = await readText(join(folder, bookPath));
  return 'text' in found ? readBook(found.text) : undefined;
}

async function readText(file: string): Promise<{ text: string } | { why: string }> {
  try {
    if ((await stat(file)).size > maximumNoteBytes) return { why: 'too-large' };
    const decoded = decodeNote(
      await readFile(file),
      (label) => new TextDecoder(label, { fatal: true }),
    );
    return 'text' in decoded ? decoded : { why: decoded.skipped };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Not there, or not to be looked at: the caller says so.
    return false;
  }
}

function readerOf(root: string): FolderReader {
  return {
    async list(path) {
      const entries = await readdir(join(root, path), { withFileTypes: true });
      return entries.map((entry): FolderEntry => {
        const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
        return { name: entry.name, kind };
      });
    },
    readText: (path) => readFile(join(root, path), 'utf8'),
  };
}
