import { yamlCursor, type YamlCursor, yamlEntries } from '../schema/yamlOutline';
import type { TextRange } from '../text/range';
import { frontMatterKeys, saysKey } from './frontMatterKeys';
import { frontMatterPlace } from './frontMatterPlace';
import { isListKey, type KnownValue } from './knownValues';

/** A key or value that could be typed in front matter. */
export interface FrontMatterCompletion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** What takes the place of `range`. */
  readonly text: string;
  /** What an editor compares with what is typed: it begins as that does. */
  readonly filter: string;
  readonly range: TextRange;
  /** Of a value. */
  readonly value?: KnownValue;
}

/** More values than this are no help; who types more sees others. */
const mostValues = 200;

/**
 * What could be typed at an offset of a note's front matter: keys that are missing, in their order, and
 * values that a key may have. Undefined outside of front matter.
 */
export function completeFrontMatter(
  text: string,
  offset: number,
  keys: readonly string[],
  valuesOf: (key: string) => readonly KnownValue[],
): readonly FrontMatterCompletion[] | undefined {
  const place = frontMatterPlace(text);
  if (!place || offset < place.start || offset > place.end) return undefined;
  const yaml = text.slice(place.start, place.end);
  const cursor = yamlCursor(yaml, offset - place.start);
  if (!cursor) return [];
  const { start, end } = cursor.range;
  const range = { start: place.start + start, end: place.start + end };
  const [key] = cursor.path;
  if (key === undefined) return cursor.isKey ? keysAt(text, range, keys) : [];
  if (!cursor.isValue || typeof key !== 'string') return [];
  const name = key.trim().toLowerCase();
  if (cursor.path.length > (isListKey(name) ? 2 : 1)) return [];
  const typed = yaml.slice(start, offset - place.start);
  const taken = takenBeside(yaml, cursor);
  return valuesOf(name)
    .filter(({ label }) => !taken.has(label))
    .filter(({ label }) => hasLettersOf(label, typed))
    .slice(0, mostValues)
    .map((value) => {
      const written = quotedLike(yaml.charAt(start), value);
      const isAlone = isListKey(name) && cursor.path.length === 1;
      const filter = /^["']/.test(typed) ? written : value.label;
      return {
        kind: 'value',
        label: value.label,
        text: isAlone ? `[${written}]` : written,
        filter,
        range,
        value,
      };
    });
}

function keysAt(
  text: string,
  range: TextRange,
  keys: readonly string[],
): readonly FrontMatterCompletion[] {
  const others = frontMatterKeys(text).filter(({ lines }) => lines.start !== range.start);
  const names = new Set(others.map(({ key }) => key));
  const end = /^[ \t]*:/.test(text.slice(range.end)) ? '' : ': ';
  return keys
    .filter((key) => !saysKey(names, key))
    .map((key) => ({ kind: 'key', label: key, text: `${key}${end}`, filter: key, range }));
}

/** The other items of the list that the cursor is in. */
function takenBeside(yaml: string, { path, range }: YamlCursor): ReadonlySet<string> {
  const [list] = path;
  const items = yamlEntries(yaml).filter(
    (entry) =>
      entry.path.length === 2 && entry.path[0] === list && entry.value.start !== range.start,
  );
  const texts = items.map(({ value }) => yaml.slice(value.start, value.end));
  return new Set(texts.map((text) => text.replace(/^(["'])(.*)\1$/s, '$2')));
}

/** A value in the quotes that are there already. */
function quotedLike(quote: string, { label, yaml }: KnownValue): string {
  if (quote === "'") return `'${label.replaceAll("'", "''")}'`;
  return quote === '"' && !yaml.startsWith('"') ? JSON.stringify(label) : yaml;
}

/** Whether an editor's own filter could let it pass. */
function hasLettersOf(label: string, typed: string): boolean {
  const letters = typed.toLowerCase().replace(/[\s"']/g, '');
  const within = label.toLowerCase();
  let from = 0;
  return Array.from(letters).every((letter) => {
    const at = within.indexOf(letter, from);
    from = at + letter.length;
    return at >= 0;
  });
}
