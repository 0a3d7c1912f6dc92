import { fileURLToPath } from 'node:url';
import { readLexicon } from '../../../src/cli/lexiconFile';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';

/** The lexicon of the extension, read once for all tests. */
export const shippedLexicon = readLexicon(fileURLToPath(new URL('../../..', import.meta.url)));

export const tokenize = createTokenizer((run) => shippedLexicon.segment(run));
