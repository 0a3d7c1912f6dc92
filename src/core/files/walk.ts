import ignore, { type Ignore } from 'ignore';
import { compareText } from '../text/compare';

/** One name in a folder. Links are `other`: the note they point to is read where it stands. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** How the walk sees a file system. Paths are relative to the root, with `/`; the root is `''`. */
export interface FolderReader {
  /** What is in a folder; undefined when it has gone since its parent was listed. */
  list(path: string): Promise<readonly FolderEntry[] | undefined>;
  readText(path: string): Promise<string>;
}

export interface WalkOptions {
  /** Whether a path is left out, whatever it is. */
  readonly excluded: (path: string) => boolean;
  /** Whether `.gitignore` files are followed. */
  readonly useIgnoreFiles: boolean;
  /** Whether also to enter folders that never hold notes of the user's own, such as `node_modules`. */
  readonly readDependencies?: boolean;
  /** Asked between folders; when it says true, the walk ends with what it has. */
  readonly cancelled?: () => boolean;
  /** Waited for between some names and the next, so that others can work meanwhile. */
  readonly pause?: () => Promise<void>;
}

export interface WalkResult {
  /** Paths of Markdown files, in no order. */
  readonly notes: readonly string[];
  /** Folders that could not be listed, with the reason the file system gave. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** So many names are looked at between two pauses. */
const namesAtOnce = 64;

/** Whether a file's name is that of a Markdown file. */
export function isNoteName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mkdn)$/i.test(name);
}

/** Whether a path goes through a folder that never holds notes of the user's own. */
export function neverHoldsNotes(path: string): boolean {
  return path.split('/').some((name) => neverRead.has(name));
}

/** Folders that hold no notes of the user's, whatever the settings say. */
const neverRead = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.trash',
  '.obsidian',
  // Templates of the workspace, and what a person decided about lessons.
  '.hindsight',
]);

/**
 * Finds the Markdown files below a root. Folders that are excluded or ignored are not entered, so a
 * large `node_modules` costs nothing. A folder that cannot be listed is reported and the rest is read.
 */
export async function walkNotes(reader: FolderReader, options: WalkOptions): Promise<WalkResult> {
  const notes: string[] = [];
  const unreadable: { path: string; why: string }[] = [];
  const waiting: Folder[] = [{ path: '', rules: [] }];
  for (let level = waiting.splice(0); level.length > 0; level = waiting.splice(0)) {
    await Promise.all(
      level.map(async (folder) => {
        if (options.cancelled?.()) return;
        try {
          const found = await readFolder(reader, folder, options);
          notes.push(...found.notes);
          waiting.push(...found.folders);
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          unreadable.push({ path: folder.path, why });
        }
      }),
    );
  }
  unreadable.sort((a, b) => compareText(a.path, b.path));
  return { notes, unreadable };
}

/**
 * Whether the walk would find this path: for a file that appeared after the walk.
 *
 * @throws what the reader throws for a folder that cannot be listed
 */
export async function walkFinds(
  reader: FolderReader,
  path: string,
  options: WalkOptions,
): Promise<boolean> {
  let folder: Folder | undefined = { path: '', rules: [] };
  while (folder) {
    const found: FolderNotes = await readFolder(reader, folder, options);
    if (found.notes.includes(path)) return true;
    folder = found.folders.find((next) => path.startsWith(`${next.path}/`));
  }
  return false;
}

/**
 * Whether the walk would find this path if a file was there: for text whose file is gone, and perhaps
 * its folders too.
 *
 * @throws what the reader throws for an ignore file that cannot be read
 */
export async function walkWouldFind(
  reader: FolderReader,
  path: string,
  options: WalkOptions,
): Promise<boolean> {
  const names = path.split('/');
  const asIfThere: FolderReader = {
    readText: (file) => reader.readText(file),
    async list(folder) {
      const entries = (await reader.list(folder).catch(() => [])) ?? [];
      const depth = folder === '' ? 0 : folder.split('/').length;
      const name = names[depth] ?? '';
      if (entries.some((entry) => entry.name === name)) return entries;
      return [...entries, { name, kind: depth === names.length - 1 ? 'file' : 'folder' }];
    },
  };
  return walkFinds(asIfThere, path, options);
}

interface Folder {
  readonly path: string;
  /** `.gitignore` rules that hold here, outermost first. */
  readonly rules: readonly IgnoreRules[];
}

interface FolderNotes {
  readonly notes: string[];
  readonly folders: Folder[];
}

interface IgnoreRules {
  /** The folder whose `.gitignore` it is: `''`, or ending with `/`. */
  readonly base: string;
  readonly matcher: Ignore;
}

async function readFolder(
  reader: FolderReader,
  folder: Folder,
  options: WalkOptions,
): Promise<FolderNotes> {
  const entries = (await reader.list(folder.path)) ?? [];
  const base = folder.path === '' ? '' : `${folder.path}/`;
  const rules =
    options.useIgnoreFiles && entries.some(({ name }) => name === '.gitignore')
      ? [...folder.rules, await readIgnoreFile(reader, base)]
      : folder.rules;
  const notes: string[] = [];
  const folders: Folder[] = [];
  for (const [i, { name, kind }] of entries.entries()) {
    if (i % namesAtOnce === namesAtOnce - 1) await options.pause?.();
    const path = base + name;
    const isFolder = kind === 'folder';
    if (!isFolder && !(kind === 'file' && isNoteName(name))) continue;
    if (isFolder && neverRead.has(name) && !options.readDependencies) continue;
    if (options.excluded(path) || ignoredBy(rules, isFolder ? `${path}/` : path)) continue;
    if (isFolder) folders.push({ path, rules });
    else notes.push(path);
  }
  return { notes, folders };
}

async function readIgnoreFile(reader: FolderReader, base: string): Promise<IgnoreRules> {
  const matcher = ignore({ allowRelativePaths: true });
  return { base, matcher: matcher.add(await reader.readText(`${base}.gitignore`)) };
}

/** Whether the rules leave a path out: the innermost file that says anything decides. */
function ignoredBy(rules: readonly IgnoreRules[], path: string): boolean {
  for (const { base, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(path.slice(base.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}
