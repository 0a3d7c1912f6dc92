/**
 * @typedef {import('./vocabulary.mjs').Tokenize} Tokenize
 * @typedef {object} Material everything that is learned from
 * @property {{ words: string[], definition: string, examples: string[], broader: string[] }[]} synsets
 * @property {{ word: string, glosses: string[], name: boolean }[]} entries
 * @property {Map<string, [english: string, chinese: string][]>} translations
 */

/**
 * Pairs of texts that mean the same, by source: what the vectors are trained to bring together.
 * @param {Material} material
 * @returns {Map<string, [a: string, b: string][]>}
 */
export function readPairs({ synsets, entries, translations }) {
  /** @type {[string, string][]} */
  const definitions = [];
  /** @type {[string, string][]} */
  const synonyms = [];
  for (const { words, definition, examples } of synsets) {
    for (const word of words) definitions.push([word, definition]);
    for (const example of examples) definitions.push([example, definition]);
    for (let i = 0; i < Math.min(words.length, 5); i += 1) {
      for (let j = i + 1; j < Math.min(words.length, 5); j += 1) {
        synonyms.push([words[i] ?? '', words[j] ?? '']);
      }
    }
  }
  const dictionary = entries
    .filter(({ name }) => !name)
    .flatMap(({ word, glosses }) =>
      glosses.slice(0, 8).map((gloss) => /** @type {[string, string]} */ ([word, gloss])),
    );
  return new Map([
    ['definitions', definitions],
    ['synonyms', synonyms],
    ['dictionary', dictionary],
    ['translations', [...translations.values()].flat()],
  ]);
}

/**
 * Texts whose words occur in one context: a meaning with its words, an entry with its translations,
 * a sentence in both languages.
 * @param {Material} material
 * @returns {string[]}
 */
export function readContexts({ synsets, entries, translations }) {
  return [
    ...synsets.map(({ words, definition, examples, broader }) =>
      [...words, definition, ...examples, ...broader.slice(0, 3)].join(' ; '),
    ),
    ...entries
      .filter(({ name }) => !name)
      .map(({ word, glosses }) => [word, ...glosses.slice(0, 8)].join(' ; ')),
    ...[...translations.values()].flat().map((pair) => pair.join(' ; ')),
  ];
}

/**
 * Texts as numbers of words; words without a number are left out.
 * @param {string[]} texts
 * @param {Tokenize} tokenize
 * @param {ReadonlyMap<string, number>} numberOf
 * @returns {Int32Array[]} distinct words of each text
 */
export function numberTexts(texts, tokenize, numberOf) {
  return texts.map((text) => {
    const found = new Set();
    for (const token of tokenize(text)) {
      const number = token.stop ? undefined : numberOf.get(token.text);
      if (number !== undefined) found.add(number);
    }
    return Int32Array.from(found);
  });
}
