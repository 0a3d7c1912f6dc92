// Says how good the vectors are on words they did not learn from: `node scripts/lexicon/evaluate.mjs`.
// Trains without the dictionary entries of every fortieth Chinese word, then asks for their translations.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLanguage } from './language.mjs';
import { measure } from './measure.mjs';
import { dimensions, train } from './train.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = process.argv[2] ?? join(root, 'out', 'lexicon');
const report = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

mkdirSync(cache, { recursive: true });
const language = await loadLanguage();
const model = train(cache, language, report, ([word]) => isHeldOut(word));
for (const line of measure(model, dimensions, isHeldOut, language.stem)) report(line);

/** @param {string} word */
function isHeldOut(word) {
  let hash = 7;
  for (const character of word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % 40 === 0;
}
