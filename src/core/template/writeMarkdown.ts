/** A text as upper, lower or capital case, for `{{case title "upper"}}`; any other leaves it. */
export function inCase(text: string, style: string): string {
  switch (style) {
    case 'upper':
      return text.toUpperCase();
    case 'lower':
      return text.toLowerCase();
    case 'capital': {
      const [first = '', ...rest] = text;
      return `${first.toUpperCase()}${rest.join('')}`;
    }
    default:
      return text;
  }
}

/** One line for each text, after a mark such as `- ` or `- [ ] `. */
export function markdownList(texts: readonly string[], mark: string): string {
  return texts.map((text) => `${mark}${onOneLine(text)}`).join('\n');
}

/**
 * A table with these columns, and a row for each text, which stands in the first cell. Without
 * texts it has one empty row to begin with.
 */
export function markdownTable(texts: readonly string[], columns: readonly string[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = columns.length > 0 ? columns : [''];
  const empty = names.slice(1).map(() => ' ');
  const first = texts.length > 0 ? texts : [' '];
  return [
    row(names.map(cell)),
    row(names.map(() => '---')),
    ...first.map((text) => row([cell(text), ...empty])),
  ].join('\n');
}

/** A cell stays one: a bar in its text is escaped, and so is a backslash that could undo that. */
function cell(text: string): string {
  return onOneLine(text).replace(/[\\|]/g, '\\$&') || ' ';
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
