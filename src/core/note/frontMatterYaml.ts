import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { TextRange } from '../text/range';
import { nestsTooDeep } from '../text/yamlNesting';
import { maxItems, readPlainYaml } from './plainYaml';

/** The values of one key: as text, the way they are written, and where they stand. */
export interface FrontMatterField {
  readonly values: readonly string[];
  readonly range: TextRange;
  /** Where the key stands. */
  readonly key: TextRange;
}

/** The keys of some front matter, lower case. */
export type FrontMatterFields = ReadonlyMap<string, FrontMatterField>;

/** What was read, and the first thing that was wrong. */
export interface ReadFields {
  readonly fields: FrontMatterFields;
  readonly error?: { readonly message: string; readonly range: TextRange };
  /** The text is valid but no map of keys. */
  readonly notMap?: boolean;
}

/**
 * Reads YAML without giving anything in it a meaning: every scalar stays the text it is (`1.10`,
 * `2024-01-02`, `yes`), tags are not applied, and nodes are visited instead of built, so that
 * aliases, merge keys and `__proto__` are harmless. Offsets are those in `raw` plus `offset`.
 */
export function readYaml(raw: string, offset: number): ReadFields {
  const plain = readPlainYaml(raw, offset);
  return plain === undefined ? readAnyYaml(raw, offset) : { fields: plain };
}

/** The same, always with the YAML parser. */
export function readAnyYaml(raw: string, offset: number): ReadFields {
  if (nestsTooDeep(raw)) {
    const range = { start: offset, end: offset + raw.length };
    return { fields: new Map(), error: { message: 'Nested too deep', range } };
  }
  try {
    const document = parseDocument(raw, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
    });
    return fieldsOf(document, offset);
  } catch (error) {
    return {
      fields: new Map(),
      error: { message: message(error), range: { start: offset, end: offset + raw.length } },
    };
  }
}

/** JSON is YAML to the reader, but only what JSON allows is accepted. */
export function readJson(raw: string, offset: number): ReadFields {
  const read = readYaml(raw, offset);
  if (read.error !== undefined) return read;
  try {
    JSON.parse(raw);
    return read;
  } catch (error) {
    const range = { start: offset, end: offset + raw.length };
    return { fields: read.fields, error: { message: message(error), range } };
  }
}

function fieldsOf(document: Document.Parsed, offset: number): ReadFields {
  const fields = new Map<string, FrontMatterField>();
  const root = document.contents;
  if (isMap(root)) {
    for (const { key, value } of root.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value).trim().toLowerCase();
      const values: string[] = [];
      addScalars(document, value, values, 0);
      const at = (value as { range?: readonly number[] } | null)?.range ?? key.range;
      const range = { start: offset + (at[0] ?? 0), end: offset + (at[1] ?? 0) };
      const [start, end] = key.range;
      const keyRange = { start: offset + start, end: offset + end };
      if (!fields.has(name)) fields.set(name, { values, range, key: keyRange });
    }
  }
  const [first] = document.errors;
  if (first !== undefined) {
    const range = {
      start: offset + first.pos[0],
      end: offset + Math.max(first.pos[1], first.pos[0]),
    };
    return { fields, error: { message: first.message, range } };
  }
  const empty = root === null || (isScalar(root) && String(root.value).trim() === '');
  return isMap(root) || empty ? { fields } : { fields, notMap: true };
}

/** The scalars of a value or list. `[[Atlas]]`, a wiki link without quotes, is a list in a list. */
function addScalars(document: Document, node: unknown, values: string[], depth: number): void {
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value.trim() : '';
    if (text !== '' && text !== '~' && text.toLowerCase() !== 'null') values.push(text);
  } else if (isSeq(node) && depth < 3) {
    for (const item of node.items.slice(0, maxItems)) addScalars(document, item, values, depth + 1);
  } else if (isAlias(node) && depth < 3) {
    const target = node.resolve(document);
    if (isScalar(target)) addScalars(document, target, values, depth + 1);
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
