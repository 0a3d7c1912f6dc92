import { hasMarkdownExtension, isReservedName, maximumNameBytes, utf8Length } from './safeName';

/** Why a path typed by hand cannot become a note. */
export interface NotePathProblem {
  readonly code: NotePathProblemCode;
  /** The name or character the message points at. */
  readonly detail?: string;
}

export type NotePathProblemCode =
  /** There is no file name. */
  | 'empty'
  /** An absolute path, or one that climbs out of the workspace folder. */
  | 'outside-folder'
  /** A name that Windows keeps for a device; `detail` is the name. */
  | 'reserved-name'
  /** A character that some file system refuses; `detail` is the character. */
  | 'forbidden-character'
  /** A name that ends with a dot or a space, which Windows drops; `detail` is the name. */
  | 'bad-ending'
  /** A name that is too long; `detail` is the name. */
  | 'name-too-long';

/**
 * The path that a path typed by hand stands for, below the workspace folder and with `/`: without
 * detours, and with `.md`. Meant for paths in which `checkNotePath` finds nothing.
 */
export function typedNotePath(typed: string): string {
  const path = resolve(typed)?.join('/') ?? '';
  return path === '' || hasMarkdownExtension(path) ? path : `${path}.md`;
}

/** What is wrong with a path typed by hand; undefined when a note can be made there. */
export function checkNotePath(typed: string): NotePathProblem | undefined {
  const names = isAbsolute(typed) ? undefined : resolve(typed);
  if (!names) return { code: 'outside-folder' };
  const last = names.at(-1) ?? '';
  if (/(?:^|[/\\])\s*$/.test(typed) || /^\s*(?:\.(?:md|markdown))?$/i.test(last)) {
    return { code: 'empty' };
  }
  return checkNames(names);
}

/**
 * The names of a folder typed by hand, below the workspace folder; none for that folder itself. Meant
 * for folders in which `checkNoteFolder` finds nothing; no other one leads out of the workspace folder.
 */
export function typedNoteFolder(typed: string): readonly string[] {
  return resolve(typed) ?? [];
}

/** What is wrong with a folder typed by hand; undefined when notes can be made in it. */
export function checkNoteFolder(typed: string): NotePathProblem | undefined {
  const names = isAbsolute(typed) ? undefined : resolve(typed);
  return names ? checkNames(names) : { code: 'outside-folder' };
}

/** `retros/2026-11-22-x.md` → `retros/2026-11-22-x-2.md`, for a note beside one of that name. */
export function numberedPath(path: string, number: number): string {
  const [, stem = '', extension = ''] = /^(.*?)((?<=[^/])\.[^./]*)?$/s.exec(path) ?? [];
  return `${stem}-${number}${extension}`;
}

function isAbsolute(typed: string): boolean {
  return /^\s*(?:[/\\]|~(?:[/\\]|\s*$)|[a-z]:)/i.test(typed);
}

function checkNames(names: readonly string[]): NotePathProblem | undefined {
  for (const name of names) {
    const problem = checkName(name);
    if (problem) return problem;
  }
  return undefined;
}

function checkName(name: string): NotePathProblem | undefined {
  const [forbidden] = /[<>:"|?*\p{Cc}\p{Cs}]/u.exec(name) ?? [];
  if (forbidden !== undefined) return { code: 'forbidden-character', detail: forbidden };
  if (/[. ]$/.test(name)) return { code: 'bad-ending', detail: name };
  if (isReservedName(name)) return { code: 'reserved-name', detail: name };
  if (utf8Length(name) > maximumNameBytes) return { code: 'name-too-long', detail: name };
  return undefined;
}

/** The names of a path, with `.` and `..` worked out; undefined when it leaves the folder. */
function resolve(typed: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const name of typed.trim().split(/[/\\]/)) {
    if (name === '..') {
      if (names.pop() === undefined) return undefined;
    } else if (name !== '' && name !== '.') {
      names.push(name);
    }
  }
  return names;
}
