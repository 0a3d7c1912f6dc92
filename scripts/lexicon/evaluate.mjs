// Says how good the vectors are on words they did not learn from: `node scripts/lexicon/evaluate.mjs`.
// Trains without the dictionary entries of every fortieth Chinese word and without every tenth translation
// of the glossary, then asks for them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLanguage } from './language.mjs';
import { measure, measureGlossary } from './measure.mjs';
import { dimensions, train } from './train.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = process.argv[2] ?? join(root, 'out', 'lexicon');
const report = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

mkdirSync(cache, { recursive: true });
const language = await loadLanguage();
const isWordHeldOut = (/** @type {string} */ word) => hashOf(word) % 40 === 0;
const isPairHeldOut = (/** @type {readonly [string, string]} */ pair) =>
  /\p{Script=Han}/u.test(pair[1]) &&
  !/\p{Script=Han}/u.test(pair[0]) &&
  hashOf(pair.join()) % 10 === 0;
const model = train(cache, language, report, (pair, source) =>
  source === 'glossary' ? isPairHeldOut(pair) : isWordHeldOut(pair[0]),
);
for (const line of measure(model, dimensions, isWordHeldOut, language.stem)) report(line);
for (const line of measureGlossary(model, dimensions, isPairHeldOut)) report(line);

/** @param {string} text */
function hashOf(text) {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
