import { words } from './terms';
import { retroFormats } from './vocabulary';

/**
 * Whether a word stands for a column of a retrospective format in a note: another word of that
 * format has to begin a line or table cell too. Reads the text once,
 * at the first question.
 */
export function retroTerms(text: string): (name: string) => boolean {
  let inForce: ReadonlySet<string> | undefined;
  return (name) => {
    inForce ??= termsInForce(text);
    return inForce.has(name);
  };
}

function termsInForce(text: string): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.length > 200) continue;
    const parts = line.includes('|') ? line.split('|') : [line];
    for (const part of parts) {
      const begin = part.replace(/^[\s\P{L}]+/u, '').slice(0, 24);
      const found = words(begin.split(/[^\p{L}' ]/u, 1)[0] ?? '');
      if (found.length > 0 && found.length <= 3) starts.add(found.join(' '));
    }
  }
  const inForce = new Set<string>();
  for (const format of retroFormats) {
    const present = format.filter((term) => starts.has(words(term).join(' ')));
    if (present.length > 1) for (const term of format) inForce.add(words(term).join(' '));
  }
  return inForce;
}
