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

/** The built-in terms, and what finds them quickly. */
export interface BuiltInTerms {
  readonly terms: ReadonlyMap<string, Term>;
  /** The longest, in words: what bounds the search in a heading. */
  readonly longest: number;
  readonly firstWords: ReadonlySet<string>;
  readonly firstPairs: ReadonlySet<string>;
}

let known: BuiltInTerms | undefined;

/** Made when the first note is read: whoever opens VS Code should not wait for it. */
export function builtIn(): BuiltInTerms {
  return (known ??= readVocabulary());
}

function readVocabulary(): BuiltInTerms {
  const terms = termMap(
    [...vocabulary]
      .reverse()
      .flatMap(({ kind, grade, terms: listed }) =>
        listed.split(/,\s+/).map((text) => [text.trim(), { kind, grade }] as const),
      ),
  );
  const names = [...terms.keys()];
  const isChinese = (name: string): boolean => /^[\u3400-\u9fff]/.test(name);
  return {
    terms,
    longest: Math.max(...names.map((name) => name.split(' ').length)),
    firstWords: new Set(
      names.filter((name) => !isChinese(name)).map((name) => name.split(' ', 1)[0] ?? name),
    ),
    firstPairs: new Set(names.filter(isChinese).map((name) => name.slice(0, 2))),
  };
}

/**
 * Whether a built-in term can stand in a text with these words: `false` is certain, and spares
 * most titles the search for one.
 */
export function mayHoldTerm(tokens: readonly string[]): boolean {
  const { firstWords, firstPairs } = builtIn();
  return tokens.some((token) => {
    if (firstWords.has(token)) return true;
    if (!/[\u3400-\u9fff]/.test(token)) return false;
    for (let i = 0; i < token.length; i++) {
      if (firstPairs.has(token.slice(i, i + 2)) || firstPairs.has(token[i] ?? '')) return true;
    }
    return false;
  });
}
