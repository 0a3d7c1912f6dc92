import type { FollowUp, Mention, Note, Problem } from '../note/note';
import type { Steps } from '../steps';

/** What stands at a place of a note's text. */
type Item = Mention | FollowUp | Problem;

/** Its place as offsets, then as line and column each; and all else. */
export type PackedItem = readonly [number, number, number, number, number, number, object];

/** What a note is but for its items, and how many mentions, follow-ups and problems they are. */
export interface PackedHead {
  readonly note: Omit<Note, 'mentions' | 'followUps' | 'problems'>;
  readonly counts: readonly [number, number, number];
}

/** A part of a packed note, in a third of the room that it takes as JSON; the first one has its head. */
export interface PackedPart {
  readonly head?: PackedHead;
  readonly items: readonly PackedItem[];
}

/** So many items are in a part at most, and so in a step. */
const itemsInPart = 100;

export function packedHead({ mentions, followUps, problems, ...note }: Note): PackedHead {
  return { note, counts: [mentions.length, followUps.length, problems.length] };
}

/**
 * The parts of a note: one at least, and several of a long one.
 *
 * @param without places of mentions that are packed elsewhere
 */
export function* packedParts(
  whole: Note,
  without: ReadonlySet<number> = new Set(),
): Iterable<PackedPart> {
  let head: PackedHead | undefined = packedHead(whole);
  let items: PackedItem[] = [];
  for (const item of packedItems(whole, without)) {
    if (items.length === itemsInPart) {
      yield { ...(head && { head }), items };
      head = undefined;
      items = [];
    }
    items.push(item);
  }
  yield { ...(head && { head }), items };
}

/** A note that is put together of its parts. */
export class UnfinishedNote {
  /** Says nothing until it is complete. */
  readonly note: Note;
  readonly #own: string;
  readonly #counts: PackedHead['counts'];
  /** What stands in the note, by place; mentions first, then follow-ups, then problems. */
  readonly #items: Item[] = [];
  #missing: number;
  #next = 0;

  constructor({ note, counts }: PackedHead) {
    this.note = { ...note, mentions: [], followUps: [], problems: [] };
    this.#own = ownIds(note.uri);
    this.#counts = counts;
    this.#missing = counts[0] + counts[1] + counts[2];
    this.#finish();
  }

  /** Takes a mention by itself. @param place among the mentions of the note */
  addMention(place: number, item: PackedItem): Mention {
    return this.#put(place, item) as Mention;
  }

  /** The mention that was taken by itself. */
  mentionAt(place: number): Mention | undefined {
    return place < this.#counts[0] ? (this.#items[place] as Mention | undefined) : undefined;
  }

  /** @param items the next ones of those that were not taken by themselves; they become part of the note */
  add(items: readonly PackedItem[]): void {
    for (const item of items) {
      while (this.#next in this.#items) this.#next++;
      this.#put(this.#next, item);
    }
  }

  get isComplete(): boolean {
    return this.#missing === 0;
  }

  #put(place: number, packedItem: PackedItem): Item {
    const item = unpacked(packedItem, place < this.#counts[0] ? this.#own : undefined);
    this.#items[place] = item;
    this.#missing -= 1;
    this.#finish();
    return item;
  }

  #finish(): void {
    if (this.#missing !== 0) return;
    const [mentions, followUps] = this.#counts;
    const lists = this.note as { -readonly [K in keyof Note]: Note[K] };
    lists.mentions = this.#items.slice(0, mentions) as Note['mentions'];
    lists.followUps = this.#items.slice(mentions, mentions + followUps) as Note['followUps'];
    lists.problems = this.#items.slice(mentions + followUps) as Note['problems'];
  }
}

/** A note as lines of text, to be sent from one thread to another. */
export function packedLines(note: Note): readonly string[] {
  return Array.from(packedParts(note), (part) => JSON.stringify(part));
}

/** Undoes `packedLines`, a line in a step. */
export function* unpackInSteps(lines: readonly string[]): Steps<Note> {
  let unfinished: UnfinishedNote | undefined;
  for (const line of lines) {
    yield;
    const { head, items } = JSON.parse(line) as PackedPart;
    if (head) unfinished = new UnfinishedNote(head);
    unfinished?.add(items);
  }
  if (!unfinished?.isComplete) throw new RangeError('The lines are not those of a note.');
  return unfinished.note;
}

function* packedItems(
  { uri, mentions, followUps, problems }: Note,
  without: ReadonlySet<number>,
): Iterable<PackedItem> {
  for (const [place, mention] of mentions.entries()) {
    if (!without.has(place)) yield packedMention(uri, mention);
  }
  for (const followUp of followUps) yield packed(followUp);
  for (const problem of problems) yield packed(problem);
}

export function packedMention(uri: string, { id, ...mention }: Mention): PackedItem {
  const own = ownIds(uri);
  return packed({ id: id.startsWith(own) ? id.slice(own.length) : id, ...mention });
}

/** Undoes `packed`. @param own what the ids of the note's mentions begin with, for a mention */
function unpacked(
  [from, to, line, column, endLine, endColumn, rest]: PackedItem,
  own: string | undefined,
): Item {
  const item = Object.assign(rest, {
    range: { start: from, end: to },
    start: { line, column },
    end: { line: endLine, column: endColumn },
  }) as { -readonly [K in keyof Mention]: Mention[K] } | FollowUp | Problem;
  // Where mentions are lost, something else may stand in their place: the note will never be complete.
  if (own !== undefined && 'id' in item && !item.id.includes('#')) item.id = own + item.id;
  return item;
}

function packed({ range, start, end, ...rest }: Item): PackedItem {
  return [range.start, range.end, start.line, start.column, end.line, end.column, rest];
}

/** What the ids of a note's own mentions begin with; no `#` follows. */
function ownIds(uri: string): string {
  return `${uri}#`;
}
