import type { PlainText } from '../text/plainText';

/** A label at the start of a statement: `**Lesson**: …`, `教训：…`, `lesson:: …`, `【教训】…`. */
export interface Label {
  readonly text: string;
  /** Index in the plain text at which the labelled statement starts. */
  readonly end: number;
  /** Nothing stands after it. */
  readonly alone: boolean;
  /** How it is set off: bold and Dataview labels are meant as labels, a colon may be prose. */
  readonly form: 'bold' | 'dataview' | 'bracket' | 'plain';
}

/** What may stand before a label: emoji, list signs, numbers, quotes. */
const before = /^(?:[^\p{L}\p{N}[【(（{<`"'“‘#@$]+|\d{1,2}[.)、．]\s*)*/u;
const bracket = /^(?:【([^【】]{1,30})】|\[([^[\]]{1,30})\])[:：]?\s*/;
const colon = /^([^:：\n]{1,60}?)\s*(::|[:：])(?!\/\/)\s*/;
const boldDash = /^(?:\s*(?:—|–|-|\||→)\s*|\s+)/;
const boldStart = /^[^\p{L}\p{N}*_]{0,8}(\*\*|__)(?=\S)(.{1,80}?)\1/u;

/** Reads the label at the start of a statement. `source` is the statement's Markdown. */
export function readLabel(plain: PlainText, source: string): Label | undefined {
  const label = findLabel(plain, source);
  return label && { ...label, alone: plain.text.slice(label.end, label.end + 40).trim() === '' };
}

function findLabel(plain: PlainText, source: string): Omit<Label, 'alone'> | undefined {
  const text = plain.text.slice(0, 160);
  const start = before.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const bold = boldStart.exec(source.slice(0, 160))?.[2];
  const bracketed = bracket.exec(rest);
  if (bracketed !== null) {
    const inside = bracketed[1] ?? bracketed[2] ?? '';
    if (!inside.includes('::')) {
      return { text: inside, end: start + bracketed[0].length, form: 'bracket' };
    }
  }
  const separated = /[:：]/.test(rest.slice(0, 64)) ? colon.exec(rest) : null;
  if (separated !== null && !plain.hasCode(start, start + separated[0].length)) {
    const label = separated[1] ?? '';
    const boldLabel =
      bold !== undefined && bold.replace(/(?<!\s)\s*[:：]\s*$/, '').length >= label.length;
    const form = separated[2] === '::' ? 'dataview' : boldLabel ? 'bold' : 'plain';
    return { text: label, end: start + separated[0].length, form };
  }
  if (bold === undefined || plain.hasCode(start, start + bold.length)) return undefined;
  const boldText = rest.slice(0, bold.length);
  const dash = boldDash.exec(rest.slice(bold.length));
  if (boldText !== bold) return undefined;
  if (rest.length === bold.length) return { text: bold, end: start + bold.length, form: 'bold' };
  return dash === null
    ? undefined
    : { text: bold, end: start + bold.length + dash[0].length, form: 'bold' };
}
