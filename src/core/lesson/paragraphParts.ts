import type { TextRange } from '../text/range';

/** Some lines of a paragraph that are one statement. */
export interface Part {
  readonly lines: readonly TextRange[];
  /** The number or sign before it, where people write lists that Markdown does not know (1、 ① •). */
  readonly marker: string;
}

const listSign =
  /^(?:\d{1,2}[、．]|\d{1,2}）|[（(]\d{1,2}[)）]|[①-⑳❶-❿]|[•·●▪◦‣○■□◆➤✦★☆→]|[（(]?[一二三四五六七八九十]{1,3}[）、．])\s*/u;
const maybeLabel = /^[^:：]{1,60}[:：]|^【|^(?:\*\*|__)/;

/**
 * Cuts a paragraph's lines into statements. A line starts a new one if it begins with a list sign
 * or with a label, or if the line before it was only a label; else it goes on with the one before.
 */
export function paragraphParts(
  source: string,
  lines: readonly TextRange[],
  startsLabel: (line: TextRange) => 'label' | 'alone' | undefined,
): Part[] {
  const parts: { lines: TextRange[]; marker: string }[] = [];
  let fresh = true;
  for (const line of lines) {
    const head = source.slice(line.start, Math.min(line.end, line.start + 80));
    if (head.startsWith(':::')) {
      fresh = true;
      continue;
    }
    const marker = listSign.exec(head)?.[0] ?? '';
    const start = Math.min(line.start + marker.length, line.end);
    const rest = { start, end: line.end };
    const label = lines.length > 1 && maybeLabel.test(head) ? startsLabel(rest) : undefined;
    const last = parts.at(-1);
    if (fresh || last === undefined || marker !== '' || label !== undefined) {
      parts.push({ lines: [rest], marker });
    } else {
      last.lines.push(line);
    }
    fresh = label === 'alone';
  }
  return parts;
}
