import { compareText } from '../text/compare';
import { escapeMarkdown } from '../text/escapeMarkdown';

/** Where a new note will be, and the notes that it may link to. */
export interface NotePlace {
  /** URI of the new note, as text. */
  readonly uri: string;
  readonly notes: readonly LinkTarget[];
}

/** What a link needs to know of a note. */
export interface LinkTarget {
  readonly uri: string;
  /** Path below the workspace folder, with `/`. */
  readonly path: string;
  readonly title: string;
}

/** A link from one note to another as Markdown; the escaped text alone where no path leads there. */
export function noteLink(text: string, from: string, to: string): string {
  const shown = linkText(text);
  const address = relativeAddress(from, to);
  return address === undefined || shown === '' ? shown : `[${shown}](${address})`;
}

/** The note that a template names: by its path, with or without `.md`, or else by its title. */
export function findNote(notes: readonly LinkTarget[], name: string): LinkTarget | undefined {
  const wanted = name.trim().replace(/^\.?\//, '');
  if (wanted === '') return undefined;
  const titled: LinkTarget[] = [];
  for (const note of notes) {
    if (note.path === wanted || note.path === `${wanted}.md`) return note;
    if (note.title === wanted) titled.push(note);
  }
  // Of several notes of one title, the same one whatever order they come in.
  return titled.sort((a, b) => compareText(a.path, b.path))[0];
}

/** Any text inside the brackets of a link, in a list or a table, so that it is shown as it is. */
export function linkText(text: string): string {
  return escapeMarkdown(text).replace(/\\.|\||^\^|=(?==)|%(?=%)/gu, (part) =>
    part.startsWith('\\') ? part : `\\${part}`,
  );
}

/** The way from one URI to another; `undefined` between disks, hosts and schemes. */
function relativeAddress(from: string, to: string): string | undefined {
  const [here, there] = [parts(from), parts(to)];
  if (here.root !== there.root) return undefined;
  const folders = here.names.slice(0, -1);
  const file = there.names.at(-1) ?? '';
  const target = there.names.slice(0, -1);
  let shared = 0;
  while (shared < folders.length && shared < target.length && folders[shared] === target[shared]) {
    shared++;
  }
  const up = folders.slice(shared).map(() => '..');
  const down = [...target.slice(shared), file].map(encodeName);
  return [...up, ...down].join('/');
}

interface UriParts {
  /** Scheme, host and Windows drive: what a relative path cannot change. */
  readonly root: string;
  readonly names: readonly string[];
}

function parts(uri: string): UriParts {
  const [, root = '', path = ''] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)?([^?#]*)/i.exec(uri) ?? [];
  const names = path
    .split('/')
    .filter((name) => name !== '')
    .map(decodeName);
  const [first = ''] = names;
  const hasDrive = /^[a-z]:$/i.test(first);
  return {
    root: `${root}${hasDrive ? first : ''}`.toLowerCase(),
    names: hasDrive ? names.slice(1) : names,
  };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * A name in a link's address. Letters of every script stay, so that people can read it; what URI or
 * Markdown take for something else is written as its bytes.
 */
function encodeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{M}._~-]/gu, (character) => {
    const whole = /\p{Cs}/u.test(character) ? '\ufffd' : character;
    const encoded = encodeURIComponent(whole);
    const isLetter = encoded === whole;
    return isLetter ? `%${whole.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}
