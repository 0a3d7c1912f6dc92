import { readFileSync } from 'node:fs';

/**
 * CC-CEDICT: Chinese words and what they mean in English.
 * @param {string} file
 */
export function readCedict(file) {
  /** @type {Map<string, { word: string, glosses: string[], name: boolean }>} */
  const entries = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^\S+ (\S+) \[([^\]]*)\] \/(.*)\/\s*$/.exec(line);
    if (!match) continue;
    const [, word = '', pinyin = '', all = ''] = match;
    const glosses = all
      .split('/')
      .filter((gloss) => !notMeaning.test(gloss))
      .map(plain)
      .filter((gloss) => /[a-z]/i.test(gloss));
    if (glosses.length === 0) continue;
    const known = entries.get(word);
    const name = /^[A-Z]/.test(pinyin);
    if (known) {
      known.glosses.push(...glosses);
      known.name &&= name;
    } else {
      entries.set(word, { word, glosses, name });
    }
  }
  return [...entries.values()];
}

const notMeaning =
  /^(?:CL:|see |see also|variant of|old variant|erhua variant|also written|also pr\.|Taiwan pr\.|Japanese variant|surname |abbr\. for|\(archaic\)|used in |unofficial variant)/;

/** @param {string} gloss */
const plain = (gloss) =>
  gloss
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[\p{Script=Han}|]+/gu, ' ')
    .replace(/^\s*(?:a|an|the) /i, '')
    .replace(/\s+/g, ' ')
    .trim();
