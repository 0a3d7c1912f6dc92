import { readFrontMatter } from '../note/frontMatter';

/** A place in a line where a lesson is being written. */
export interface LessonSpot {
  /** UTF-16 column at which what takes its place begins. */
  readonly start: number;
  /** What was typed of it, up to the cursor. */
  readonly typed: string;
  /** Words before it say that it is a lesson: `pit:`, 教训：, or 坑 alone. */
  readonly isLabelled: boolean;
  /** The word that is part of what is replaced, to be written as a label: 坑. */
  readonly label: string;
}

const mark = /^[\s>]*(?:(?:[-*+]|\d{1,3}[.)])\s+|\d{1,3}、\s*)?(?:\[.\]\s+)?/u;
const label =
  /^(?:\*\*|__)?(?:踩?坑|教训|pits?|pitfalls?|lessons?(?: learned)?)(?:\*\*|__)?\s*(?:[:：]\s*(?:\*\*|__)?\s*)/iu;

/** Where a lesson would be in a line, from what stands before the cursor; in a heading or table, nowhere. */
export function lessonSpot(before: string): LessonSpot | undefined {
  const start = mark.exec(before)?.[0].length ?? 0;
  const rest = before.slice(start);
  if (/^#{1,6}(?:\s|$)|^\|/.test(rest)) return undefined;
  const said = label.exec(rest)?.[0];
  if (said !== undefined) {
    return {
      start: start + said.length,
      typed: rest.slice(said.length),
      isLabelled: true,
      label: '',
    };
  }
  const isBare = rest.startsWith('坑');
  return {
    start,
    typed: isBare ? rest.slice(1).trimStart() : rest,
    isLabelled: isBare,
    label: isBare ? '坑' : '',
  };
}

/** A statement that stands nowhere else. */
export const probeStatement = 'Hindsight asks whether statements here are lessons';

/**
 * A short note with the front matter and headings of a long one, and `probeStatement` where the cursor
 * is: whether it is a mention tells whether lessons are written there, and costs little at every key.
 * Undefined in front matter and in code.
 *
 * @param offset UTF-16, in a paragraph or list item
 */
export function lessonProbe(text: string, offset: number): string | undefined {
  const { bodyStart } = readFrontMatter(text);
  if (offset < bodyStart) return undefined;
  const above = headingsOf(text.slice(bodyStart, offset));
  if (above.isCode) return undefined;
  const below = headingsOf(text.slice(offset));
  const parts = [...above.headings, `- ${probeStatement}`, ...below.headings];
  return `${text.slice(0, bodyStart)}\n${parts.join('\n\n')}\n`;
}

/** Whether an offset of a note is in fenced code. */
export function isInFence(text: string, offset: number): boolean {
  return headingsOf(text.slice(readFrontMatter(text).bodyStart, offset)).isCode;
}

function headingsOf(text: string): {
  readonly headings: readonly string[];
  readonly isCode: boolean;
} {
  const headings: string[] = [];
  let fence: string | undefined;
  for (const [line, marks = '', fenced] of text.matchAll(
    /^ {0,3}(?:(#{1,6}[ \t].*)|(```+|~~~+))/gm,
  )) {
    if (fence === undefined && fenced === undefined && marks !== '') headings.push(line.trim());
    else if (fenced !== undefined && fence === undefined) fence = fenced;
    else if (fenced !== undefined && fence !== undefined && fenced.startsWith(fence))
      fence = undefined;
  }
  return { headings, isCode: fence !== undefined };
}
