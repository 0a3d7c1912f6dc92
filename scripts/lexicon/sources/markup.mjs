/**
 * Text of a piece of HTML or XML: tags dropped, the common entities read.
 * @param {string} markup
 */
export const textOf = (markup) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The paragraphs of LibreOffice help, by their id: the same in every language.
 * @param {string} html
 */
export function paragraphsById(html) {
  const found = new Map();
  for (const [, id = '', body = ''] of html.matchAll(
    /<(?:p|h\d)\s[^>]*id="([^"]+)"[^>]*>(.*?)<\/(?:p|h\d)>/gs,
  )) {
    found.set(id, textOf(body));
  }
  return found;
}

/**
 * The texts of the elements with one of these names, in order; block elements inside others count by
 * their own text only. For translations that keep the structure of the original.
 * @param {string} markup
 * @param {RegExp} opening what opens a paragraph
 */
export function paragraphsInOrder(markup, opening) {
  return markup
    .replace(/<pre\b.*?<\/pre>|<(?:screen|code|info)\b.*?<\/(?:screen|code|info)>/gs, ' ')
    .split(opening)
    .slice(1)
    .map((piece) => textOf(piece.split(/<\/(?:p|div|title|dt|li|item)>/)[0] ?? ''));
}
