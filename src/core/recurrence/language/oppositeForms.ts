import type { Lexicon } from './lexicon';

const turning = /^(un|dis|de)([a-z]{2,})$/;

/**
 * Whether one of two English stems turns the other round by its prefix (unpin and pin, decrypt and
 * encrypt), or what the other does again (undo and redo).
 *
 * Letters alone do not tell: "design" is no opposite of "sign". A prefixed word that is in the lexicon
 * has to be rarer than its base, and to be used where that is used.
 */
export function areOppositeForms(a: string, b: string, lexicon: Lexicon): boolean {
  return turnsRound(a, b, lexicon) || turnsRound(b, a, lexicon);
}

function turnsRound(word: string, other: string, lexicon: Lexicon): boolean {
  const [, prefix, rest = ''] = turning.exec(word) ?? [];
  if (prefix === undefined || !other.includes(rest)) return false;
  // Stems of short words keep an e that those of longer ones lose: "mute", but "unmut".
  const base = other.endsWith(`${rest}e`) ? `${rest}e` : rest;
  const inverse = prefix === 'un' ? undefined : `en${rest}`;
  const hasInverse = inverse !== undefined && lexicon.idOf(inverse) >= 0;
  if (other === inverse) return hasInverse;
  if (other === base) return !hasInverse && isDerived(word, base, lexicon);
  if (other !== `re${base}`) return false;
  // "do" is too common to be in the lexicon.
  return lexicon.idOf(base) < 0 ? prefix === 'un' : isDerived(word, base, lexicon);
}

/** Least cosine of a word and its base. */
const related = 0.25;
/** Least product of that cosine and the nats by which the word is rarer than its base. */
const derived = 0.5;
/** Least letters of the base of a word that is not in the lexicon. */
const shortestBase = 3;

function isDerived(word: string, base: string, lexicon: Lexicon): boolean {
  const [id, baseId] = [lexicon.idOf(word), lexicon.idOf(base)];
  if (baseId < 0) return false;
  if (id < 0) return base.length >= shortestBase;
  const cosine = lexicon.similarity(id, baseId);
  return cosine >= related && cosine * (lexicon.rarity(id) - lexicon.rarity(baseId)) >= derived;
}
