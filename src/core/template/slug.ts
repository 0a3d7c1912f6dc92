/**
 * A text as a part of a file name or link: lower case, words joined by `-`. Letters and digits of
 * every script stay, so that 部署复盘 is still 部署复盘; emoji and punctuation go. A text that has
 * nothing else gives the fallback, never an empty name.
 */
export function slug(text: string, fallback: string): string {
  return slugOrEmpty(text) || slugOrEmpty(fallback) || 'note';
}

function slugOrEmpty(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Variation selectors and the keycap belong to emoji, though Unicode calls them marks.
      .replace(/[\uFE00-\uFE0F\u20E3\u{E0100}-\u{E01EF}]/gu, '')
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^[-\p{M}]+|(?<!-)-+$/gu, '')
  );
}
