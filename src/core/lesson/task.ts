import type { Lines, ListItem } from '../note/block';
import type { FollowUp } from '../note/note';
import { plainText } from '../text/plainText';
import { carriedBox, isCarriedHere, withoutPlainOrigin } from './carriedTask';
import { dueIn, readDue } from './dueDay';
import { isNoteReference } from './noteReference';
import { isPlaceholder } from './placeholder';
import type { SectionKind } from './sectionKind';
import { withoutTrailingTags } from './tags';

/** A follow-up, before it has positions. */
export type Task = Omit<FollowUp, 'start' | 'end'>;

/** Whether tasks of this kind are follow-ups. */
export function isFollowUpKind(kind: SectionKind | undefined): boolean {
  return kind === 'action' || kind === 'improvement';
}

/** Where a task stands. */
export interface TaskAt {
  /** The lines that say what is to be done. */
  readonly lines: Lines;
  /** Index in their plain text at which a label such as "Action:" ends. */
  readonly from: number;
  /** All lines of the item's first paragraph: a `due::` may have a line of its own. */
  readonly all: Lines;
  readonly section: string;
}

/** Reads a task; `undefined` if it is none, a placeholder, or quotes another note. */
export function readTask(source: string, item: ListItem, at: TaskAt): Task | undefined {
  const { box, task } = item;
  const [start, end] = [at.lines[0]?.start ?? 0, at.lines.at(-1)?.end ?? 0];
  if (box === undefined || task === undefined || start >= end) return undefined;
  if (isNoteReference(source.slice(start, end))) return undefined;
  const isFrom = isCarriedHere(source.slice(start, end));
  const shown = plainText(source, at.lines).text.slice(at.from);
  const plain = isFrom ? withoutPlainOrigin(shown) : shown;
  const { text, due } = readDue(plain.slice(0, withoutTrailingTags(plain)));
  const words = text.slice(0, withoutTrailingTags(text)).trim();
  if (isPlaceholder(words)) return undefined;
  const day = due ?? dueIn(plain) ?? dueIn(plainText(source, at.all).text);
  const mark = source.slice(box.start, box.end);
  return {
    text: words,
    range: { start, end },
    box,
    // `[-]` is how some tools cross out what is not wanted any more.
    done: task === 'done' || mark === '[-]' || mark === carriedBox,
    ...(mark === carriedBox ? { carried: 'to' } : isFrom ? { carried: 'from' } : {}),
    ...(day === undefined ? {} : { due: day }),
    section: at.section,
  };
}
