/**
 * @typedef {import('./vocabulary.mjs').Tokenize} Tokenize
 * @typedef {object} Material everything that is learned from
 * @property {{ words: string[], definition: string, examples: string[], broader: string[] }[]} synsets
 * @property {{ word: string, glosses: string[], name: boolean }[]} entries
 * @property {Map<string, Pair[]>} translations
 * @property {Pair[]} names names of things in software, with what they are
 * @property {{ english: string[], chinese: string[], pairs: Pair[] }[]} glossary
 */

/** @typedef {[a: string, b: string]} Pair texts that mean the same */

/**
 * Pairs of texts that mean the same, by source: what the vectors are trained to bring together. The
 * pairs of a group all say one thing.
 * @param {Material} material
 * @returns {Map<string, Pair[][]>}
 */
export function readPairs({ synsets, entries, translations, names, glossary }) {
  /** @type {Pair[]} */
  const definitions = [];
  /** @type {Pair[]} */
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
      glosses.slice(0, 8).map((gloss) => /** @type {Pair} */ ([word, gloss])),
    );
  return new Map([
    ['definitions', alone(definitions)],
    ['synonyms', alone(synonyms)],
    ['dictionary', alone(dictionary)],
    ['translations', alone([...translations.values()].flat())],
    ['names', alone(names)],
    ['glossary', glossary.map(({ pairs }) => pairs)],
  ]);
}

/** @param {Pair[]} pairs each in a group of its own */
const alone = (pairs) => pairs.map((pair) => [pair]);

/**
 * Texts whose words occur in one context: a meaning with its words, an entry with its translations,
 * a sentence in both languages.
 * @param {Material} material
 * @returns {string[]}
 */
export function readContexts({ synsets, entries, translations, names, glossary }) {
  return [
    ...synsets.map(({ words, definition, examples, broader }) =>
      [...words, definition, ...examples, ...broader.slice(0, 3)].join(' ; '),
    ),
    ...entries
      .filter(({ name }) => !name)
      .map(({ word, glosses }) => [word, ...glosses.slice(0, 8)].join(' ; ')),
    ...[...translations.values()].flat().map((pair) => pair.join(' ; ')),
    ...names.map((pair) => pair.join(' ; ')),
    ...glossary.flatMap(({ pairs }) => pairs.map((pair) => pair.join(' ; '))),
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

/**
 * Groups of pairs as numbers of words; pairs with a side without words, and empty groups, are left out.
 * @param {Pair[][]} groups
 * @param {Tokenize} tokenize
 * @param {ReadonlyMap<string, number>} numberOf
 * @returns {[Int32Array, Int32Array][][]}
 */
export function numberGroups(groups, tokenize, numberOf) {
  return groups
    .map((pairs) =>
      pairs.flatMap((pair) => {
        const [a, b] = numberTexts(pair, tokenize, numberOf);
        return a && b && a.length > 0 && b.length > 0
          ? [/** @type {[Int32Array, Int32Array]} */ ([a, b])]
          : [];
      }),
    )
    .filter(({ length }) => length > 0);
}
