import { carriedBox, originOf, withoutOrigin } from '../lesson/carriedTask';
import { TermReader } from '../lesson/termReader';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { appendLines } from './appendLines';
import type { FollowUp, NoteSource } from './note';
import { parseNote, type ParseOptions } from './parseNote';
import { readSections } from './readSections';
import { nowAt } from './tick';

/** A task that is to be done after another retrospective. */
export interface CarriedTask {
  /** The note it stands in, as it is now. */
  readonly from: NoteSource;
  /** The task as it was read; it may have moved. */
  readonly followUp: FollowUp;
}

/** The edits of one note. */
export interface NoteEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** Whether a note has a section for follow-ups. */
export function hasFollowUpSection(text: string, options: ParseOptions = {}): boolean {
  return followUpSection(text, options) !== undefined;
}

/**
 * Carries open tasks over into another note: behind the tasks of its follow-ups, each with a link to
 * where it comes from; the box of the old one becomes `[>]`. A note without such a section gets one.
 *
 * @param heading of a section that has to be made
 * @returns the edits by note; tasks that are not open any more, or stand in that note, are left out
 */
export function carryOver(
  tasks: readonly CarriedTask[],
  into: NoteSource,
  { heading, ...options }: ParseOptions & { readonly heading: string },
): readonly NoteEdits[] {
  const marks = new Map<string, TextEdit[]>();
  const lines: string[] = [];
  for (const { from, followUp } of tasks) {
    const now = from.uri === into.uri ? undefined : nowAt(parseNote(from, options), followUp);
    if (!now || now.done) continue;
    const { start, end } = now.box;
    const edits = marks.get(from.uri) ?? [];
    marks.set(from.uri, edits);
    const range = { start: start + 1, end: end - 1 };
    if (edits.some((edit) => edit.range.start === range.start)) continue;
    edits.push({ range, text: carriedBox.slice(1, -1) });
    lines.push(lineOf(now, from, into.uri));
  }
  if (lines.length === 0) return [];
  const known = followUpSection(into.text, options);
  const added = appendLines(into.text, known ?? into.text.length, lines);
  const isRead =
    known !== undefined &&
    parseNote({ ...into, text: applyEdits(into.text, [added]) }, options).followUps.length >=
      parseNote(into, options).followUps.length + lines.length;
  const edit = isRead ? added : appendLines(into.text, into.text.length, lines, `## ${heading}`);
  return [...[...marks].map(([uri, edits]) => ({ uri, edits })), { uri: into.uri, edits: [edit] }];
}

/** The task on one line, with the day it is due and a link back. */
function lineOf({ range, due, text }: FollowUp, from: NoteSource, to: string): string {
  const source = withoutOrigin(from.text.slice(range.start, range.end));
  const words = source.replace(/(?<!\s)\s*[\r\n][\s>]*/g, ' ').trim();
  const line = `- [ ] ${words}`;
  const isSaid = due === undefined || dueOf(line) === due;
  return `${line}${isSaid ? '' : ` 📅 ${due}`} ${originOf(text, to, from.uri)}`;
}

function dueOf(line: string): string | undefined {
  const text = `## Follow-ups\n\n${line}\n`;
  return parseNote({ uri: '', path: '', text }).followUps[0]?.due;
}

/** Where the last section for follow-ups ends. */
function followUpSection(text: string, { headings }: ParseOptions): number | undefined {
  const terms = new TermReader(headings, () => false);
  const sections = readSections(text).filter(
    ({ heading }) => terms.heading(heading)?.kind === 'action',
  );
  return sections.at(-1)?.body.end;
}
