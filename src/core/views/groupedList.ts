/** Things of a view under one heading, in order. */
export interface Group<T> {
  readonly key: string;
  readonly members: readonly T[];
}

export interface Grouping<T> {
  readonly groupOf: (thing: T) => string;
  /** Total: no two things are equal in order. */
  readonly compare: (a: T, b: T) => number;
  readonly compareGroups: (a: Group<T>, b: Group<T>) => number;
}

/**
 * What notes bring into a view, grouped and in order, kept up to date: a note that changes moves what it
 * brought, and nobody walks through all the others. A group that is as before is the same object.
 */
export class GroupedList<T> {
  readonly #grouping: Grouping<T>;
  readonly #of = new Map<string, readonly T[]>();
  readonly #groups = new Map<string, Group<T>>();
  #inOrder: readonly Group<T>[] = [];

  constructor(grouping: Grouping<T>) {
    this.#grouping = grouping;
  }

  get groups(): readonly Group<T>[] {
    return this.#inOrder;
  }

  /** Takes what notes bring now, by their URIs: all that each brings, or nothing when it is gone. */
  update(brought: ReadonlyMap<string, readonly T[]>): void {
    const { groupOf, compare, compareGroups } = this.#grouping;
    const gone = new Set<T>();
    const come = new Map<string, T[]>();
    for (const uri of brought.keys()) {
      for (const thing of this.#of.get(uri) ?? []) {
        gone.add(thing);
        come.set(groupOf(thing), []);
      }
    }
    for (const [uri, things] of brought) {
      if (things.length > 0) this.#of.set(uri, things);
      else this.#of.delete(uri);
      for (const thing of things) {
        const key = groupOf(thing);
        const group = come.get(key);
        if (group) group.push(thing);
        else come.set(key, [thing]);
      }
    }
    if (come.size === 0) return;
    for (const [key, things] of come) {
      const stayed = this.#groups.get(key)?.members.filter((thing) => !gone.has(thing)) ?? [];
      // What is nearly in order is put in order in a fraction of the time.
      const members = [...stayed, ...things].sort(compare);
      if (members.length > 0) this.#groups.set(key, { key, members });
      else this.#groups.delete(key);
    }
    const known = new Set(this.#inOrder.map(({ key }) => key));
    const others = [...come.keys()].filter((key) => !known.has(key));
    this.#inOrder = [...this.#inOrder.map(({ key }) => key), ...others]
      .flatMap((key) => this.#groups.get(key) ?? [])
      .sort(compareGroups);
  }
}
