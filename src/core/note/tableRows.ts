import type { TextRange } from '../text/range';
import { trimmed } from '../text/space';
import type { Lines, Table } from './block';

/** A table inside a paragraph's lines: `lines[start]` is the header, `lines[end]` the first line after. */
export interface FoundTable {
  readonly start: number;
  readonly end: number;
  readonly table: Table;
}

/**
 * Finds the first GFM table at or after line `from`. It is read here and not by the Markdown
 * parser's own extension, whose pattern for the `|---|` row is quadratic in spaces.
 */
export function findTable(text: string, lines: Lines, from: number): FoundTable | undefined {
  for (let i = from; i + 1 < lines.length; i++) {
    const [head, rule] = [lines[i], lines[i + 1]];
    if (head === undefined || rule === undefined || !hasPipe(text, rule) || !hasPipe(text, head)) {
      continue;
    }
    const columns = ruleColumns(text, rule);
    if (columns === 0) continue;
    const header = cells(text, head);
    if (header.length !== columns) continue;
    const rows: (readonly TextRange[])[] = [];
    let end = i + 2;
    for (; end < lines.length; end++) {
      const line = lines[end];
      if (line === undefined || !hasPipe(text, line)) break;
      rows.push(cells(text, line).slice(0, columns));
    }
    return { start: i, end, table: { type: 'table', header, rows } };
  }
  return undefined;
}

function hasPipe(text: string, line: TextRange): boolean {
  for (let i = line.start; i < line.end; i++) if (text.charCodeAt(i) === 124) return true;
  return false;
}

/** How many columns a `|---|:-:|` line has; 0 if it is not one. */
function ruleColumns(text: string, line: TextRange): number {
  const parts = cells(text, line);
  return parts.every((cell) => /^:?-+:?$/.test(text.slice(cell.start, cell.end)))
    ? parts.length
    : 0;
}

/** The cells of a row, trimmed; an escaped `\|` does not end a cell. */
function cells(text: string, line: TextRange): TextRange[] {
  const found: TextRange[] = [];
  let start = text.charCodeAt(line.start) === 124 ? line.start + 1 : line.start;
  for (let i = start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 124) {
      found.push(trimmed(text, start, i));
      start = i + 1;
    }
  }
  if (start < line.end) found.push(trimmed(text, start, line.end));
  return found;
}
