import { lineStart } from '../text/lineStart';
import type { TextRange } from '../text/range';
import { trimmed } from '../text/space';
import { readFlow } from './flowYaml';
import type { SchemaPath } from './schema';

/** A key with its value, or an item of a list. */
export interface YamlEntry {
  /** Down to this key or index. */
  readonly path: SchemaPath;
  readonly key?: TextRange;
  /** Empty where nothing stands yet. */
  readonly value: TextRange;
}

/** Where one is typing. */
export interface YamlCursor {
  /** Of the map that a key would be in, or of the value. */
  readonly path: SchemaPath;
  /** What stands there already, and would be replaced. */
  readonly range: TextRange;
  readonly isKey: boolean;
  readonly isValue: boolean;
  /** Inside quotes in a flow, which are part of `range`. */
  readonly isQuoted?: boolean;
}

interface Level {
  readonly indent: number;
  readonly kind: 'map' | 'list';
  step: string | number;
}

const keyShape =
  /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{}[\],&*!|>%@`-](?:[^:#]*[^:#\s])?))[ \t]*:(?=\s|$)/;

/**
 * The keys and items of YAML, by indentation: a parser would give up on what is half typed. Reads
 * what people write by hand: blocks, flows on one line, block texts.
 */
export function yamlEntries(text: string): readonly YamlEntry[] {
  const outline = new YamlOutline(text);
  outline.read(text.length);
  return outline.entries;
}

/** Where an offset is in YAML; undefined in comments, texts, and where nothing can be completed. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const start = lineStart(text, offset);
  const outline = new YamlOutline(text);
  outline.read(start);
  return outline.cursor(start, offset);
}

class YamlOutline {
  readonly entries: YamlEntry[] = [];
  readonly #text: string;
  readonly #levels: Level[] = [];
  /** The indent of a key whose text (`|`) goes on below. */
  #blockText: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the lines before an offset. */
  read(end: number): void {
    const line = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
    while (line.lastIndex < end) {
      const start = line.lastIndex;
      this.#line(start, start + (line.exec(this.#text)?.[1]?.length ?? 0));
    }
  }

  cursor(start: number, offset: number): YamlCursor | undefined {
    const before = this.#text.slice(start, offset);
    const indent = before.search(/\S|$/);
    if (this.#isBlockText(indent) || /(?:^|\s)#/.test(before)) return undefined;
    const { at, inItem } = this.#items(start, start + indent, offset);
    const end = this.#lineEnd(offset);
    const [written] = keyShape.exec(this.#text.slice(at, offset)) ?? [];
    if (written !== undefined) {
      this.#enterMap(at - start, keyOf(written));
      const value = this.#value(at + written.length, end);
      const path = this.#path();
      if (isFlow(this.#text, value)) {
        return readFlow(this.#text, { start: value.start, end, path }, offset).cursor;
      }
      const isAfterColon = offset > at + written.length;
      const isThere = value.start <= offset && offset <= value.end && value.start < value.end;
      const range = isThere ? value : { start: offset, end: offset };
      return isAfterColon ? { path, range, isKey: false, isValue: true } : undefined;
    }
    if (isFlow(this.#text, { start: at, end })) {
      return readFlow(this.#text, { start: at, end, path: this.#path() }, offset).cursor;
    }
    const typed = this.#text.slice(at, offset);
    if (!/^[\w-]*$/.test(typed)) {
      // No key that one would type, but an item of a list may be anything.
      const range = this.#value(at, end);
      const isItem = inItem && range.start <= offset && offset <= range.end;
      return isItem ? { path: this.#path(), range, isKey: false, isValue: true } : undefined;
    }
    const rest = /^[\w-]*/.exec(this.#text.slice(offset, end))?.[0].length ?? 0;
    const path = inItem ? this.#path() : this.#parentAt(at - start);
    return { path, range: { start: at, end: offset + rest }, isKey: true, isValue: inItem };
  }

  #line(start: number, end: number): void {
    const content = this.#text.slice(start, end);
    const indent = content.search(/\S|$/);
    if (indent === content.length || content.charAt(indent) === '#') return;
    if (this.#isBlockText(indent)) return;
    this.#blockText = undefined;
    const { at, inItem } = this.#items(start, start + indent, end);
    const [written] = keyShape.exec(this.#text.slice(at, end)) ?? [];
    const value = this.#value(at + (written?.length ?? 0), end);
    if (written !== undefined) {
      this.#enterMap(at - start, keyOf(written));
      const key = trimmed(this.#text, at, at + written.length - 1);
      this.entries.push({ path: this.#path(), key, value });
      if (/^[|>][+-]?\d?$/.test(this.#text.slice(value.start, value.end))) {
        this.#blockText = at - start;
      }
    } else if (inItem) {
      this.entries.push({ path: this.#path(), value });
    }
    if (isFlow(this.#text, value)) {
      this.entries.push(...readFlow(this.#text, { ...value, path: this.#path() }).entries);
    }
  }

  /** Goes into the lists whose marks (`- `) begin a line. */
  #items(start: number, from: number, end: number): { at: number; inItem: boolean } {
    let at = from;
    for (let mark; (mark = /^-(?:[ \t]+|$)/.exec(this.#text.slice(at, end)));) {
      const indent = at - start;
      this.#leave((level) => level.indent > indent);
      const level = this.#levels.at(-1);
      if (level?.kind === 'list' && level.indent === indent) level.step = Number(level.step) + 1;
      else this.#levels.push({ indent, kind: 'list', step: 0 });
      at += mark[0].length;
    }
    return { at, inItem: at > from };
  }

  #enterMap(indent: number, key: string): void {
    this.#leaveForKeyAt(indent);
    const level = this.#levels.at(-1);
    if (level?.kind === 'map' && level.indent === indent) level.step = key;
    else this.#levels.push({ indent, kind: 'map', step: key });
  }

  /** The path of the map that a key at this indent would be in. */
  #parentAt(indent: number): SchemaPath {
    this.#leaveForKeyAt(indent);
    const path = this.#path();
    return this.#levels.at(-1)?.indent === indent ? path.slice(0, -1) : path;
  }

  #leaveForKeyAt(indent: number): void {
    this.#leave(
      (level) => level.indent > indent || (level.indent === indent && level.kind === 'list'),
    );
  }

  #leave(isLeft: (level: Level) => boolean): void {
    for (let last; (last = this.#levels.at(-1)) && isLeft(last);) this.#levels.pop();
  }

  #path(): SchemaPath {
    return this.#levels.map(({ step }) => step);
  }

  #isBlockText(indent: number): boolean {
    return this.#blockText !== undefined && indent > this.#blockText;
  }

  /** A value without the comment behind it. */
  #value(from: number, end: number): TextRange {
    const written = this.#text.slice(from, end);
    const comment = /^\s*["']/.test(written) ? -1 : written.search(/(?:^|\s)#/);
    return trimmed(this.#text, from, comment < 0 ? end : from + comment);
  }

  #lineEnd(offset: number): number {
    const length = this.#text.slice(offset).search(/[\r\n]/);
    return length < 0 ? this.#text.length : offset + length;
  }
}

function isFlow(text: string, { start, end }: TextRange): boolean {
  return start < end && /[{[]/.test(text.charAt(start));
}

function keyOf(written: string): string {
  return written.replace(/(?<![ \t])[ \t]*:$/, '').replace(/^["']|["']$/g, '');
}
