import type { Mention } from '../note/note';
import type { NoteChange } from '../recurrence/lessonGroups';

/** What became of a note of the index, or of a part of its mentions. */
export interface IndexChange extends NoteChange {
  readonly uri: string;
  /** Nothing of the note's change comes later. */
  readonly isLast: boolean;
}

/** Cuts changes into parts with about so many mentions each; a mention changes from its old to its new place at once. */
export function* changesInParts(
  changes: readonly IndexChange[],
  size: number,
): Iterable<readonly IndexChange[]> {
  let part: IndexChange[] = [];
  let mentions = 0;
  for (const change of changes.flatMap((each) => [...cut(each, size)])) {
    part.push(change);
    mentions += (change.part?.after ?? change.after?.mentions ?? []).length;
    if (mentions < size) continue;
    yield part;
    part = [];
    mentions = 0;
  }
  if (part.length > 0) yield part;
}

/** Cuts the change of a long note; the last part has what is gone. */
function* cut(change: IndexChange, size: number): Iterable<IndexChange> {
  const after = change.after?.mentions ?? [];
  if (after.length <= size) {
    yield change;
    return;
  }
  const gone = new Map(change.before?.mentions.map((mention) => [mention.id, mention]));
  for (let i = 0; i < after.length; i += size) {
    const some = after.slice(i, i + size);
    const isLast = i + size >= after.length;
    const before: Mention[] = [];
    for (const { id } of some) {
      const known = gone.get(id);
      if (known) before.push(known);
      gone.delete(id);
    }
    if (isLast) before.push(...gone.values());
    yield { ...change, isLast, part: { before, after: some } };
  }
}
