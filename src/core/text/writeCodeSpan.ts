/** Characters that a reader does not see but that change what is seen, as the order of letters. */
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * Some text as one line of inline code: Markdown shows it as it is and takes nothing in it for a
 * link, a tag or HTML. What looks like a slot of a template (`{{`) is parted by a space.
 */
export function writeCodeSpan(text: string): string {
  const line = text
    .replace(unseen, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/([{}])(?=\1)/gu, '$1 ')
    .trim();
  // Nothing at all is no code span.
  const shown = line === '' ? '…' : line;
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/u.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}
