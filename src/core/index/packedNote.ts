import type { FollowUp, Mention, Note, Problem } from '../note/note';

/** What stands at a place of a note's text. */
export type Item = Mention | FollowUp | Problem;

/** Its place as offsets, then as line and column each; and all else. */
export type PackedItem = readonly [number, number, number, number, number, number, object];

/** What a note is but for its items, and how many mentions, follow-ups and problems they are. */
export interface PackedHead {
  readonly note: Omit<Note, 'mentions' | 'followUps' | 'problems'>;
  readonly counts: readonly [number, number, number];
}

export function packHead({ mentions, followUps, problems, ...note }: Note): PackedHead {
  return { note, counts: [mentions.length, followUps.length, problems.length] };
}

/**
 * The mentions, follow-ups and problems of a note, each in a third of the room that it takes as JSON: tens of
 * thousands of notes are read at every start.
 */
export function* packedItems({ uri, mentions, followUps, problems }: Note): Iterable<PackedItem> {
  const own = ownIds(uri);
  for (const { id, ...mention } of mentions) {
    yield packed({ id: id.startsWith(own) ? id.slice(own.length) : id, ...mention });
  }
  for (const followUp of followUps) yield packed(followUp);
  for (const problem of problems) yield packed(problem);
}

/** Undoes `packedItems` for one of them, but for the ids of mentions. */
export function unpacked([from, to, line, column, endLine, endColumn, rest]: PackedItem): Item {
  return Object.assign(rest, {
    range: { start: from, end: to },
    start: { line, column },
    end: { line: endLine, column: endColumn },
  }) as Item;
}

/** @param items all that were packed, `unpacked`; they become part of the note */
export function unpackNote(head: PackedHead, items: readonly Item[]): Note {
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
