import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ english: string[], chinese: string[] }} GlossaryLine terms that mean the same */

/**
 * The project's own glossary of work and software: a line is English terms, a tab, Chinese terms, all
 * with one meaning.
 * @param {string} folder
 * @returns {GlossaryLine[]}
 */
export function readGlossary(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/))
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [english = [], chinese = []] = line.split('\t').map(terms);
      return { english, chinese };
    });
}

/** @param {string} list */
const terms = (list) =>
  list
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');

/**
 * All pairs of terms of a line, those of two languages English first.
 * @param {GlossaryLine} line
 * @returns {[a: string, b: string][]}
 */
export function pairsOf({ english, chinese }) {
  /** @type {[string, string][]} */
  const pairs = [];
  for (const a of english) for (const b of chinese) pairs.push([a, b]);
  for (const same of [english, chinese]) {
    same.forEach((a, i) => {
      for (const b of same.slice(i + 1)) pairs.push([a, b]);
    });
  }
  return pairs;
}

/**
 * Terms that must be cut as words: those of two characters, and longer ones that a dictionary has or
 * that fall into single characters. 灰度发布 stays two words, each with a meaning of its own; a word with
 * a numeral in it has to be as common as other words, or 周五 would be a word where 周三 is a number.
 * @param {GlossaryLine[]} glossary
 * @param {ReadonlySet<string>} dictionary
 * @param {(run: string) => readonly string[]} cut without the glossary
 * @returns {Set<string>}
 */
export function wordsOf(glossary, dictionary, cut) {
  const found = glossary
    .flatMap(({ chinese }) => chinese)
    .filter(
      (term) =>
        /^\p{Script=Han}{2,4}$/u.test(term) && !/[〇一二两三四五六七八九十百千万亿]/.test(term),
    )
    .filter(
      (term) =>
        term.length === 2 || dictionary.has(term) || cut(term).every((piece) => piece.length === 1),
    );
  return new Set(found);
}
