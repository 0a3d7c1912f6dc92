import { LargeMap } from '../largeMap';
import type { Note } from '../note/note';
import type { Steps } from '../steps';
import { Best } from '../text/best';
import { compareDayNewestFirst, compareText } from '../text/compare';

/** A note as a link names it. */
export interface NamedNote {
  readonly note: Note;
  /** What stands between the brackets: the file's name, or its path where others have that name. */
  readonly target: string;
}

interface Named {
  readonly note: Note;
  /** The file's name without its extension. */
  readonly name: string;
  /** Name and title in lower case. */
  readonly folded: string;
}

/** More notes are no help: who sees so many types another letter. */
const most = 50;
/** So many notes are looked at in a step. */
const inStep = 500;

/** What a link may name, by names and titles of notes, for who types one; it follows the notes one by one. */
export class LinkTargets {
  readonly #named = new LargeMap<Named>();
  /** How many notes have a name, in lower case. */
  readonly #counts = new LargeMap<number>();

  /** Takes the present versions of notes. @param touched URIs of those that are new, changed or gone */
  update(notes: ReadonlyMap<string, Note>, touched: Iterable<string>): void {
    for (const uri of touched) {
      const [before, note] = [this.#named.get(uri), notes.get(uri)];
      if (before) this.#count(before.name, -1);
      this.#named.delete(uri);
      if (!note) continue;
      const name = withoutExtension(note.path.slice(note.path.lastIndexOf('/') + 1));
      this.#named.set(uri, { note, name, folded: `${name}\n${note.title}`.toLowerCase() });
      this.#count(name, 1);
    }
  }

  /**
   * The notes with all words typed in their name or title, some hundred in a step; those that begin with them first,
   * then the newest. Notes may change meanwhile.
   */
  *findInSteps(typed: string, from: string): Steps<readonly NamedNote[]> {
    const words = typed
      .toLowerCase()
      .split(/[\s/]+/)
      .filter((word) => word !== '');
    const [first = ''] = words;
    const beginning = new Best(most, compareNewestFirst);
    const others = new Best(most, compareNewestFirst);
    let looked = 0;
    for (const each of this.#named.values()) {
      if (++looked % inStep === 0) yield;
      if (each.note.uri === from || !words.every((word) => each.folded.includes(word))) continue;
      const begins = each.folded.startsWith(first) || each.folded.includes(`\n${first}`);
      (begins ? beginning : others).add(each);
    }
    return [...beginning.found, ...others.found].slice(0, most).map(({ note, name }) => {
      const isOnly = this.#counts.get(name.toLowerCase()) === 1;
      return { note, target: isOnly ? name : withoutExtension(note.path) };
    });
  }

  #count(name: string, by: number): void {
    const key = name.toLowerCase();
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}

function compareNewestFirst({ note: a }: Named, { note: b }: Named): number {
  return compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path);
}

function withoutExtension(path: string): string {
  return path.replace(/(.)\.[^./]+$/, '$1');
}
