import type { Block, Lines, ListItem, Quote, Table } from '../note/block';
import { finish, type Steps } from '../steps';
import { plainText } from '../text/plainText';
import type { PlainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { readCallout } from './callout';
import { columnKinds } from './columns';
import { entryTitle } from './entryTitle';
import { readLabel } from './label';
import type { LessonPlace } from './lessonPlace';
import { NoteTerms } from './noteTerms';
import { paragraphParts } from './paragraphParts';
import type { Part } from './paragraphParts';
import { PartReader } from './partReader';
import type { Siblings, Statement } from './partReader';
import { hasSlots } from './placeholder';
import { pseudoLevel, scopeKind, Sections } from './scope';
import type { Scope } from './scope';
import { isLessonKind } from './sectionKind';
import type { LessonKind, SectionKind } from './sectionKind';
import { isIntro, isStatement, isTopic } from './statement';
import { lessonTag } from './tags';
import { isFollowUpKind, readTask } from './task';
import type { Task } from './task';
import type { Term } from './terms';

export interface ExtractOptions {
  readonly place: LessonPlace;
  readonly headings: Readonly<Record<string, SectionKind>> | undefined;
}

/** What a note says that is kept, in the order of the text. */
export interface Extracted {
  /** Statements of lessons. */
  readonly statements: readonly Statement[];
  /** Tasks among improvements and actions. */
  readonly tasks: readonly Task[];
}

/** Finds the statements of lessons, and what there is to do, in a note's blocks. */
export function extract(
  source: string,
  blocks: readonly Block[],
  options: ExtractOptions,
): Extracted {
  return finish(extractInSteps(source, blocks, options));
}

/** The same, a block or list item in a step. */
export function* extractInSteps(
  source: string,
  blocks: readonly Block[],
  options: ExtractOptions,
): Steps<Extracted> {
  if (options.place.template && hasSlots(source)) return { statements: [], tasks: [] };
  const extraction = new Extraction(source, options);
  const kind = options.place.kind;
  yield* extraction.walk(blocks, { kind, from: 'file', told: false });
  const inOrder = (a: Statement | Task, b: Statement | Task) => a.range.start - b.range.start;
  return {
    statements: extraction.found.toSorted(inOrder),
    tasks: extraction.tasks.toSorted(inOrder),
  };
}

/** What a paragraph right below a level-1 title introduces. */
const structured: ReadonlySet<string> = new Set<Block['type']>(['list', 'table', 'heading']);

class Extraction {
  readonly #source: string;
  readonly #place: LessonPlace;
  readonly #terms: NoteTerms;
  readonly #parts: PartReader;
  readonly tasks: Task[] = [];
  /** The lines of the last heading. */
  #heading: Lines = [];
  #worded: { readonly heading: Lines; readonly words: string } = {
    heading: this.#heading,
    words: '',
  };

  constructor(source: string, { place, headings }: ExtractOptions) {
    this.#source = source;
    this.#place = place;
    this.#terms = new NoteTerms(source, place, headings);
    this.#parts = new PartReader(source, this.#terms, place.retro);
  }

  get found(): readonly Statement[] {
    return this.#parts.found;
  }

  /** `after` is the type of the block that follows the container. */
  *walk(
    blocks: readonly Block[],
    base: Scope,
    { inItem = false, after }: { inItem?: boolean; after?: Block['type'] | undefined } = {},
  ): Steps<void> {
    const sections = new Sections(base);
    const outside = this.#heading;
    const siblings: Siblings = { lines: () => firstLines(blocks) };
    const lastListed = blocks.findLastIndex(({ type }) => structured.has(type));
    for (const [i, block] of blocks.entries()) {
      yield;
      switch (block.type) {
        case 'heading':
          this.#readHeading(block.lines, block.level, sections);
          continue;
        case 'paragraph':
          this.#paragraph(block.lines, sections, siblings, {
            next: blocks[i + 1]?.type ?? after,
            leads: i < lastListed || after !== undefined,
            first: i === 0 || blocks[i - 1]?.type === 'heading',
            inItem,
          });
          continue;
        case 'list': {
          const { current } = sections;
          const items: Siblings = { lines: () => itemLines(block.items) };
          for (const item of block.items) {
            yield* this.#item(item, current, items);
            yield;
          }
          break;
        }
        case 'quote':
          yield* this.#quote(block, sections.current, blocks[i + 1]?.type);
          break;
        case 'table':
          this.#table(block, sections.current);
          break;
        case 'opaque':
          continue;
      }
      sections.blockRead();
    }
    this.#heading = outside;
  }

  #readHeading(lines: Lines, level: number, sections: Sections): void {
    this.#heading = lines;
    const plain = plainText(this.#source, lines);
    const title = entryTitle(plain.text);
    const text = plain.text.slice(title.start);
    const label = readLabel(plain, this.#source.slice(lines[0]?.start, lines.at(-1)?.end));
    const labelled = label === undefined ? undefined : this.#terms.label(label.text);
    if (label !== undefined && labelled !== undefined && isLessonKind(labelled.kind)) {
      const bearing = this.#place.retro || scopeKind(sections.around(level)) !== undefined;
      const numbered = bearing && /[\d一二三四五六七八九十]$/.test(label.text.trim());
      if (level > 1 && (numbered || isStatement(plain.text.slice(label.end), true))) {
        sections.open(level, labelled.kind);
        this.#entry(plain, lines, label.end, level, sections, title.date);
        return;
      }
    }
    const stated = level > 1 && lines.length === 1 && isStatement(text, title.date !== undefined);
    const term =
      /^lessons?\s*\d+$/i.test(text.trim()) && !this.#place.retro
        ? undefined
        : this.#terms.heading(text, !stated);
    sections.open(level, term?.kind);
    if (term !== undefined) return;
    const tag = lessonTag(plain.text);
    const kind = tag ?? scopeKind(sections.current);
    if (kind !== undefined && (tag !== undefined || stated)) {
      if (tag !== undefined) sections.open(level, tag);
      this.#entry(plain, lines, title.start, level, sections, title.date);
    } else if (title.date !== undefined) {
      sections.push(level, { ...sections.close(level), date: title.date });
    }
  }

  /** A heading that is a statement: below it, only labelled text says something new. */
  #entry(
    plain: PlainText,
    lines: Lines,
    from: number,
    level: number,
    sections: Sections,
    date: string | undefined,
  ): void {
    const { current } = sections;
    const kind = scopeKind(current);
    if (kind === undefined) return;
    const scope = { ...current, told: true, ...(date === undefined ? {} : { date }) };
    if (this.#parts.emit(plain, lines, from, kind, scope)) {
      sections.close(level);
      sections.push(level, scope);
    }
  }

  #paragraph(
    lines: Lines,
    sections: Sections,
    siblings: Siblings,
    at: {
      readonly next: Block['type'] | undefined;
      readonly leads: boolean;
      readonly first: boolean;
      readonly inItem: boolean;
    },
  ): void {
    const parts = paragraphParts(this.#source, lines, (line) => this.#terms.startsLabel(line));
    parts.forEach((part, i) => {
      const following = parts[i + 1];
      const listed = part.marker === '' && following?.marker !== '';
      const next = following === undefined ? at.next : listed ? 'list' : 'paragraph';
      if (this.#pseudoHeading(part, sections, next)) return;
      const told = this.#parts.read(part.lines, sections.current, siblings, {
        item: part.marker !== '',
        counts: !at.inItem,
        next,
        leads: at.leads,
        first: at.first && i === 0,
      });
      if (told.alone === true && told.scope.kind !== undefined) sections.once(told.scope.kind);
      else if (told.alone !== true) sections.blockRead();
    });
  }

  /** `**Pitfalls**`, 【踩过的坑】, 一、难点, or a known word alone before a list. */
  #pseudoHeading(part: Part, sections: Sections, next: Block['type'] | undefined): boolean {
    const line = part.lines[0];
    if (part.lines.length !== 1 || line === undefined || line.end - line.start > 100) return false;
    const source = this.#source.slice(line.start, line.end);
    const bold = /^[^\p{L}\p{N}*_【]{0,8}(?:(\*\*|__)(?:(?!\1).)+\1|【[^【】]+】)\s*[:：]?$/u.test(
      source,
    );
    if (!bold && (source.length > 40 || /[.。,，;；]$/.test(source))) return false;
    const { text } = plainText(this.#source, part.lines);
    const title = text
      .replace(/(?<!\s)\s*[:：]\s*$/, '')
      .replace(/^[^\p{L}\p{N}【]*【(.*)】$/u, '$1');
    if (bold) {
      const term = this.#terms.heading(title);
      if (term === undefined && next !== 'list' && next !== 'table' && !isTopic(text)) return false;
      this.#heading = part.lines;
      sections.open(pseudoLevel, term?.kind);
      return true;
    }
    const term = /[:：]$/.test(source) ? undefined : this.#terms.label(title);
    if (term === undefined) return false;
    if (/[一二三四五六七八九十]/.test(part.marker)) sections.open(pseudoLevel, term.kind);
    else if (next === 'list' || next === 'table') sections.once(term.kind);
    else return false;
    this.#heading = part.lines;
    return true;
  }

  *#item(item: ListItem, scope: Scope, siblings: Siblings): Steps<void> {
    const [first, ...rest] = item.blocks;
    if (first?.type !== 'paragraph') {
      yield* this.walk(item.blocks, scope, { inItem: true });
      return;
    }
    const parts = paragraphParts(this.#source, first.lines, (line) =>
      this.#terms.startsLabel(line),
    );
    this.#task(item, first.lines, parts, scope);
    let below = scope;
    parts.forEach((part, i) => {
      const next = i + 1 < parts.length ? 'paragraph' : rest[0]?.type;
      const counts = i === 0 || part.marker !== '';
      const around = i === 0 ? scope : below;
      const told = this.#parts.read(part.lines, around, siblings, {
        item: true,
        counts: counts || parts[i - 1] === undefined || around !== scope,
        next,
        leads: false,
        first: false,
        task: item.task,
      });
      if (i === 0 || told.alone === true) below = told.scope;
    });
    yield* this.walk(rest, below, { inItem: true });
  }

  #task(item: ListItem, all: Lines, parts: readonly Part[], scope: Scope): void {
    const lines = parts[0]?.lines;
    if (item.task === undefined || lines === undefined) return;
    const plain = plainText(this.#source, lines);
    const label = readLabel(plain, this.#source.slice(lines[0]?.start, lines.at(-1)?.end));
    const named = label !== undefined && isFollowUpKind(this.#terms.label(label.text)?.kind);
    if (!named && !isFollowUpKind(scope.kind)) return;
    const from = named ? label.end : 0;
    const task = readTask(this.#source, item, { lines, from, all, section: this.#section() });
    if (task !== undefined) this.tasks.push(task);
  }

  /** The words of the last heading, read once for all tasks below it. */
  #section(): string {
    if (this.#worded.heading !== this.#heading) {
      const { text } = plainText(this.#source, this.#heading);
      this.#worded = { heading: this.#heading, words: text.replace(/\s+/g, ' ').trim() };
    }
    return this.#worded.words;
  }

  *#quote(quote: Quote, scope: Scope, after: Block['type'] | undefined): Steps<void> {
    const callout = readCallout(this.#source, quote);
    if (callout === undefined) {
      yield* this.walk(quote.blocks, scope, { after });
      return;
    }
    const { title, body } = callout;
    const term = this.#terms.label(callout.type.replace(/[-_]/g, ' '));
    const text = title === undefined ? '' : plainText(this.#source, title).text;
    const titled = this.#terms.label(text);
    const kind = term?.kind ?? titled?.kind;
    const inside: Scope =
      kind === undefined ? scope : { ...scope, kind, from: 'section', told: false };
    const named = titled !== undefined || (body.length > 0 && (isTopic(text) || isIntro(text)));
    if (title === undefined || named) {
      yield* this.walk(body, inside);
    } else {
      yield* this.walk([{ type: 'paragraph', lines: title }], inside);
      // What explains a title is none of its own; a list below one is.
      const told = kind !== undefined && body.every(({ type }) => type === 'paragraph');
      yield* this.walk(body, told ? { ...inside, told } : inside);
    }
  }

  #table(table: Table, scope: Scope): void {
    const header = table.header.map((cell) => plainText(this.#source, [cell]).text);
    const section = scopeKind(scope);
    const read = (text: string): Term | undefined => this.#terms.heading(text);
    const kinds = columnKinds(header, read, section, this.#place.retro);
    const named = kinds.some((kind) => kind !== undefined && kind !== section);
    for (const row of table.rows) {
      const field = header.length === 2 && !named ? this.#rowField(row) : undefined;
      row.forEach((cell, column) => {
        const kind = field === undefined ? kinds[column] : column === 1 ? field : undefined;
        if (kind === undefined || scope.told) return;
        this.#parts.emit(plainText(this.#source, [cell]), [cell], 0, kind, scope);
      });
    }
  }

  /** A row such as `| Root cause | The driver drifted |` of a table of two columns. */
  #rowField(row: readonly TextRange[]): LessonKind | undefined {
    const cell = row[0];
    if (cell === undefined) return undefined;
    const term = this.#terms.label(plainText(this.#source, [cell]).text.replace(/[:：]\s*$/, ''));
    return term !== undefined && isLessonKind(term.kind) ? term.kind : undefined;
  }
}

function* firstLines(blocks: readonly Block[]): Iterable<TextRange | undefined> {
  for (const block of blocks) if (block.type === 'paragraph') yield* block.lines;
}

function* itemLines(items: readonly ListItem[]): Iterable<TextRange | undefined> {
  for (const { blocks } of items) if (blocks[0]?.type === 'paragraph') yield blocks[0].lines[0];
}
