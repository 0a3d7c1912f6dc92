import { folderOf, relativePath, resolvePath } from '../files/relativePath';
import { foldName, NoteNames } from '../index/noteNames';
import type { NoteMove, NotePlace } from './noteMove';

const extension = /\.(?:md|markdown)$/i;
/** What would end the name in a wiki link, or mean something else in it. */
const unwritable = /[[\]|#\\\p{Cc}]|^\s|\s$/u;

/** What wiki links call notes, before and after files were moved. */
export class MovedNames {
  readonly #before = new NoteNames();
  readonly #after = new NoteNames();
  readonly #moves = new Map<string, NoteMove>();

  constructor(moves: Iterable<NoteMove>) {
    for (const move of moves) {
      const { note, from, to } = move;
      this.#moves.set(note.uri, move);
      this.#before.update(note.uri, note);
      const [name, newName] = [from, to].map(({ path }) => fileName(path));
      // Who said the file's name meant the file, also where its title says the same.
      const wasNamed = foldName(note.title) === foldName(name ?? '') && name !== newName;
      const title = wasNamed ? (newName ?? '') : note.title;
      this.#after.update(to.uri, { uri: to.uri, path: to.path, title });
    }
  }

  /**
   * What a link has to say to lead to the same note as before; `undefined` if it does so as it is, or if it
   * led to none, and `false` if no name leads there.
   */
  find(target: string, { from, to }: NoteMove): string | false | undefined {
    const led = this.#before.find(target, from);
    const goal = led === undefined ? undefined : this.#moves.get(led);
    if (!goal) return undefined;
    const isWay = (place: NotePlace, end: NotePlace): boolean =>
      foldName(resolvePath(folderOf(place.path), target)) === foldName(end.path);
    // Others take a way that begins with a dot at its word.
    const isBroken = /^\.{1,2}\//.test(target) && isWay(from, goal.from) && !isWay(to, goal.to);
    if (!isBroken && this.#after.find(target, to) === goal.to.uri) return undefined;
    const leads = (name: string): boolean =>
      !unwritable.test(name) && this.#after.find(name, to) === goal.to.uri;
    return candidates(target, from.path, to.path, goal).find(leads) ?? false;
  }
}

/** Ways to name a note at its new place, the one that is most like the old one first. */
function candidates(target: string, from: string, to: string, goal: NoteMove): readonly string[] {
  const [, ending = ''] = /(\.(?:md|markdown))?$/i.exec(target) ?? [];
  const path = goal.to.path;
  const shown = ending === '' ? path.replace(extension, '') : path;
  const name = shown.slice(shown.lastIndexOf('/') + 1);
  const way = relativePath(folderOf(to), shown);
  const relative = target.startsWith('./') && !way.startsWith('../') ? `./${way}` : way;
  const root = target.startsWith('/') ? `/${shown}` : shown;
  const parts = target.split('/').length;
  if (parts === 1) return [name, root, relative];
  const end = shown.split('/').slice(-parts).join('/');
  const isRelative =
    /^\.{1,2}\//.test(target) ||
    (folderOf(from) !== '' &&
      foldName(resolvePath(folderOf(from), target)) === foldName(goal.from.path));
  if (isRelative) return [relative, root, end, name];
  const isWhole = foldName(resolvePath('', target)) === foldName(goal.from.path);
  return isWhole ? [root, relative, name] : [end, root, relative, name];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(extension, '');
}
