/** The line break of a text: that of its first line; LF where it has only one line. */
export function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** A text with its line breaks written as another text writes them. */
export function withLineBreaks(text: string, lineBreak: string): string {
  return text.replace(/\r\n?|\n/g, lineBreak);
}
