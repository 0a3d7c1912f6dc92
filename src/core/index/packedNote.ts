import type { FollowUp, Mention, Note, Problem } from '../note/note';
import type { Steps } from '../steps';

/** What stands at a place of a note's text. */
type Item = Mention | FollowUp | Problem;

/** Its place as offsets, then as line and column each; and all else. */
type PackedItem = readonly [number, number, number, number, number, number, object];

/** What a note is but for its items, and how many mentions, follow-ups and problems they are. */
interface PackedHead {
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

/** The parts of a note: one at least, and several of a long one. */
export function* packedParts(whole: Note): Iterable<PackedPart> {
  const { mentions, followUps, problems, ...note } = whole;
  const counts = [mentions.length, followUps.length, problems.length] as const;
  let head: PackedHead | undefined = { note, counts };
  let items: PackedItem[] = [];
  for (const item of packedItems(whole)) {
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
  readonly #head: PackedHead;
  readonly #items: Item[] = [];

  constructor(head: PackedHead) {
    this.#head = head;
  }

  /** @param items the next ones; they become part of the note */
  add(items: readonly PackedItem[]): void {
    for (const item of items) this.#items.push(unpacked(item));
  }

  get isComplete(): boolean {
    return this.#items.length === this.#head.counts.reduce((sum, count) => sum + count, 0);
  }

  /** The note, when it is complete. */
  finished(): Note {
    return unpackNote(this.#head, this.#items);
  }
}

/** A note as lines of text, to be sent from one thread to another. */
export function packedLines(note: Note): readonly string[] {
  return Array.from(packedParts(note), (part) => JSON.stringify(part));
}

/** Undoes `packedLines`, a line in a step. */
export function* unpackInSteps(lines: readonly string[]): Steps<Note> {
  let note: UnfinishedNote | undefined;
  for (const line of lines) {
    yield;
    const { head, items } = JSON.parse(line) as PackedPart;
    if (head) note = new UnfinishedNote(head);
    note?.add(items);
  }
  if (!note?.isComplete) throw new RangeError('The lines are not those of a note.');
  return note.finished();
}

function* packedItems({ uri, mentions, followUps, problems }: Note): Iterable<PackedItem> {
  const own = ownIds(uri);
  for (const { id, ...mention } of mentions) {
    yield packed({ id: id.startsWith(own) ? id.slice(own.length) : id, ...mention });
  }
  for (const followUp of followUps) yield packed(followUp);
  for (const problem of problems) yield packed(problem);
}

/** Undoes `packed`, but for the ids of mentions. */
function unpacked([from, to, line, column, endLine, endColumn, rest]: PackedItem): Item {
  return Object.assign(rest, {
    range: { start: from, end: to },
    start: { line, column },
    end: { line: endLine, column: endColumn },
  }) as Item;
}

function unpackNote(head: PackedHead, items: readonly Item[]): Note {
  const [mentions, followUps] = head.counts;
  const own = ownIds(head.note.uri);
  for (const mention of items.slice(0, mentions) as { -readonly [K in 'id']: Mention[K] }[]) {
    if (!mention.id.includes('#')) mention.id = own + mention.id;
  }
  return {
    ...head.note,
    mentions: items.slice(0, mentions) as Note['mentions'],
    followUps: items.slice(mentions, mentions + followUps) as Note['followUps'],
    problems: items.slice(mentions + followUps) as Note['problems'],
  };
}

function packed({ range, start, end, ...rest }: Item): PackedItem {
  return [range.start, range.end, start.line, start.column, end.line, end.column, rest];
}

/** What the ids of a note's own mentions begin with; no `#` follows. */
function ownIds(uri: string): string {
  return `${uri}#`;
}
