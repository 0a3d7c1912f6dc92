import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../core/recurrence/language/lexicon';
import { loadLexicon } from '../core/recurrence/language/loadLexicon';

/**
 * The lexicon that ships with the extension.
 *
 * @param root the folder that holds `data/`
 * @throws when it is not there or damaged
 */
export function readLexicon(root: string): Lexicon {
  return loadLexicon(readFileSync(join(root, 'data/lexicon.bin')));
}
