import type { BlockContext, BlockParser, Line } from '@lezer/markdown';
import { type Tree, type TreeCursor, TreeFragment } from '@lezer/common';
import { parser } from '@lezer/markdown';
import { finish, type Steps } from '../steps';
import { changeBetween } from '../text/changeBetween';
import type { TextRange } from '../text/range';
import { trimmed } from '../text/space';
import type { Block, ListItem } from './block';
import { limitNestingInSteps } from './nestingLimit';
import { findTable } from './tableRows';

/**
 * Only blocks: inline markup is read later, and only of the few lines that may be statements
 * (see `plainText`). Link definitions are left as paragraphs, since their parser is quadratic.
 */
const blockParser = parser.configure({
  remove: ['LinkReference'],
  // Takes the place of the first inline parser and passes over everything.
  parseInline: [{ name: 'Escape', parse: (context) => context.end }],
  defineNodes: [
    { name: 'CommentFence', block: true },
    { name: 'MathFence', block: true },
  ],
  parseBlock: [fenceLine('CommentFence', '%%'), fenceLine('MathFence', '$$')],
});

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** Offset in `text` of the first mark that nests too deep to be read as one. */
  readonly tooDeepAt: number | undefined;
  /** Makes reading a text that is nearly the same quick. */
  readonly body: ParsedBody;
}

/** What the block parser made of a note's body. */
export interface ParsedBody {
  readonly text: string;
  readonly tree: Tree;
}

/** Reads the blocks of `text` from `bodyStart` on; ranges are offsets in `text`. */
export function readBlocks(text: string, bodyStart: number): ReadBlocks {
  return finish(readBlocksInSteps(text, bodyStart));
}

/**
 * Reads blocks, a few lines in a step.
 *
 * @param before of the same note: where the text is as it was then, nothing is parsed again
 */
export function* readBlocksInSteps(
  text: string,
  bodyStart: number,
  before?: ParsedBody,
): Steps<ReadBlocks> {
  const limited = yield* limitNestingInSteps(text.slice(bodyStart));
  yield;
  const body = { text: limited.text, tree: yield* parseInSteps(limited.text, before) };
  const reader = new BlockReader(body.text, bodyStart);
  return {
    blocks: yield* reader.children(body.tree.cursor()),
    tooDeepAt: limited.tooDeepAt === undefined ? undefined : limited.tooDeepAt + bodyStart,
    body,
  };
}

function* parseInSteps(text: string, before: ParsedBody | undefined): Steps<Tree> {
  const parse = blockParser.startParse(text, before && unchanged(before, text));
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
    yield;
  }
}

/** The parts of a tree that stand for text that is as it was. */
function unchanged({ text, tree }: ParsedBody, now: string): readonly TreeFragment[] {
  const all = TreeFragment.addTree(tree);
  const change = changeBetween(text, now);
  if (!change) return all;
  // Whole lines: the parser takes what is at the top now for what began a text then, too.
  const start = change.start === 0 ? 0 : now.lastIndexOf('\n', change.start - 1) + 1;
  const lineEnd = now.indexOf('\n', change.endAfter);
  const rest = (lineEnd < 0 ? now.length : lineEnd + 1) - change.endAfter;
  const [toA, toB] = [change.end + rest, change.endAfter + rest];
  return TreeFragment.applyChanges(all, [{ fromA: start, toA, fromB: start, toB }]);
}

/** A line that begins or ends Obsidian's comments or mathematics. */
function fenceLine(name: string, mark: string): BlockParser {
  const isFence = (line: Line): boolean =>
    line.next === mark.charCodeAt(0) && line.text.slice(line.pos).trimEnd() === mark;
  return {
    name,
    before: 'FencedCode',
    parse(context: BlockContext, line: Line): boolean {
      if (!isFence(line)) return false;
      const from = context.lineStart + line.pos;
      context.nextLine();
      context.addElement(context.elt(name, from, from + mark.length));
      return true;
    },
    endLeaf: (_context, line) => isFence(line),
  };
}

class BlockReader {
  /** What the parser read: as long as the note's body. */
  readonly #text: string;
  /** What to add to an offset in `#text` to have it in the note. */
  readonly #offset: number;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  /** The blocks below the cursor's node. Recursion is as deep as the nesting limit allows. */
  *children(cursor: TreeCursor): Steps<Block[]> {
    const blocks: Block[] = [];
    if (!cursor.firstChild()) return blocks;
    let fence: { readonly name: string; readonly at: number } | undefined;
    do {
      const { name } = cursor;
      if (!name.endsWith('Fence')) {
        yield* this.#read(cursor, blocks);
      } else if (fence?.name === name) {
        blocks.length = fence.at;
        blocks.push({ type: 'opaque' });
        fence = undefined;
      } else {
        fence ??= { name, at: blocks.length };
      }
      yield;
    } while (cursor.nextSibling());
    cursor.parent();
    return blocks;
  }

  *#read(cursor: TreeCursor, blocks: Block[]): Steps<void> {
    const { name } = cursor;
    if (name === 'Paragraph') {
      this.#paragraph(this.#lines(cursor), blocks);
    } else if (name === 'BulletList' || name === 'OrderedList') {
      blocks.push({ type: 'list', items: yield* this.#items(cursor) });
    } else if (name === 'Blockquote') {
      blocks.push({ type: 'quote', blocks: yield* this.children(cursor) });
    } else if (name.startsWith('ATXHeading')) {
      const level = Number(name.slice(-1));
      blocks.push({ type: 'heading', level, lines: [this.#moved(this.#atxText(cursor))] });
    } else if (name.startsWith('SetextHeading')) {
      const lines = this.#lines(cursor).slice(0, -1);
      blocks.push({ type: 'heading', level: Number(name.slice(-1)), lines: this.#allMoved(lines) });
    } else if (name === 'HTMLBlock') {
      this.#html(cursor, blocks);
    } else if (!name.endsWith('Mark')) {
      blocks.push({ type: 'opaque' });
    }
  }

  *#items(cursor: TreeCursor): Steps<ListItem[]> {
    const items: ListItem[] = [];
    if (!cursor.firstChild()) return items;
    do {
      if (cursor.name === 'ListItem') items.push(this.#item(yield* this.children(cursor)));
    } while (cursor.nextSibling());
    cursor.parent();
    return items;
  }

  /** Takes the box of a task off its first paragraph. */
  #item(blocks: readonly Block[]): ListItem {
    const first = blocks[0];
    const line = first?.type === 'paragraph' ? first.lines[0] : undefined;
    if (first?.type !== 'paragraph' || line === undefined) return { task: undefined, blocks };
    const from = line.start - this.#offset;
    const box = /^\[(.)\](?:\s+|$)/u.exec(this.#text.slice(from, line.end - this.#offset));
    if (box === null) return { task: undefined, blocks };
    const lines = [{ start: line.start + box[0].length, end: line.end }, ...first.lines.slice(1)];
    return {
      task: box[1] === 'x' || box[1] === 'X' ? 'done' : 'open',
      box: { start: line.start, end: line.start + box[0].trimEnd().length },
      blocks: [{ type: 'paragraph', lines }, ...blocks.slice(1)],
    };
  }

  /** The lines of the cursor's node, without quote marks and outer space. */
  #lines(cursor: TreeCursor): TextRange[] {
    const { from, to } = cursor;
    const marks: number[] = [];
    if (cursor.firstChild()) {
      do {
        if (cursor.name === 'QuoteMark') marks.push(cursor.to);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    const lines: TextRange[] = [];
    let mark = 0;
    for (let start = from; start <= to;) {
      const next = this.#text.indexOf('\n', start);
      const end = next < 0 || next > to ? to : next;
      let content = start;
      for (; mark < marks.length; mark++) {
        const after = marks[mark] ?? 0;
        if (after > end) break;
        content = after;
      }
      const line = trimmed(this.#text, content, end);
      if (line.end > line.start) lines.push(line);
      start = end + 1;
    }
    return lines;
  }

  /** The text of a `#` heading, without its marks. */
  #atxText(cursor: TreeCursor): TextRange {
    const { to } = cursor;
    let start = cursor.from;
    let end = to;
    // Spaces may follow the closing marks, and so does what is left of CRLF.
    const last = trimmed(this.#text, start, to).end;
    if (cursor.firstChild()) {
      start = cursor.to;
      while (cursor.nextSibling()) if (cursor.to >= last) end = cursor.from;
      cursor.parent();
    }
    return trimmed(this.#text, start, Math.max(start, end));
  }

  /** A paragraph, and the tables and headings without a space (`##踩坑`) among its lines. */
  #paragraph(lines: readonly TextRange[], blocks: Block[]): void {
    let from = 0;
    const flush = (end: number): void => {
      if (end > from) {
        blocks.push({ type: 'paragraph', lines: this.#allMoved(lines.slice(from, end)) });
      }
    };
    let table = findTable(this.#text, lines, 0);
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i];
      if (line === undefined) continue;
      if (table?.start === i) {
        flush(i);
        const { header, rows } = table.table;
        blocks.push({
          type: 'table',
          header: this.#allMoved(header),
          rows: rows.map((row) => this.#allMoved(row)),
        });
        from = table.end;
        i = table.end - 1;
        table = findTable(this.#text, lines, table.end);
        continue;
      }
      const level = tightHeadingLevel(this.#text, line);
      if (level === 0) continue;
      flush(i);
      const text = { start: line.start + level, end: line.end };
      blocks.push({ type: 'heading', level, lines: [this.#moved(text)] });
      from = i + 1;
    }
    flush(lines.length);
  }

  /** HTML that wraps prose (`<aside>`, `<details>`) is read as its lines; scripts and tables are not. */
  #html(cursor: TreeCursor, blocks: Block[]): void {
    const start = this.#text.slice(cursor.from, cursor.from + 40);
    if (/^\s*<(?:script|pre|style|textarea|table|svg|iframe|t[dhr])\b/i.test(start)) {
      blocks.push({ type: 'opaque' });
      return;
    }
    const prose = this.#lines(cursor).filter((line) => !this.#isTag(line));
    if (prose.length > 0) blocks.push({ type: 'paragraph', lines: this.#allMoved(prose) });
  }

  #isTag(line: TextRange): boolean {
    return /^<\/?[a-z][^<>]*>$/i.test(this.#text.slice(line.start, line.end));
  }

  #allMoved(ranges: readonly TextRange[]): TextRange[] {
    return this.#offset === 0 ? [...ranges] : ranges.map((range) => this.#moved(range));
  }

  #moved({ start, end }: TextRange): TextRange {
    return { start: start + this.#offset, end: end + this.#offset };
  }
}

/** The level of a line such as `##踩坑`, which many people write for a heading; 0 for other lines. */
function tightHeadingLevel(text: string, line: TextRange): number {
  let level = 0;
  while (level < 7 && text.charCodeAt(line.start + level) === 35) level++;
  return level >= 2 && level <= 6 && line.start + level < line.end ? level : 0;
}
