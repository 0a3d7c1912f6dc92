import { linkTail } from '../text/linkTail';

/** What may stand before a link and after it without being a statement of its own. */
const before = /^[\s*_"“「]*/u;
const day = String.raw`\d{4}-\d{2}(?:-\d{2})?`;
const after = new RegExp(
  String.raw`^[\s*_"”」]*(?:·.*|(?:[(（]\s*${day}\s*[)）]|[.。])[\s.。]*)?$`,
  'su',
);
const noteFile = /\.(?:md|markdown)$/i;
const otherFile = /\.[a-z\d]{1,5}$/i;

/**
 * Whether some Markdown is nothing but a link to another note: `[Pin the driver](../a.md)` or
 * `[[a#Pitfalls|Pin the driver]]`, with ` · 3 notes` or a day in parentheses behind it at most. What it
 * says was said there, and to quote it here does not say it once more.
 */
export function isNoteReference(source: string): boolean {
  if (!source.includes('[')) return false;
  const start = before.exec(source)?.[0].length ?? 0;
  if (source[start] !== '[') return false;
  const end = source[start + 1] === '[' ? wikiEnd(source, start) : linkEnd(source, start);
  return end !== undefined && after.test(source.slice(end));
}

/** Where the wiki link ends that starts at `start`; `undefined` if it leads to no note. */
function wikiEnd(source: string, start: number): number | undefined {
  const link = /^\[\[([^[\]\n]{1,300})\]\]/.exec(source.slice(start, start + 310));
  if (link === null) return undefined;
  const target = (link[1] ?? '').split(/\\?\||#/, 1)[0] ?? '';
  const isOther = otherFile.test(target) && !noteFile.test(target);
  return target.trim() === '' || isOther ? undefined : start + link[0].length;
}

/** Where the Markdown link ends that starts at `start`; `undefined` if it leads to no note. */
function linkEnd(source: string, start: number): number | undefined {
  const close = closingBracket(source, start);
  if (close === undefined || source[close + 1] !== '(') return undefined;
  const end = linkTail(source, close + 1);
  if (end === undefined) return undefined;
  const inside = source.slice(close + 2, end - 1).trim();
  const address = /^<([^<>]*)>/.exec(inside)?.[1] ?? inside.split(/\s/, 1)[0] ?? '';
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return noteFile.test(path) && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) ? end : undefined;
}

/** The bracket that closes the one at `start`. */
function closingBracket(source: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i;
  }
  return undefined;
}
