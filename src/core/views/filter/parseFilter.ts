import type { Language } from '../../text/script';
import { type FilterKey, foldCase, keyNames, nameOf } from './filterNames';

/** One condition of a filter: a word, or a key with a value. */
export interface FilterPart {
  /** Undefined for a word. */
  readonly key: FilterKey | undefined;
  /** Without quotes; empty for a key whose value is not there yet. */
  readonly value: string;
  /** Whether what fits is left out. */
  readonly excludes: boolean;
}

/** A condition and where it stands: UTF-16 offsets. */
export interface PlacedPart extends FilterPart {
  readonly start: number;
  readonly end: number;
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/**
 * Reads a filter such as `state:relapsed project:"big one" -gpu 数据`. Anything can be read: a key that is
 * not known is a word with a colon in it, and a quote that is not closed goes to the end.
 */
export function parseFilter(text: string): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text.charAt(at))) at++;
    if (at >= text.length) return parts;
    const start = at;
    const excludes = text.charAt(at) === '-' && isInside(text, at + 1);
    if (excludes) at++;
    const key = keyAt(text, at);
    if (key) at = key.end;
    const { value, end } = valueAt(text, at);
    at = end;
    if (key || value !== '') parts.push({ key: key?.key, value, excludes, start, end });
  }
}

/** Writes a filter that reads as these parts. @param language of the keys; values stay as they are */
export function writeFilter(parts: readonly FilterPart[], language: Language): string {
  return parts
    .filter(({ key, value }) => key !== undefined || value !== '')
    .map(({ key, value, excludes }) => {
      const before = `${excludes ? '-' : ''}${key ? `${nameOf(keyNames, key, language)}:` : ''}`;
      return `${before}${key && value === '' ? '' : written(value, key)}`;
    })
    .join(' ');
}

function written(value: string, key: FilterKey | undefined): string {
  const isPlain =
    !/\s/u.test(value) &&
    closing[value.charAt(0)] === undefined &&
    (key !== undefined || (!value.startsWith('-') && !keyAt(value, 0)));
  return isPlain ? value : `"${value.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** A known key at an offset, and where its value begins. */
function keyAt(
  text: string,
  at: number,
): { readonly key: FilterKey; readonly end: number } | undefined {
  const word = /[^\s":：“]*/uy;
  word.lastIndex = at;
  const name = word.exec(text)?.[0] ?? '';
  const end = at + name.length;
  if (name === '' || !/[:：]/u.test(text.charAt(end))) return undefined;
  const key = keyNamed(name);
  return key && { key, end: end + 1 };
}

function keyNamed(text: string): FilterKey | undefined {
  const wanted = foldCase(text);
  return (Object.keys(keyNames) as FilterKey[]).find((key) =>
    [...keyNames[key].en, ...keyNames[key].zh].includes(wanted),
  );
}

function valueAt(text: string, at: number): { readonly value: string; readonly end: number } {
  const close = closing[text.charAt(at)];
  let value = '';
  let end = at;
  if (close === undefined) {
    while (isInside(text, end)) end++;
    return { value: text.slice(at, end), end };
  }
  for (end = at + 1; end < text.length && text.charAt(end) !== close; end++) {
    // A backslash keeps a quote, or another backslash, from meaning anything.
    const next = text.charAt(end + 1);
    if (text.charAt(end) === '\\' && (next === '\\' || next === close)) end++;
    value += text.charAt(end);
  }
  return { value, end: Math.min(end + 1, text.length) };
}

function isInside(text: string, at: number): boolean {
  return at < text.length && !isSpace(text.charAt(at));
}

function isSpace(character: string): boolean {
  return /\s/u.test(character);
}
