import { folderOf, relativePath, resolvePath } from '../files/relativePath';
import { type Move, movedPath } from './movedPath';
import { type NoteMove, rootOf } from './noteMove';

/**
 * The path with which a Markdown link leads where it led before files were moved; `undefined` if it does
 * so as it is.
 * @param path as it was written, without heading and escapes
 */
export function movedAddress(
  path: string,
  { from, to }: NoteMove,
  moves: readonly Move[],
): string | undefined {
  const isFromRoot = path.startsWith('/');
  const led = (base: string, place: string): string =>
    `/${resolvePath(isFromRoot ? base : folderOf(place), path)}`;
  const goal = movedFile(led(rootOf(from), from.file), moves);
  if (led(rootOf(to), to.file) === goal) return undefined;
  const root = rootOf(to);
  const slash = path.endsWith('/') ? '/' : '';
  if (isFromRoot && goal.startsWith(`${root}/`)) return goal.slice(root.length) + slash;
  const way = relativePath(folderOf(to.file), goal);
  return (path.startsWith('./') && !way.startsWith('../') ? `./${way}` : way) + slash;
}

/** A link may leave out the extension of a note. */
function movedFile(file: string, moves: readonly Move[]): string {
  const moved = movedPath(file, moves);
  if (moved !== file) return moved;
  const note = movedPath(`${file}.md`, moves);
  return note.replace(/\.md$/i, '');
}

const special = /[\s()<>\\%#?"\p{Cc}]/gu;
const specialInBrackets = /[<>\\%#?\p{Cc}]/gu;

/**
 * A path as the address of a link.
 * @param before the address that it replaces, whose way to write letters it keeps
 * @param inBrackets between `<` and `>`, where there may be spaces
 */
export function writeAddress(path: string, before: string, inBrackets: boolean): string {
  const signs = inBrackets ? specialInBrackets : special;
  const asBytes = /%[89a-f][\da-f]/i.test(before);
  const written = path.replace(signs, encode);
  return asBytes ? written.replace(/[^\p{ASCII}]+/gu, encode) : written;
}

function encode(characters: string): string {
  return encodeURIComponent(characters.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
