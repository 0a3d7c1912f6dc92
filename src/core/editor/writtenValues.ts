import type { Note } from '../note/note';
import { compareText } from '../text/compare';

/** What notes of a workspace say of themselves. */
export type WrittenKind = 'types' | 'projects' | 'tags' | 'roles';

/** The values that notes have, counted; it follows the notes one by one. */
export class WrittenValues {
  readonly #notes = new Map<string, Note>();
  readonly #counts: Readonly<Record<WrittenKind, Map<string, number>>> = {
    types: new Map(),
    projects: new Map(),
    tags: new Map(),
    roles: new Map(),
  };
  readonly #sorted = new Map<WrittenKind, readonly string[]>();

  /** Takes the present versions of notes. @param touched URIs of those that are new, changed or gone */
  update(notes: ReadonlyMap<string, Note>, touched: Iterable<string>): void {
    for (const uri of touched) {
      const [before, after] = [this.#notes.get(uri), notes.get(uri)];
      if (before) this.#count(before, -1);
      if (after) {
        this.#count(after, 1);
        this.#notes.set(uri, after);
      } else this.#notes.delete(uri);
    }
  }

  /** The values of a kind, those of most notes first. */
  valuesOf(kind: WrittenKind): readonly string[] {
    const known = this.#sorted.get(kind);
    if (known) return known;
    const sorted = [...this.#counts[kind]]
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .map(([value]) => value);
    this.#sorted.set(kind, sorted);
    return sorted;
  }

  #count({ type, project, tags, roles }: Note, by: number): void {
    const said: Readonly<Record<WrittenKind, readonly string[]>> = {
      types: type === undefined ? [] : [type],
      projects: project === undefined ? [] : [project],
      tags,
      roles: roles ?? [],
    };
    for (const [kind, values] of Object.entries(said) as [WrittenKind, readonly string[]][]) {
      const counts = this.#counts[kind];
      for (const value of values) {
        const count = (counts.get(value) ?? 0) + by;
        if (count > 0) counts.set(value, count);
        else counts.delete(value);
        this.#sorted.delete(kind);
      }
    }
  }
}
