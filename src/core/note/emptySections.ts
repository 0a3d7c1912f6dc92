import { isPlaceholder } from '../lesson/placeholder';
import { isKnownType } from './knownType';
import type { NoteSection } from './readSections';
import type { Steps } from '../steps';

/** So many sections are looked at in a step. */
const atOnce = 64;

/** A section that nobody has written yet. */
export interface EmptySection extends NoteSection {
  /** What stands in it: nothing at all, or only what the template left. */
  readonly holds: 'nothing' | 'placeholder';
}

/** An answer, though a short one: somebody looked, and there was none. */
const answered =
  /^(?:none|nothing|nil|no\b|n\/?a\b|not applicable|same as above|as above|ditto|[暂本今].{0,3}(?:无|没有)|无|没有|略|同上)/i;
const mark = /^[\s>]*(?:(?:[-*+]|\d{1,3}[.)、])(?:\s+|$))?(?:\[.\](?:\s+|$))?/u;
const delimiterRow = /^[\s>]*(?:[|:][\s:]*)?-[\s|:-]*$/;

/**
 * The sections of a note of a known type that are left empty or hold only their placeholders, in order.
 * A section that has others below it is not empty, nor is one that says "none"; the title is no section.
 */
export function* emptySectionsInSteps(
  text: string,
  type: string | undefined,
  sections: readonly NoteSection[],
): Steps<readonly EmptySection[]> {
  if (!isKnownType(type)) return [];
  const empty: EmptySection[] = [];
  for (const [i, section] of sections.entries()) {
    if (i % atOnce === atOnce - 1) yield;
    const { level, body, content } = section;
    if (level === 1 || body.end < content.end) continue;
    const holds = whatHolds(text.slice(body.start, body.end));
    if (holds !== 'words') empty.push({ ...section, holds });
  }
  return empty;
}

function whatHolds(body: string): EmptySection['holds'] | 'words' {
  const lines = body.replace(/<!--.*?(?:-->|$)|%%.*?(?:%%|$)/gs, '').split(/\r\n|\n|\r/);
  let holds: EmptySection['holds'] = 'nothing';
  for (const [i, line] of lines.entries()) {
    // The heads of a table say what belongs into it.
    if (line.includes('|') && delimiterRow.test(lines[i + 1] ?? '')) continue;
    const bare = line.replace(mark, '');
    const parts = /^\s*\|/.test(bare) ? bare.split(/(?<!\\)\|/) : [bare];
    for (const part of parts) {
      const words = part.replace(/^[\s*_`]+|(?<![\s*_`])[\s*_`]+$/g, '');
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      if (words.includes('[[') || answered.test(words) || !isPlaceholder(words)) return 'words';
      holds = 'placeholder';
    }
  }
  return holds;
}
