import type { TextRange } from '../text/range';
import type { Fix } from './fix';

/** An edit of words of which every second part is typed over, beginning with one that stays. */
export function filled(range: TextRange, parts: readonly string[]): Pick<Fix, 'edit' | 'stops'> {
  const stops: TextRange[] = [];
  let text = '';
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) stops.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { edit: { range, text }, stops };
}
