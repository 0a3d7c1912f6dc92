import type { Group } from './groupedList';

/** A row of a tree of two levels. The same object is kept while the tree shows it, so it can be drawn alone. */
export type GroupedRow<T> = GroupRow<T> | MemberRow<T>;

export interface GroupRow<T> {
  readonly type: 'group';
  readonly id: string;
  group: Group<T>;
}

export interface MemberRow<T> {
  readonly type: 'member';
  readonly id: string;
  readonly parent: GroupRow<T>;
  member: T;
}

export interface RowNames<T> {
  /** Other ids than before make another tree: they say how rows are grouped too. */
  readonly groupId: (key: string) => string;
  readonly idOf: (member: T) => string;
  /** All that a row says, as text. */
  readonly says: (member: T) => string;
}

/** The rows of a tree of groups. Rows below a heading are made when they are asked for. */
export class GroupedRows<T> {
  readonly #names: RowNames<T>;
  #groups = new Map<string, GroupRow<T>>();
  /** Rows that were asked for, by the ids of what they show. */
  readonly #below = new WeakMap<GroupRow<T>, ReadonlyMap<string, MemberRow<T>>>();

  constructor(names: RowNames<T>) {
    this.#names = names;
  }

  get groups(): readonly GroupRow<T>[] {
    return [...this.#groups.values()];
  }

  /** The rows below a heading. */
  below(row: GroupRow<T>): readonly MemberRow<T>[] {
    const known = this.#below.get(row);
    const rows = new Map<string, MemberRow<T>>();
    for (const member of row.group.members) {
      const id = this.#names.idOf(member);
      const before = known?.get(id);
      if (before) before.member = member;
      rows.set(id, before ?? { type: 'member', id: `${row.id}/${id}`, parent: row, member });
    }
    this.#below.set(row, rows);
    return [...rows.values()];
  }

  /**
   * Takes the groups that are to be shown now. What is the same object as before is not looked at.
   *
   * @returns the rows to draw anew: a heading when what is below it is other rows or in another order, a
   * row when it says something else; `all` when the headings are others
   */
  take(groups: readonly Group<T>[]): readonly GroupedRow<T>[] | 'all' {
    const before = this.#groups.keys();
    const { size } = this.#groups;
    const rows = new Map<string, GroupRow<T>>();
    const changed: GroupedRow<T>[] = [];
    let isSame = size === groups.length;
    for (const group of groups) {
      const id = this.#names.groupId(group.key);
      isSame = isSame && before.next().value === id;
      const row = this.#groups.get(id) ?? { type: 'group', id, group };
      if (row.group !== group) {
        row.group = group;
        changed.push(...this.#changed(row));
      }
      rows.set(id, row);
    }
    this.#groups = rows;
    return isSame ? changed : 'all';
  }

  #changed(row: GroupRow<T>): readonly GroupedRow<T>[] {
    const rows = this.#below.get(row);
    // Nobody saw more of it than the heading.
    if (!rows) return [row];
    const { idOf, says } = this.#names;
    const ids = rows.keys();
    let isSame = rows.size === row.group.members.length;
    const changed: GroupedRow<T>[] = [];
    for (const member of row.group.members) {
      const id = idOf(member);
      isSame = isSame && ids.next().value === id;
      const known = rows.get(id);
      if (!known || known.member === member) continue;
      if (says(known.member) !== says(member)) changed.push(known);
      known.member = member;
    }
    return isSame ? changed : [row];
  }
}
