import { lineStart } from '../text/lineStart';
import type { Mention, NoteSource } from '../note/note';
import { parseNote, type ParseOptions } from '../note/parseNote';
import { hasHan } from '../text/script';
import type { TextRange } from '../text/range';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** A statement that is a lesson, or becomes one. */
export interface MarkedLesson {
  readonly mention: Mention;
  /** What makes it a mention; undefined when it is one already. */
  readonly edit: TextEdit | undefined;
}

/**
 * Finds the mention that some selected text is in, or how to make one of it: by a tag at the end of its
 * line, as a person would write it. Nothing else of the note changes.
 *
 * @param selection UTF-16 offsets; an empty one means its line
 * @returns undefined where no statement can stand, for instance in code
 */
export function markLesson(
  source: NoteSource,
  selection: TextRange,
  options: ParseOptions = {},
): MarkedLesson | undefined {
  const { text } = source;
  const meant = meantRange(text, selection);
  const known = mentionAt(parseNote(source, options).mentions, meant);
  if (known) return { mention: known, edit: undefined };
  const last = text.slice(lineStart(text, meant.end), lineEnd(text, meant.end));
  if (last.trim() === '') return undefined;
  const at = lineStart(text, meant.end) + last.trimEnd().length;
  const tag = hasHan(text.slice(meant.start, meant.end)) ? '#教训' : '#lesson';
  const edit = { range: { start: at, end: at }, text: ` ${tag}` };
  const after = parseNote({ ...source, text: applyEdits(text, [edit]) }, options);
  const mention = mentionAt(after.mentions, meant);
  return mention && { mention, edit };
}

function mentionAt(mentions: readonly Mention[], { start, end }: TextRange): Mention | undefined {
  return mentions.find(({ range }) => range.start < end && start < range.end);
}

/** What is selected, without space around it; without a selection, the words of the line. */
function meantRange(text: string, { start, end }: TextRange): TextRange {
  const isEmpty = text.slice(start, end).trim() === '';
  const from = isEmpty ? lineStart(text, start) : start;
  const to = isEmpty ? lineEnd(text, start) : end;
  const selected = text.slice(from, to);
  return {
    start: from + selected.length - selected.trimStart().length,
    end: to - selected.length + selected.trimEnd().length,
  };
}

function lineEnd(text: string, at: number): number {
  const rest = text.slice(at).search(/[\r\n]/);
  return rest < 0 ? text.length : at + rest;
}
