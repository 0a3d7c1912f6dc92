import type { FrontMatterField } from './frontMatterYaml';

/**
 * A line whose value is a plain scalar in every reading of YAML: it begins with a letter or digit,
 * and holds no `: `, ` #`, quote, bracket or anything else with a meaning.
 */
const plainLine =
  /^([A-Za-z_][A-Za-z0-9_-]*):(?: +([\p{L}\p{N}](?:[\p{L}\p{N} ./_+-]*[\p{L}\p{N}./_+-])?))? *$/u;

/**
 * Reads front matter that has only lines `key: plain value`, as nearly all has: the YAML parser
 * takes half of the time that a short note takes. `undefined` if anything else is in it.
 */
export function readPlainYaml(
  raw: string,
  offset: number,
): Map<string, FrontMatterField> | undefined {
  const fields = new Map<string, FrontMatterField>();
  let at = offset;
  for (const line of raw.split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text !== '') {
      const match = plainLine.exec(text);
      const key = match?.[1]?.toLowerCase();
      if (match === null || key === undefined || fields.has(key)) return undefined;
      const value = match[2];
      const start = at + (value === undefined ? text.length : text.indexOf(value, key.length + 1));
      const empty = value === undefined || value.toLowerCase() === 'null';
      const range = { start, end: start + (value?.length ?? 0) };
      fields.set(key, {
        values: empty ? [] : [value],
        range,
        key: { start: at, end: at + key.length },
      });
    }
    at += line.length + 1;
  }
  return fields;
}
