import { readFileSync } from 'node:fs';

/**
 * Chinese words with how often they occur and what part of speech they are (cppjieba's dictionary).
 * @param {string} file
 */
export function readFrequencies(file) {
  /** @type {Map<string, { count: number, part: string }>} */
  const words = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '', part = ''] = line.split(' ');
    if (/^\p{Script=Han}+$/u.test(word)) words.set(word, { count: Number(count), part });
  }
  return words;
}
