/** How deep YAML may nest, in brackets, list marks on a line, or steps of indent. */
const maxNesting = 50;

/**
 * Whether brackets, compact lists (`- - -`) or indents nest too deep. Asked first, because the
 * parser calls itself for each level, and V8 ends the process when a pattern has to be compiled
 * at the end of the stack: it cannot be caught.
 */
export function nestsTooDeep(raw: string): boolean {
  let brackets = 0;
  for (const c of raw) {
    if (c === '[' || c === '{') brackets++;
    else if ((c === ']' || c === '}') && brackets > 0) brackets--;
    if (brackets > maxNesting) return true;
  }
  const indents: number[] = [];
  for (const line of raw.split(/\r\n|\n|\r/)) {
    const marks = /^[\s?:-]*/.exec(line)?.[0] ?? '';
    if (marks.replace(/\s/g, '').length > maxNesting) return true;
    if (marks.length === line.length) continue;
    while ((indents.at(-1) ?? -1) >= marks.length) indents.pop();
    indents.push(marks.length);
    if (indents.length > maxNesting) return true;
  }
  return false;
}
