import type { FrontMatterField } from './frontMatterYaml';

const keyLine = /^([A-Za-z_][A-Za-z0-9_-]*):(?: +(\S.*)| *)$/;
const itemLine = /^( *)- +(\S.*)$/;

/**
 * A value on one line that is the same scalar in every reading of YAML: it begins with a letter or digit
 * and holds no `: `, ` #`, quote, bracket or anything else with a meaning; or it is in quotes and has no
 * escapes.
 */
const scalar = /^(?:[\p{L}\p{N}][\p{L}\p{N} ./_+-]*|"[^"\\\p{C}]*"|'[^'\p{C}]*')$/u;

/** How many items of one list are read, in plain and any other YAML. */
export const maxItems = 100;

/**
 * Reads front matter in which each key has a plain value or a list of such, as nearly all has: the YAML
 * parser takes a fifth of the time that a short note takes. `undefined` if anything else is in it.
 */
export function readPlainYaml(
  raw: string,
  offset: number,
): Map<string, FrontMatterField> | undefined {
  const fields = new Map<string, FrontMatterField>();
  /** The list whose items may come next: that of the last key, if it has no value on its line. */
  let list: BlockList | undefined;
  let at = offset;
  for (const line of raw.split('\n')) {
    const text = withoutEnd(line);
    // Any other space would have to be looked at closely.
    if (/[^\S ]/.test(text)) return undefined;
    const item = list && itemLine.exec(text);
    if (list && item) {
      const [, indent = '', written = ''] = item;
      const values = plainValues(written);
      if (!values || written.startsWith('[') || indent !== (list.indent ?? indent)) {
        return undefined;
      }
      if (list.items === maxItems) return undefined;
      const start = list.start ?? at + indent.length;
      list = {
        ...list,
        indent,
        start,
        items: list.items + 1,
        values: [...list.values, ...values],
      };
      const { name, key } = list;
      fields.set(name, { values: list.values, range: { start, end: at + text.length }, key });
    } else if (text !== '') {
      const match = keyLine.exec(text);
      const name = match?.[1]?.toLowerCase();
      if (!match || name === undefined || fields.has(name)) return undefined;
      const written = match[2];
      const values = written === undefined ? [] : plainValues(written);
      if (!values) return undefined;
      const end = at + text.length;
      const key = { start: at, end: at + name.length };
      fields.set(name, { values, range: { start: end - (written?.length ?? 0), end }, key });
      list = written === undefined ? { name, key, items: 0, values: [] } : undefined;
    }
    at += line.length + 1;
  }
  return fields;
}

/** A line without its CR and the spaces before it. */
function withoutEnd(line: string): string {
  let end = line.endsWith('\r') ? line.length - 1 : line.length;
  while (line[end - 1] === ' ') end--;
  return line.slice(0, end);
}

interface BlockList extends Pick<FrontMatterField, 'key' | 'values'> {
  readonly name: string;
  readonly items: number;
  readonly indent?: string;
  /** Offset of its first item. */
  readonly start?: number;
}

/** The scalars of a value on one line, without those that are empty; `undefined` for one that is not plain. */
function plainValues(written: string): readonly string[] | undefined {
  const isList = written.startsWith('[') && written.endsWith(']');
  const inside = isList ? written.slice(1, -1).trim() : written;
  if (isList && inside === '') return [];
  const values: string[] = [];
  const parts = isList ? inside.split(',') : [inside];
  if (parts.length > maxItems) return undefined;
  for (const part of parts) {
    const item = part.trim();
    if (!scalar.test(item)) return undefined;
    const value = /^["']/.test(item) ? item.slice(1, -1).trim() : item;
    if (value !== '' && value.toLowerCase() !== 'null') values.push(value);
  }
  return values;
}
