/** Parentheses a link's address may nest, as in CommonMark: it also bounds the search. */
const maxParentheses = 32;
/** Longest title or reference that is looked through, in UTF-16 units. */
const maxTail = 300;

/**
 * Where the tail of a link ends that starts at `at`, just after `]`: `(address "title")` or
 * `[reference]`; `undefined` if there is none.
 */
export function linkTail(text: string, at: number): number | undefined {
  if (text[at] === '[') {
    const tail = /^\[[^[\]\n]*\]/.exec(text.slice(at, at + maxTail));
    return tail === null ? undefined : at + tail[0].length;
  }
  if (text[at] !== '(') return undefined;
  let i = at + 1;
  if (text[i] === '<') {
    const inside = /^<[^<>\n]*>/.exec(text.slice(i, i + maxTail));
    if (inside === null) return undefined;
    i += inside[0].length;
  } else {
    let depth = 0;
    for (; i < text.length; i++) {
      const c = text[i] ?? '';
      if (c <= ' ' || (c === ')' && depth === 0)) break;
      if (c === '\\') i++;
      else if (c === '(') {
        depth++;
        if (depth > maxParentheses) return undefined;
      } else if (c === ')') depth--;
    }
  }
  const title = /^\s*(?:(?:"[^"]*"|'[^']*')\s*)?\)/.exec(text.slice(i, i + maxTail));
  return title === null ? undefined : i + title[0].length;
}
