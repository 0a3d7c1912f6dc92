import { findCodeSpans } from './codeSpans';
import { linkTail } from './linkTail';
import { isWide } from './script';

/** A part of Markdown text that a reader does not see, or sees as something else. */
export interface InlineCut {
  readonly from: number;
  readonly to: number;
  /** What is seen instead; nothing if neither this nor `code` is given. */
  readonly shown?: string;
  /** The content of a code span. */
  readonly code?: { readonly from: number; readonly to: number };
}

/**
 * The inline markup of some text: emphasis, links, images, wiki links, code, HTML tags, comments,
 * entities, escapes, footnotes, block ids. In order, never nested, in time linear in the text.
 */
export function inlineCuts(text: string): InlineCut[] {
  const cuts = new InlineScanner(text).scan();
  return cuts.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A run of `*`, `_`, `~~` or `==` that may open emphasis. */
interface Opener {
  readonly from: number;
  count: number;
}

class InlineScanner {
  readonly #text: string;
  readonly #cuts: InlineCut[] = [];
  readonly #openers = new Map<string, Opener[]>();
  readonly #brackets: number[] = [];
  /** For each end mark, where the next one is: so that looking for it stays linear. */
  readonly #next = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  scan(): InlineCut[] {
    const text = this.#text;
    const code = text.includes('`') ? findCodeSpans(text) : new Map<number, never>();
    for (let i = 0; i < text.length;) {
      const c = text[i] ?? '';
      const span = c === '`' ? code.get(i) : undefined;
      if (span !== undefined) {
        this.#cuts.push(span);
        i = span.to;
      } else {
        i = this.#step(c, i);
      }
    }
    return this.#cuts;
  }

  /** Reads what starts at `i`; returns where to go on. */
  #step(c: string, i: number): number {
    switch (c) {
      case '\\':
        return this.#escape(i);
      case '*':
      case '_':
      case '~':
      case '=':
        return this.#emphasis(c, i);
      case '[':
        return this.#openBracket(i);
      case ']':
        return this.#closeBracket(i);
      case '<':
        return this.#html(i);
      case '&':
        return this.#entity(i);
      case '%':
        return this.#comment(i);
      case '^':
        return this.#blockId(i);
      case '\n':
        return this.#lineEnd(i);
      default:
        return i + 1;
    }
  }

  #cut(from: number, to: number, shown?: string): number {
    this.#cuts.push(shown === undefined ? { from, to } : { from, to, shown });
    return to;
  }

  #escape(i: number): number {
    const next = this.#text[i + 1];
    if (next === '\n') return this.#cut(i, i + 1);
    if (next === undefined || !/[!-/:-@[-`{-~]/.test(next)) return i + 1;
    this.#cut(i, i + 1);
    return i + 2;
  }

  /** A line end is a space, or nothing between two Chinese characters. */
  #lineEnd(i: number): number {
    let before = i - 1;
    while (/[*_~=`]/.test(this.#text[before] ?? '')) before--;
    let after = i + 1;
    while (/[*_~=`]/.test(this.#text[after] ?? '')) after++;
    const wide = isWide(this.#text.charCodeAt(before)) && isWide(this.#text.charCodeAt(after));
    return this.#cut(i, i + 1, wide ? '' : ' ');
  }

  /**
   * Pairs of equal marks. Less strict than CommonMark beside punctuation for `**`, since
   * `**教训：**不要` is what people write and mean.
   */
  #emphasis(c: string, i: number): number {
    const text = this.#text;
    let end = i + 1;
    while (text[end] === c) end++;
    const count = end - i;
    if ((c === '~' || c === '=') && count !== 2) return end;
    const before = text[i - 1] ?? ' ';
    const after = text[end] ?? ' ';
    let canOpen = !/\s/.test(after);
    let canClose = !/\s/.test(before);
    if (c === '_') {
      canOpen &&= !/[\p{L}\p{N}]/u.test(before);
      canClose &&= !/[\p{L}\p{N}]/u.test(after);
    } else if (c === '*' && count === 1) {
      canOpen &&= !isPunctuation(after) || /\s/.test(before) || isPunctuation(before);
      canClose &&= !isPunctuation(before) || /\s/.test(after) || isPunctuation(after);
    }
    const stack = this.#openers.get(c) ?? [];
    if (stack.length === 0) this.#openers.set(c, stack);
    let left = count;
    while (canClose && left > 0) {
      const opener = stack.at(-1);
      if (opener === undefined) break;
      const pair = Math.min(opener.count, left);
      opener.count -= pair;
      this.#cut(opener.from + opener.count, opener.from + opener.count + pair);
      this.#cut(end - left, end - left + pair);
      left -= pair;
      if (opener.count === 0) stack.pop();
    }
    if (canOpen && left > 0) stack.push({ from: end - left, count: left });
    return end;
  }

  #openBracket(i: number): number {
    const text = this.#text;
    const image = text[i - 1] === '!';
    if (text[i + 1] === '[') {
      const end = this.#find(']]', i + 2);
      if (end >= 0 && end - i <= 300 && text.lastIndexOf('[', end) <= i + 1) {
        if (image) return this.#cut(i - 1, end + 2);
        const bar = text.slice(i, end).lastIndexOf('|');
        this.#cut(i, bar < 0 ? i + 2 : i + bar + 1);
        return this.#cut(end, end + 2);
      }
    }
    if (text[i + 1] === '^') {
      const note = /^\[\^[^\]\s]{1,64}\]/.exec(text.slice(i, i + 70));
      if (note !== null) return this.#cut(i, i + note[0].length);
    }
    this.#brackets.push(i);
    return i + 1;
  }

  #closeBracket(i: number): number {
    const open = this.#brackets.pop();
    const end = linkTail(this.#text, i + 1);
    if (open === undefined || end === undefined) return i + 1;
    if (this.#text[open - 1] === '!') {
      while ((this.#cuts.at(-1)?.from ?? -1) > open) this.#cuts.pop();
      return this.#cut(open - 1, end);
    }
    this.#cut(open, open + 1);
    return this.#cut(i, end);
  }

  #html(i: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', i)) {
      const end = this.#find('-->', i + 4);
      return end < 0 ? i + 1 : this.#cut(i, end + 3);
    }
    const close = this.#find('>', i + 1);
    if (close < 0 || close - i > 500) return i + 1;
    const tag = text.slice(i, close + 1);
    if (/^<(?:[a-z][a-z+.-]+:[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>$/i.test(tag)) {
      this.#cut(i, i + 1);
      return this.#cut(close, close + 1);
    }
    const name = /^<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>$/i.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined || !htmlNames.has(name)) return i + 1;
    return this.#cut(i, close + 1, name === 'br' ? ' ' : '');
  }

  #entity(i: number): number {
    const entity = /^&(#?\w{1,8});/.exec(this.#text.slice(i, i + 12));
    const shown = entities.get(entity?.[1]?.toLowerCase() ?? '');
    return entity === null || shown === undefined
      ? i + 1
      : this.#cut(i, i + entity[0].length, shown);
  }

  #comment(i: number): number {
    if (this.#text[i + 1] !== '%') return i + 1;
    const end = this.#find('%%', i + 2);
    return end < 0 ? i + 2 : this.#cut(i, end + 2);
  }

  /** `^a1b2` at the end names a block for Obsidian. */
  #blockId(i: number): number {
    const { length } = this.#text;
    const rest = length - i <= 66 ? this.#text.slice(i) : '';
    return /^\^[A-Za-z0-9-]+$/.test(rest) && /\s/.test(this.#text[i - 1] ?? ' ')
      ? this.#cut(i, length)
      : i + 1;
  }

  #find(mark: string, from: number): number {
    const known = this.#next.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.#text.indexOf(mark, from);
    this.#next.set(mark, found);
    return found;
  }
}

function isPunctuation(c: string): boolean {
  return /[\p{P}\p{S}]/u.test(c);
}

/** Elements that people write inside prose; any other `<…>` is text, such as a prompt. */
const htmlNames = new Set(
  (
    'a abbr aside b big br center cite code del details dfn div em figcaption figure font hr i img ' +
    'ins kbd li mark ol p q s samp small span strike strong sub summary sup u ul var wbr'
  ).split(' '),
);

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['#x27', "'"],
  ['nbsp', ' '],
  ['#160', ' '],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
]);
