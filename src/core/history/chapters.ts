import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { readBlocks } from '../note/readBlocks';
import { readSections } from '../note/readSections';
import { isPlaceholder } from '../lesson/placeholder';
import { words } from '../lesson/terms';
import { compareDayNewestFirst, compareText } from '../text/compare';
import { plainText } from '../text/plainText';
import type { Quote } from './quote';
import { quote } from './quote';

const mostChapters = 5;
const mostOfEach = 5;

/** A turning point as a template goes through it: `text` is the note's title. */
export interface Chapter extends Quote {
  /** What was said then about what to let go, what to make room for, and what to try. */
  readonly letGo: readonly Quote[];
  readonly makeRoom: readonly Quote[];
  readonly experiments: readonly Quote[];
}

const turningPoints = new Set(
  'transition career-reflection career-transition turning-point 职业转折 职业转折总结'.split(' '),
);

/** Whether notes of this type close a chapter of working life. */
export function isTurningPoint(type: string | undefined): boolean {
  return turningPoints.has(type ?? '');
}

/** Headings by their words in the singular; Chinese ones as they are written. */
const headings = {
  letGo: keys(
    'what I let go, what I let go of, what to let go, letting go, 要放下的, 我要放下的, 放下',
  ),
  makeRoom: keys('what I make room for, making room, 要腾出的空间, 腾出空间, 腾出的空间'),
  experiments: keys('next experiment, next experiments, 下一个试验, 下一步试验, 下一个实验'),
} as const;

/**
 * The turning points before a new one, the newest first, along what each names as its `prev`.
 *
 * @param start URI of the note to begin with; without it, the newest turning point
 */
export function chapterChain(notes: ReadonlyMap<string, Note>, start?: string): readonly Note[] {
  const chain = new Set<Note>();
  const given = start === undefined ? undefined : notes.get(start);
  let next = given ?? newestTurningPoint(notes.values());
  while (next && !chain.has(next) && chain.size < mostChapters) {
    chain.add(next);
    next = next.prev === undefined ? undefined : findNamed(notes.values(), next.prev, next);
  }
  return [...chain];
}

/** What turning points said. @param texts of the notes by URI; one without text is only named */
export function readChapters(
  chain: readonly Note[],
  texts: ReadonlyMap<string, string>,
): readonly Chapter[] {
  return chain.map((note) => {
    const text = texts.get(note.uri) ?? '';
    const sections = readSections(text);
    const said = (wanted: ReadonlySet<string>): Quote[] =>
      sections
        .filter(({ heading }) => wanted.has(keyOf(heading)))
        .flatMap(({ content }) => statements(text.slice(content.start, content.end)))
        .slice(0, mostOfEach)
        .map((statement) => quote(note, statement));
    return {
      ...quote(note, note.title),
      letGo: said(headings.letGo),
      makeRoom: said(headings.makeRoom),
      experiments: said(headings.experiments),
    };
  });
}

function newestTurningPoint(notes: Iterable<Note>): Note | undefined {
  return Array.from(notes)
    .filter(({ type }) => isTurningPoint(type))
    .sort((a, b) => compareDayNewestFirst(a.date, b.date) || compareText(a.path, b.path))[0];
}

/** The note that `prev` names: a path from the note or its folder, or the name of a wiki link. */
function findNamed(notes: Iterable<Note>, prev: string, from: Note): Note | undefined {
  const folder = from.path.split('/').slice(0, -1);
  const root = from.uri.slice(0, from.uri.length - encodeURI(from.path).length);
  const wanted = [resolve(folder, prev), resolve([], prev)].map(withoutExtension);
  let named: Note | undefined;
  let nearest = Infinity;
  for (const note of notes) {
    const path = withoutExtension(note.path);
    const isName = path.split('/').at(-1) === wanted[1] || note.title === prev;
    const rank = wanted.includes(path) ? wanted.indexOf(path) : isName ? 2 : Infinity;
    // Of equals, one of the same workspace folder, and then the same one in whatever order they come.
    const far = rank + (note.uri.startsWith(root) ? 0 : 0.5);
    const isNearer = far < nearest || (far === nearest && note.uri < (named?.uri ?? ''));
    if (rank < Infinity && isNearer) [named, nearest] = [note, far];
  }
  return named;
}

function resolve(folder: readonly string[], path: string): string {
  const names = [...folder];
  for (const name of path.replace(/^\//, '').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '');
}

/** The items and paragraphs of some Markdown, as plain text; placeholders say nothing. */
function statements(text: string): string[] {
  const found: string[] = [];
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        const said = plainText(text, block.lines).text.replace(/\s+/g, ' ').trim();
        if (!isPlaceholder(said)) found.push(said);
      } else if (block.type === 'list') for (const item of block.items) walk(item.blocks);
      else if (block.type === 'quote') walk(block.blocks);
    }
  };
  walk(readBlocks(text, 0).blocks);
  return found;
}

function keys(terms: string): ReadonlySet<string> {
  return new Set(terms.split(', ').map(keyOf));
}

function keyOf(heading: string): string {
  return words(heading).join(' ');
}
