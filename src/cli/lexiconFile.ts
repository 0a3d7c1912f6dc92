import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../core/recurrence/language/lexicon';
import { loadLexicon } from '../core/recurrence/language/loadLexicon';

const name = 'data/lexicon.bin';

/** The folder that holds the lexicon: above the built program, or above its source. */
export function lexiconRoot(program: string): string {
  const above = join(program, '..');
  const higher = join(above, '..');
  return !existsSync(join(above, name)) && existsSync(join(higher, name)) ? higher : above;
}

/**
 * The lexicon that ships with the extension.
 *
 * @param root the folder that holds `data/`
 * @throws when it is not there or damaged
 */
export function readLexicon(root: string): Lexicon {
  return loadLexicon(readFileSync(join(root, name)));
}
