import type { Block, Heading, ListBlock, Table } from '../../note/block';
import { plainText } from '../../text/plainText';
import type { TextRange } from '../../text/range';
import type { TemplateLanguage } from '../sectionHeadings';
import { literal, quoted } from './literal';

/** A bold label at the start of a line, with its colon inside or outside. */
const label = /^\*\*([^*\r\n]{1,60}?)\s*(?:[:：]\s*\*\*|\*\*\s*[:：])/;

/**
 * What is left of a note without what was written in it, as lines of a template: headings, and in
 * each section a question in the form in which the answers were: lists, tasks, labels, tables.
 */
export function outline(
  text: string,
  blocks: readonly Block[],
  language: TemplateLanguage,
): readonly string[] {
  return new Outline(text, language).read(blocks);
}

class Outline {
  readonly #text: string;
  readonly #lines: string[] = [];
  /** What a question of the section says. */
  #question: string;

  constructor(text: string, language: TemplateLanguage) {
    this.#text = text;
    this.#question = language === 'en' ? 'What is this about?' : '这篇写的是什么？';
  }

  read(blocks: readonly Block[]): readonly string[] {
    const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
    if (!title) this.#add(['# {{title}}']);
    let before: Block['type'] | undefined;
    for (const block of blocks) {
      if (block.type === 'heading') this.#heading(block, block === title);
      // What follows of the same form is more of the same answer; code and rules are no answers.
      else if (block.type !== before && block.type !== 'opaque') this.#add(this.#form(block));
      if (block.type !== 'opaque') before = block.type;
    }
    return this.#lines;
  }

  #add(lines: readonly string[]): void {
    if (this.#lines.length > 0) this.#lines.push('');
    this.#lines.push(...lines);
  }

  #heading({ level, lines }: Heading, isTitle: boolean): void {
    const written = lines.map(({ start, end }) => this.#text.slice(start, end)).join(' ');
    this.#add([`${'#'.repeat(level)} ${isTitle ? '{{title}}' : literal(written)}`]);
    const plain = plainText(this.#text, lines).text;
    if (!isTitle && plain.trim() !== '') this.#question = questionOf(plain);
  }

  #form(block: Exclude<Block, Heading>): readonly string[] {
    switch (block.type) {
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'quote':
        return [`> ${prompt(this.#question)}`];
      case 'paragraph':
        return this.#labelled(block.lines, '') ?? [prompt(this.#question)];
      case 'opaque':
        return [];
    }
  }

  #list({ items }: ListBlock): readonly string[] {
    const first = items.map(({ blocks: [block] }) => block);
    const lines = first.flatMap((block) => (block?.type === 'paragraph' ? [block.lines] : []));
    const box = items.some(({ task }) => task !== undefined) ? '[ ] ' : '';
    const mark = `${this.#mark(lines[0]?.[0])} ${box}`;
    const starts = lines.flatMap(([line]) => line ?? []);
    return this.#labelled(starts, mark) ?? [`${mark}${prompt(this.#question)}`];
  }

  /** The mark before an item's text: `-`, `*` or `1.`. */
  #mark(line: TextRange | undefined): string {
    if (!line) return '-';
    const before =
      this.#text
        .slice(0, line.start)
        .split(/\r\n|\n|\r/)
        .at(-1) ?? '';
    const [, mark = '-'] = /([-*+]|(?<!\d)\d+[.)])[ \t]+(?:\[.\][ \t]*)?$/.exec(before) ?? [];
    return mark.replace(/^\d+/, '1');
  }

  /** A line for each label that lines begin with; undefined when none does. */
  #labelled(lines: readonly TextRange[], mark: string): readonly string[] | undefined {
    const labels = new Map<string, string>();
    for (const { start, end } of lines) {
      const [written, name] = label.exec(this.#text.slice(start, end)) ?? [];
      if (written === undefined || name === undefined || labels.has(name)) continue;
      labels.set(name, `${mark}${literal(written)} ${prompt(questionOf(name))}`);
    }
    return labels.size === 0 ? undefined : [...labels.values()];
  }

  #table({ header }: Table): readonly string[] {
    const names = header.map(({ start, end }) => this.#text.slice(start, end));
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [first] = header;
    const column = first ? plainText(this.#text, [first]).text.trim() : '';
    const question = column === '' ? this.#question : questionOf(column);
    return [
      row(names.map(literal)),
      row(names.map(() => '---')),
      row(names.map((_, index) => (index === 0 ? prompt(question) : ' '))),
    ];
  }
}

/** A question mark keeps Markdown from taking the placeholder for HTML. */
function questionOf(words: string): string {
  const plain = words
    .replace(/[<>|]/g, '')
    .replace(/(?<![\s:：.。?？])[\s:：.。?？]+$/, '')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? `${plain}？` : `${plain}?`;
}

function prompt(question: string): string {
  return `{{prompt ${quoted(question)}}}`;
}
