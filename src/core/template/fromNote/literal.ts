/**
 * A text as Handlebars that writes that very text. A backslash makes braces text; where backslashes
 * stand before them already, an empty comment keeps these apart from the one that is added.
 */
export function literal(text: string): string {
  return text.replace(/(?<!\\)(\\*)\{\{/g, (_, backslashes: string) =>
    backslashes === '' ? '\\{{' : `${backslashes}\\{{!}}\\{{`,
  );
}

/** A text as a quoted argument of a helper, on one line. */
export function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('"', '\\"')}"`;
}
