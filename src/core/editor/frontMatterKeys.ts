import { lineStart } from '../text/lineStart';
import { keyAliases } from '../note/frontMatterFields';
import { frontMatterPlace } from './frontMatterPlace';
import { yamlEntries } from '../schema/yamlOutline';
import type { TextRange } from '../text/range';

/** A key of front matter with all of its lines. */
export interface WrittenKey {
  /** In lower case. */
  readonly key: string;
  /** From the start of its line to the end of its value's last line, line end included. */
  readonly lines: TextRange;
}

/** The keys at the top of a note's front matter, in order. */
export function frontMatterKeys(text: string): readonly WrittenKey[] {
  const place = frontMatterPlace(text);
  if (!place) return [];
  const yaml = text.slice(place.start, place.end);
  const tops = yamlEntries(yaml).flatMap(({ path, key }) =>
    path.length === 1 && key ? [{ name: String(path[0]), start: lineStart(yaml, key.start) }] : [],
  );
  return tops.map(({ name, start }, i) => {
    const next = tops[i + 1]?.start ?? yaml.length;
    const end = start + ownLines(yaml.slice(start, next));
    return {
      key: name.trim().toLowerCase(),
      lines: { start: place.start + start, end: place.start + end },
    };
  });
}

/** Keys that say the same in the other number. */
const sameAs: Readonly<Record<string, string>> = { project: 'projects', tags: 'tag' };

/** Whether front matter with these keys says what a key would say. */
export function saysKey(keys: ReadonlySet<string>, key: string): boolean {
  return [key, sameAs[key], keyAliases[key]].some((name) => name !== undefined && keys.has(name));
}

/** How much of a key's lines is its own: empty lines and comments before the next key are not. */
function ownLines(lines: string): number {
  let at = 0;
  let end = 0;
  for (const line of lines.split(/(?<=\n|\r(?!\n))/)) {
    at += line.length;
    if (line !== '' && (end === 0 || !/^(?:#|\s*$)/.test(line))) end = at;
  }
  return end;
}
