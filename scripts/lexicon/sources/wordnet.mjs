import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Synset one meaning and the words for it
 * @property {string[]} words
 * @property {string} definition
 * @property {string[]} examples
 * @property {string[]} broader words of the meanings above it
 */

/**
 * WordNet's meanings, and its antonym pairs. Format: wndb(5WN).
 * @param {(file: string) => string} path of a file of the package
 */
export function readWordNet(path) {
  /** @type {Map<string, { words: string[], gloss: string, pointers: string[][] }>} */
  const raw = new Map();
  for (const [name, part] of Object.entries({ noun: 'n', verb: 'v', adj: 'a', adv: 'r' })) {
    for (const line of readFileSync(path(`dict/data.${name}`), 'utf8').split('\n')) {
      if (!/^\d{8}/.test(line)) continue;
      const [data = '', gloss = ''] = line.split(' | ');
      const fields = data.split(' ');
      const count = parseInt(fields[3] ?? '', 16);
      const words = Array.from({ length: count }, (_, i) => readable(fields[4 + 2 * i] ?? ''));
      const pointersAt = 4 + 2 * count;
      const pointers = Array.from({ length: Number(fields[pointersAt]) }, (_, i) =>
        fields.slice(pointersAt + 1 + 4 * i, pointersAt + 5 + 4 * i),
      );
      raw.set(part + (fields[0] ?? ''), { words, gloss: gloss.trim(), pointers });
    }
  }
  const antonyms = new Set();
  const synsets = [...raw.values()].map(({ words, gloss, pointers }) => {
    const broader = [];
    for (const [kind, offset, part = '', ends = ''] of pointers) {
      const other = raw.get((part === 's' ? 'a' : part) + offset);
      if (!other) continue;
      if (kind === '@') broader.push(...other.words);
      if (kind !== '!') continue;
      const a = words[parseInt(ends.slice(0, 2), 16) - 1];
      const b = other.words[parseInt(ends.slice(2), 16) - 1];
      if (a === undefined || b === undefined) continue;
      antonyms.add([...[a, b].sort(), part === 'v' ? 'verb' : 'other'].join('\t'));
    }
    const [definition = ''] = gloss.split(/; "|^"/);
    const examples = [...gloss.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text);
    return { words, definition, examples, broader };
  });
  return {
    synsets,
    antonyms: [...antonyms].map((key) => {
      const [a = '', b = '', part = ''] = key.split('\t');
      return { a, b, verb: part === 'verb' };
    }),
  };
}

/** @param {string} lemma with underscores, and for adjectives perhaps a marker such as `(a)` */
const readable = (lemma) => lemma.replace(/\([a-z]+\)$/, '').replaceAll('_', ' ');
