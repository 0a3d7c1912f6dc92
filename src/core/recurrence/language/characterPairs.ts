/**
 * Cuts Chinese text without a dictionary: words with a meaning of their own for the comparison
 * (cues, stop words) where they stand, and overlapping character pairs of what is between them.
 * Pairs are the steadiest base for Chinese when words are not known.
 *
 * @param known words that stay whole; the longest at a place wins
 * @param longest length of the longest of them
 */
export function characterPairs(
  run: string,
  known: (word: string) => boolean,
  longest: number,
): readonly string[] {
  const characters = Array.from(run);
  const found: string[] = [];
  let pending: string[] = [];
  const flush = (): void => {
    if (pending.length === 1) found.push(...pending);
    for (let i = 1; i < pending.length; i += 1) {
      found.push(`${pending[i - 1] ?? ''}${pending[i] ?? ''}`);
    }
    pending = [];
  };
  for (let at = 0; at < characters.length;) {
    const length = knownLength(characters, at, known, longest);
    if (length === 0) {
      pending.push(characters[at] ?? '');
      at += 1;
    } else {
      flush();
      found.push(characters.slice(at, at + length).join(''));
      at += length;
    }
  }
  flush();
  return found;
}

function knownLength(
  characters: readonly string[],
  at: number,
  known: (word: string) => boolean,
  longest: number,
): number {
  for (let length = Math.min(longest, characters.length - at); length > 0; length -= 1) {
    if (known(characters.slice(at, at + length).join(''))) return length;
  }
  return 0;
}
