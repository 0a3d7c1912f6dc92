/** Number of a word in a lexicon, from 0; −1 stands for a word that is not in it. */
export type WordId = number;

/**
 * What is known about English stems and Chinese words: how common they are, what they mean relative
 * to each other, in both languages in one space, and which are opposites.
 *
 * Asking about the id −1 is allowed everywhere and gives "nothing known".
 */
export interface Lexicon {
  /** How many words there are; ids are below it. */
  readonly size: number;
  /** Numbers per vector. */
  readonly dimensions: number;
  /** The id of a token's text (a stem, a Chinese word), or −1. */
  idOf(text: string): WordId;
  /** The text of an id. */
  textOf(id: WordId): string;
  /** −ln of the probability of the word in general text, in nats; 20.7 for an unknown word. */
  rarity(id: WordId): number;
  /** Cosine of the two words' vectors, −1 to 1; 0 when either is unknown. */
  similarity(a: WordId, b: WordId): number;
  /** The word's vector with length 1, a copy; undefined for an unknown word. */
  vectorOf(id: WordId): Float32Array | undefined;
  /**
   * The weighted sum of the words' vectors, with length 1; all zero when no word is known.
   *
   * @param weights one per id; every word counts 1 without it
   */
  embed(ids: readonly WordId[], weights?: readonly number[]): Float32Array;
  /** Whether the two words are opposites (hot and cold, 增加 and 减少). */
  areOpposites(a: WordId, b: WordId): boolean;
  /** Cuts a run of Chinese characters into words. */
  segment(run: string): readonly string[];
}
