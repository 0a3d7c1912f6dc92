import type { Block, ListItem, Lines, Quote, Table } from '../note/block';
import { plainText } from '../text/plainText';
import type { PlainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { readCallout } from './callout';
import { columnKinds } from './columns';
import { entryTitle } from './entryTitle';
import { isFieldName, leadIn, inlineFields } from './field';
import { readLabel } from './label';
import type { Label } from './label';
import type { LessonPlace } from './lessonPlace';
import { paragraphParts } from './paragraphParts';
import type { Part } from './paragraphParts';
import { hasSlots, isQuestion } from './placeholder';
import { retroTerms } from './retroFormat';
import { pseudoLevel, scopeKind, Sections } from './scope';
import type { Scope } from './scope';
import { isLessonKind } from './sectionKind';
import type { LessonKind, SectionKind } from './sectionKind';
import { isIntro, isStatement, isTopic } from './statement';
import { readStatement } from './statementText';
import { lessonTag } from './tags';
import { TermReader } from './termReader';
import type { Term } from './terms';

/** A statement of a lesson, before it has an identity. */
export interface Statement {
  readonly kind: LessonKind;
  readonly text: string;
  readonly range: TextRange;
  readonly date?: string;
  readonly task?: 'open' | 'done';
}

export interface ExtractOptions {
  readonly place: LessonPlace;
  readonly headings: Readonly<Record<string, SectionKind>> | undefined;
}

/** Finds the statements of lessons in a note's blocks, in the order of the text. */
export function extractStatements(
  source: string,
  blocks: readonly Block[],
  options: ExtractOptions,
): Statement[] {
  if (options.place.template && hasSlots(source)) return [];
  const extraction = new Extraction(source, options);
  const kind = options.place.kind;
  extraction.walk(blocks, { kind, from: 'file', told: false });
  return extraction.found.sort((a, b) => a.range.start - b.range.start);
}

/** What a paragraph right below a level-1 title introduces. */
const structured: ReadonlySet<string> = new Set<Block['type']>(['list', 'table', 'heading']);

/** What a statement that has been read means for what is below it. */
interface Told {
  readonly scope: Scope;
  /** Nothing but a label, which decides about what follows. */
  readonly alone?: boolean;
}

/** One container's blocks, asked at most once whether their labels support each other. */
interface Siblings {
  readonly lines: () => Iterable<TextRange | undefined>;
  supported?: boolean;
}

class Extraction {
  readonly found: Statement[] = [];
  readonly #source: string;
  readonly #place: LessonPlace;
  readonly #terms: TermReader;

  constructor(source: string, { place, headings }: ExtractOptions) {
    this.#source = source;
    this.#place = place;
    this.#terms = new TermReader(headings, retroTerms(source));
  }

  /** `after` is the type of the block that follows the container. */
  walk(
    blocks: readonly Block[],
    base: Scope,
    { inItem = false, after }: { inItem?: boolean; after?: Block['type'] | undefined } = {},
  ): void {
    const sections = new Sections(base);
    const siblings: Siblings = { lines: () => firstLines(blocks) };
    const lastListed = blocks.findLastIndex(({ type }) => structured.has(type));
    blocks.forEach((block, i) => {
      switch (block.type) {
        case 'heading':
          this.#heading(block.lines, block.level, sections);
          return;
        case 'paragraph':
          this.#paragraph(block.lines, sections, siblings, {
            next: blocks[i + 1]?.type ?? after,
            leads: i < lastListed || after !== undefined,
            first: i === 0 || blocks[i - 1]?.type === 'heading',
            inItem,
          });
          return;
        case 'list': {
          const { current } = sections;
          const items: Siblings = { lines: () => itemLines(block.items) };
          for (const item of block.items) this.#item(item, current, items);
          break;
        }
        case 'quote':
          this.#quote(block, sections.current, blocks[i + 1]?.type);
          break;
        case 'table':
          this.#table(block, sections.current);
          break;
        case 'opaque':
          return;
      }
      sections.blockRead();
    });
  }

  #heading(lines: Lines, level: number, sections: Sections): void {
    const plain = plainText(this.#source, lines);
    const title = entryTitle(plain.text);
    const text = plain.text.slice(title.start);
    const label = readLabel(plain, this.#slice(lines));
    const labelled = label === undefined ? undefined : this.#label(label);
    if (label !== undefined && labelled !== undefined && isLessonKind(labelled.kind)) {
      if (level > 1 && isStatement(plain.text.slice(label.end), true)) {
        sections.open(level, labelled.kind);
        this.#entry(plain, lines, label.end, level, sections, title.date);
        return;
      }
    }
    const stated = level > 1 && lines.length === 1 && isStatement(text, title.date !== undefined);
    const term =
      /^lessons?\s*\d+$/i.test(text.trim()) && !this.#place.retro
        ? undefined
        : this.#headingTerm(text, !stated);
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
    if (this.#emit(plain, lines, from, kind, scope)) {
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
    const parts = paragraphParts(this.#source, lines, (line) => this.#startsLabel(line));
    parts.forEach((part, i) => {
      const following = parts[i + 1];
      const listed = part.marker === '' && following?.marker !== '';
      const next = following === undefined ? at.next : listed ? 'list' : 'paragraph';
      if (this.#pseudoHeading(part, sections, next)) return;
      const told = this.#part(part.lines, sections.current, siblings, {
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
    const title = text.replace(/\s*[:：]\s*$/, '').replace(/^[^\p{L}\p{N}]*【(.*)】$/u, '$1');
    if (bold) {
      const term = this.#headingTerm(title);
      if (term === undefined && next !== 'list' && next !== 'table' && !isTopic(text)) return false;
      sections.open(pseudoLevel, term?.kind);
      return true;
    }
    const term = /[:：]$/.test(source) ? undefined : this.#trusted(this.#terms.label(title), false);
    if (term === undefined) return false;
    if (/[一二三四五六七八九十]/.test(part.marker)) sections.open(pseudoLevel, term.kind);
    else if (next === 'list' || next === 'table') sections.once(term.kind);
    else return false;
    return true;
  }

  /** Reads one statement; what it returns holds for the blocks below it. */
  #part(
    lines: Lines,
    scope: Scope,
    siblings: Siblings,
    at: {
      readonly item: boolean;
      /** Unlabelled text counts if the scope bears lessons. */
      readonly counts: boolean;
      readonly next: Block['type'] | undefined;
      /** A list, table or heading comes later in the same container. */
      readonly leads: boolean;
      readonly first: boolean;
      readonly task?: 'open' | 'done' | undefined;
    },
  ): Told {
    const plain = plainText(this.#source, lines);
    const { text } = plain;
    const kind = scopeKind(scope);
    const label = readLabel(plain, this.#slice(lines));
    if (label !== undefined) {
      const told = this.#labelled(plain, lines, label, scope, siblings, at.task);
      if (told !== undefined) return told;
    }
    if (text.includes('::') && this.#inlineFields(plain, lines, scope)) return { scope };
    if (this.#tagged(plain, lines, scope, at)) return { scope };
    if (kind === undefined || (scope.from === 'file' && !at.item) || scope.told || !at.counts) {
      const lead = kind === undefined ? leadIn(plain) : undefined;
      const term = lead === undefined ? undefined : this.#terms.label(lead.text);
      if (lead !== undefined && term !== undefined && isLessonKind(term.kind)) {
        this.#emit(plain, lines, lead.end, term.kind, scope);
      }
      return { scope };
    }
    const listed = at.next === 'list' || at.next === 'table';
    if (at.item ? listed && isTopic(text) : this.#announces(text, lines, scope, at, listed)) {
      return { scope };
    }
    const told = this.#emit(plain, lines, 0, kind, scope, at.task);
    return { scope: told && scope.from === 'file' ? { ...scope, told } : scope };
  }

  /** Whether a paragraph in a section only leads to what follows it, or asks for it. */
  #announces(
    text: string,
    lines: Lines,
    scope: Scope,
    at: {
      readonly next: Block['type'] | undefined;
      readonly leads: boolean;
      readonly first: boolean;
    },
    listed: boolean,
  ): boolean {
    if (/[:：]\s*$/.test(text) && at.next !== undefined) return true;
    if (scope.from === 'title' && at.leads) return true;
    if (listed && isIntro(text)) return true;
    if (/^\[\^[^\]]+\]:|^\[[^\]]+\]:\s*\S+$/.test(this.#slice(lines))) return true;
    return isQuestion(text) && (at.first || /^[*_>（(]/.test(this.#slice(lines)));
  }

  #labelled(
    plain: PlainText,
    lines: Lines,
    label: Label,
    scope: Scope,
    siblings: Siblings,
    task: 'open' | 'done' | undefined,
  ): Told | undefined {
    const found = this.#label(label);
    const alone = plain.text.slice(label.end).trim() === '';
    if (found === undefined) {
      if (!alone && isFieldName(label.text)) return { scope: { ...scope, kind: 'neutral' } };
      return alone && label.form !== 'bracket'
        ? { scope: { ...scope, told: false }, alone }
        : undefined;
    }
    if (alone)
      return { scope: { ...scope, kind: found.kind, from: 'section', told: false }, alone };
    const bearing = scopeKind(scope) !== undefined;
    if (!isLessonKind(found.kind)) {
      const field = found.kind !== 'neutral' || label.form === 'bold' || isFieldName(label.text);
      return field ? { scope: { ...scope, kind: found.kind } } : undefined;
    }
    if (found.grade === 'weak' && label.form === 'plain' && !bearing && !this.#place.retro) {
      if (!this.#supported(siblings)) return undefined;
    }
    this.#emit(plain, lines, label.end, found.kind, scope, task);
    return { scope: bearing ? { ...scope, kind: found.kind } : scope };
  }

  /** Whether labels of two kinds of lesson stand beside each other, as in "Problem: … Fix: …". */
  #supported(siblings: Siblings): boolean {
    if (siblings.supported !== undefined) return siblings.supported;
    const kinds = new Set<SectionKind>();
    for (const line of siblings.lines()) {
      const label = line === undefined ? undefined : this.#lineLabel(line);
      if (label !== undefined && isLessonKind(label.kind)) kinds.add(label.kind);
      if (kinds.size > 1) break;
    }
    siblings.supported = kinds.size > 1;
    return siblings.supported;
  }

  #lineLabel(line: TextRange): Term | undefined {
    const label = readLabel(plainText(this.#source, [line]), this.#slice([line]));
    return label === undefined ? undefined : this.#label(label);
  }

  #startsLabel(line: TextRange): 'label' | 'alone' | undefined {
    const plain = plainText(this.#source, [line]);
    const label = readLabel(plain, this.#slice([line]));
    if (label === undefined) return undefined;
    if (label.form === 'plain' && this.#label(label) === undefined) return undefined;
    if (label.form === 'bracket' && this.#label(label) === undefined) return undefined;
    return plain.text.slice(label.end).trim() === '' ? 'alone' : 'label';
  }

  #inlineFields(plain: PlainText, lines: Lines, scope: Scope): boolean {
    let any = false;
    for (const field of inlineFields(plain)) {
      const term = this.#terms.label(field.label);
      if (term === undefined || !isLessonKind(term.kind)) continue;
      any = this.#emit(plain, lines, field.start, term.kind, scope, undefined, field.end) || any;
    }
    return any;
  }

  /** A tag speaks for its item, or for its line of a paragraph and the lines that run into it. */
  #tagged(plain: PlainText, lines: Lines, scope: Scope, at: { readonly item: boolean }): boolean {
    const kind = plain.hasCode(0, plain.text.length)
      ? lessonTag(plain.prose())
      : lessonTag(plain.text);
    if (kind === undefined) return false;
    if (scopeKind(scope) !== undefined && at.item) return false;
    if (at.item || lines.length === 1) {
      this.#emit(plain, lines, 0, kind, scope);
      return true;
    }
    let from = 0;
    lines.forEach((line, i) => {
      const text = this.#source.slice(line.start, line.end);
      const tag = lessonTag(text);
      if (tag !== undefined) {
        const own = lines.slice(from, i + 1);
        this.#emit(plainText(this.#source, own), own, 0, tag, scope);
      }
      if (tag !== undefined || /[.!?。！？;；]\s*$/.test(text)) from = i + 1;
    });
    return true;
  }

  #item(item: ListItem, scope: Scope, siblings: Siblings): void {
    const [first, ...rest] = item.blocks;
    if (first?.type !== 'paragraph') {
      this.walk(item.blocks, scope, { inItem: true });
      return;
    }
    const parts = paragraphParts(this.#source, first.lines, (line) => this.#startsLabel(line));
    let below = scope;
    parts.forEach((part, i) => {
      const next = i + 1 < parts.length ? 'paragraph' : rest[0]?.type;
      const counts = i === 0 || part.marker !== '';
      const around = i === 0 ? scope : below;
      const told = this.#part(part.lines, around, siblings, {
        item: true,
        counts: counts || parts[i - 1] === undefined || around !== scope,
        next,
        leads: false,
        first: false,
        task: item.task,
      });
      if (i === 0 || told.alone === true) below = told.scope;
    });
    this.walk(rest, below, { inItem: true });
  }

  #quote(quote: Quote, scope: Scope, after: Block['type'] | undefined): void {
    const callout = readCallout(this.#source, quote);
    if (callout === undefined) {
      this.walk(quote.blocks, scope, { after });
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
      this.walk(body, inside);
    } else {
      this.walk([{ type: 'paragraph', lines: title }], inside);
      // What explains a title is none of its own; a list below one is.
      const told = kind !== undefined && body.every(({ type }) => type === 'paragraph');
      this.walk(body, told ? { ...inside, told } : inside);
    }
  }

  #table(table: Table, scope: Scope): void {
    const header = table.header.map((cell) => plainText(this.#source, [cell]).text);
    const section = scopeKind(scope);
    const read = (text: string): Term | undefined => this.#headingTerm(text);
    const kinds = columnKinds(header, read, section, this.#place.retro);
    const named = kinds.some((kind) => kind !== undefined && kind !== section);
    for (const row of table.rows) {
      const field = header.length === 2 && !named ? this.#rowField(row) : undefined;
      row.forEach((cell, column) => {
        const kind = field === undefined ? kinds[column] : column === 1 ? field : undefined;
        if (kind === undefined || scope.told) return;
        this.#emit(plainText(this.#source, [cell]), [cell], 0, kind, scope);
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

  #headingTerm(text: string, anyEnd = true): Term | undefined {
    return this.#trusted(this.#terms.heading(text, anyEnd), true);
  }

  #label(label: Label): Term | undefined {
    return this.#trusted(this.#terms.label(label.text), false);
  }

  /** In a specification or manual, only a term that is sure counts as a lesson. */
  #trusted(term: Term | undefined, heading: boolean): Term | undefined {
    if (term === undefined || !this.#place.reference || !isLessonKind(term.kind)) return term;
    return term.grade === 'weak' || (heading && term.kind === 'solution') ? undefined : term;
  }

  #emit(
    plain: PlainText,
    lines: Lines,
    from: number,
    kind: LessonKind,
    scope: Scope,
    task?: 'open' | 'done',
    to?: number,
  ): boolean {
    const whole = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    const read = readStatement(this.#source, plain, whole, from, to);
    if (read === undefined) return false;
    const date = read.date ?? scope.date;
    this.found.push({
      kind,
      text: read.text,
      range: read.range,
      ...(date === undefined ? {} : { date }),
      ...(task === undefined ? {} : { task }),
    });
    return true;
  }

  #slice(lines: Lines): string {
    const first = lines[0];
    return first === undefined ? '' : this.#source.slice(first.start, lines.at(-1)?.end);
  }
}

function* firstLines(blocks: readonly Block[]): Iterable<TextRange | undefined> {
  for (const block of blocks) if (block.type === 'paragraph') yield* block.lines;
}

function* itemLines(items: readonly ListItem[]): Iterable<TextRange | undefined> {
  for (const { blocks } of items) if (blocks[0]?.type === 'paragraph') yield blocks[0].lines[0];
}
