import { findCodeSpans } from '../text/codeSpans';
import { finish, type Steps } from '../steps';
import type { TextRange } from '../text/range';
import type { Block } from './block';
import { readFrontMatter } from './frontMatter';
import { readBlocks } from './readBlocks';
import { textLines } from './textLines';

/** A link from a note to another note. */
export interface NoteLink {
  readonly form: 'wiki' | 'markdown';
  /** The note's name or address, without heading, alias and escapes. */
  readonly target: string;
  /** Where the name or address stands, without brackets. */
  readonly range: TextRange;
}

const wiki = /\[\[([^[\]\n|#\\]{1,300})(?:#[^[\]\n|\\]{0,300})?(?:\\?\|[^[\]\n]{0,300})?\]\]/g;
const markdown = /\]\((?:<([^<>\n]{1,500})>|([^\s()<>]{1,500}))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/g;
const definition = /^ {0,3}\[(?!\^)[^[\]\n]{1,300}\]:[ \t]*(?:<([^<>\n]{1,500})>|([^\s<>]{1,500}))/;
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i;
const noteFile = /\.(?:md|markdown)$/i;
const otherFile = /\.[a-z][a-z\d]{1,4}$/i;

/** The links of a note's text to other notes, in order; none in code, comments and front matter. */
export function noteLinks(text: string): readonly NoteLink[] {
  if (!mayHaveLinks(text)) return [];
  const { blocks } = readBlocks(text, readFrontMatter(text).bodyStart);
  return fileLinks(text, blocks).filter(leadsToNote);
}

/** The same, a paragraph in a step, for who has read the blocks. */
export function* noteLinksInSteps(
  text: string,
  blocks: readonly Block[],
): Steps<readonly NoteLink[]> {
  return (yield* fileLinksInSteps(text, blocks)).filter(leadsToNote);
}

function leadsToNote({ form, target }: NoteLink): boolean {
  const isNote = noteFile.test(target);
  return isNote || (form === 'wiki' && !otherFile.test(target));
}

/** The links of a note's text to notes and other files, images and definitions too, in order. */
export function fileLinks(text: string, blocks: readonly Block[]): readonly NoteLink[] {
  return finish(fileLinksInSteps(text, blocks));
}

/** The same, a paragraph in a step. */
export function* fileLinksInSteps(
  text: string,
  blocks: readonly Block[],
): Steps<readonly NoteLink[]> {
  if (!mayHaveLinks(text)) return [];
  const found: NoteLink[] = [];
  for (const lines of textLines(blocks)) {
    yield;
    for (const line of lines) found.push(...linksIn(text, line));
  }
  return found;
}

function mayHaveLinks(text: string): boolean {
  return text.includes('[[') || text.includes('](') || text.includes(']:');
}

function linksIn(text: string, { start, end }: TextRange): readonly NoteLink[] {
  const line = text.slice(start, end);
  if (!mayHaveLinks(line)) return [];
  const hidden = [
    ...findCodeSpans(line).values(),
    ...[...line.matchAll(/<!--.*?(?:-->|$)/g)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
  ];
  const isShown = ({ index }: RegExpExecArray): boolean =>
    !hidden.some(({ from, to }) => from <= index && index < to);
  const found: NoteLink[] = [];
  for (const match of [...line.matchAll(wiki)].filter(isShown)) {
    const target = (match[1] ?? '').trim();
    const from = start + match.index + 2;
    const range = { start: from, end: from + (match[1] ?? '').length };
    if (target !== '') found.push({ form: 'wiki', target, range });
  }
  const defined = definition.exec(line);
  for (const match of [...(defined ? [defined] : []), ...line.matchAll(markdown)].filter(isShown)) {
    const address = match[1] ?? match[2] ?? '';
    const path = decode(address.split(/[?#]/, 1)[0] ?? '');
    if (scheme.test(address) || path === '') continue;
    // A definition ends with its address; behind that of another link a title may say it again.
    const [whole] = match;
    const at = match === defined ? whole.lastIndexOf(address) : whole.indexOf(address);
    const from = start + match.index + at;
    const range = { start: from, end: from + address.length };
    found.push({ form: 'markdown', target: path, range });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
