import { compareText } from '../text/compare';

/**
 * A statement as the comparison sees it: case, width, punctuation and spacing do not matter.
 */
export interface Statement {
  /** The normalised wording; statements with equal keys say the same in the same words. */
  readonly key: string;
  /**
   * Distinct tokens: words of alphabetic scripts, character pairs of Chinese. Ordered longest
   * first, then by code unit: a fixed order that puts rare tokens before common ones.
   */
  readonly tokens: readonly string[];
  /** Whether the statement is negated an odd number of times. */
  readonly negated: boolean;
}

const word = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const han = /\p{Script=Han}/u;
const negation = /^(?:not|no|never|without|cannot|\p{L}+n['’]t)$/u;
const hanNegation = /不要|不能|不用|不必|不需|不应|不该|没有|没|别|勿|无需|未|不/gu;
const plural = /(?<=\p{L}{3})s$/u;
const filler = new Set(
  'a an the to of in on at for and or is are was were be been it its this that with by as so we i you our my'.split(
    ' ',
  ),
);

/** Reads the statement of a mention's text. */
export function readStatement(text: string): Statement {
  const words = text.normalize('NFKC').toLowerCase().match(word) ?? [];
  const tokens = new Set<string>();
  let negations = 0;
  for (const part of words) {
    if (han.test(part)) {
      negations += part.match(hanNegation)?.length ?? 0;
      for (const pair of characterPairs(part)) tokens.add(pair);
    } else {
      if (negation.test(part)) negations += 1;
      if (!filler.has(part)) tokens.add(part.replace(plural, ''));
    }
  }
  return {
    key: words.join(' ') || text.trim(),
    tokens: [...tokens].sort((a, b) => b.length - a.length || compareText(a, b)),
    negated: negations % 2 === 1,
  };
}

/** Share of tokens two statements have in common (Dice), 0 to 1; opposites have nothing in common. */
export function similarity(a: Statement, b: Statement): number {
  if (a.negated !== b.negated) return 0;
  const inA = new Set(a.tokens);
  let shared = 0;
  for (const token of b.tokens) if (inA.has(token)) shared += 1;
  const total = a.tokens.length + b.tokens.length;
  return total === 0 ? 0 : (2 * shared) / total;
}

function characterPairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
