import type { Mention, Note } from '../note/note';
import type { NoteChange } from '../recurrence/lessonGroups';
import type { Position } from '../text/lineMap';

/** The change of a note, or of a part of it, with nothing that grouping does not need. */
export interface SentChange extends NoteChange {
  readonly part: {
    readonly before: readonly Pick<Mention, 'id' | 'text'>[];
    readonly after: readonly Mention[];
  };
}

/**
 * Makes changes of notes small enough to be copied from one thread to another: in parts with about so many
 * mentions each. A mention changes from its old to its new place at once.
 */
export function* sentChanges(
  changes: readonly NoteChange[],
  size: number,
): Iterable<readonly SentChange[]> {
  let part: SentChange[] = [];
  let mentions = 0;
  for (const change of changes) {
    // What a note says may be all there before, too.
    for (const some of cut(change, Math.ceil(size / 2))) {
      part.push(some);
      mentions += some.part.before.length + some.part.after.length;
      if (mentions < size) continue;
      yield part;
      part = [];
      mentions = 0;
    }
  }
  if (part.length > 0) yield part;
}

/** Cuts the change of a long note; the last part has what is gone. */
function* cut({ before, after }: NoteChange, size: number): Iterable<SentChange> {
  const note = after && { after: withoutText(after) };
  const said = after?.mentions ?? [];
  const gone = new Map(before?.mentions.map(({ id, text }) => [id, { id, text }]));
  let from = 0;
  do {
    const some = said.slice(from, from + size);
    from += size;
    const known = some.flatMap(({ id }) => gone.get(id) ?? []);
    for (const { id } of known) gone.delete(id);
    if (from >= said.length) known.push(...gone.values());
    yield { ...note, part: { before: known, after: some.map(withoutPlace) } };
  } while (from < said.length);
}

const nowhere: Position = { line: 0, column: 0 };

/** Grouping asks for the order of mentions only, which their ranges tell. */
function withoutPlace(mention: Mention): Mention {
  return { ...mention, start: nowhere, end: nowhere };
}

/** A note without what stands in the parts, and what grouping does not ask for. */
function withoutText(note: Note): Note {
  return { ...note, mentions: [], followUps: [], problems: [] };
}
