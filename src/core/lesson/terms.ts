import type { SectionKind } from './sectionKind';
import { vocabulary } from './vocabulary';
import type { Grade } from './vocabulary';

/** What a term of the vocabulary says. */
export interface Term {
  readonly kind: SectionKind;
  readonly grade: Grade;
}

/** A word so that plural and singular are equal. Not a stem: only equality counts. */
export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y';
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The words of a text: lower case, in the singular, without apostrophes and punctuation. */
export function words(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

/** Terms by their words, joined with spaces; Chinese ones as they are written. */
export function termMap(
  entries: Iterable<readonly [text: string, term: Term]>,
): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const [text, term] of entries) {
    const name = words(text).join(' ');
    if (name !== '') terms.set(name, term);
  }
  return terms;
}

/** The built-in terms. */
export const builtInTerms: ReadonlyMap<string, Term> = termMap(
  [...vocabulary]
    .reverse()
    .flatMap(({ kind, grade, terms }) =>
      terms.split(/,\s+/).map((text) => [text.trim(), { kind, grade }] as const),
    ),
);

/** The longest built-in term, in words: what bounds the search in a heading. */
export const longestTerm = Math.max(
  ...[...builtInTerms.keys()].map((name) => name.split(' ').length),
);

const firstWords = new Set<string>();
const firstPairs = new Set<string>();
for (const name of builtInTerms.keys()) {
  if (/^[\u3400-\u9fff]/.test(name)) firstPairs.add(name.slice(0, 2));
  else firstWords.add(name.split(' ', 1)[0] ?? name);
}

/**
 * Whether a built-in term can stand in a text with these words: `false` is certain, and spares
 * most titles the search for one.
 */
export function mayHoldTerm(tokens: readonly string[]): boolean {
  return tokens.some((token) => {
    if (firstWords.has(token)) return true;
    if (!/[\u3400-\u9fff]/.test(token)) return false;
    for (let i = 0; i < token.length; i++) {
      if (firstPairs.has(token.slice(i, i + 2)) || firstPairs.has(token[i] ?? '')) return true;
    }
    return false;
  });
}
