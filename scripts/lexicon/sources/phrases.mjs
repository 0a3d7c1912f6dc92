/**
 * The phrases of a JavaScript module that is one nested literal, by their keys.
 * @param {string} source
 */
export function readPhrases(source) {
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {string[]} */
  const path = [];
  const parts =
    /(\w+|'[^']+'): (\{)|(\w+|'[^']+'):\s+(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")|(\})/g;
  for (const [, group, opens, key = '', single, double] of source.matchAll(parts)) {
    if (opens !== undefined) path.push(group ?? '');
    else if (single !== undefined || double !== undefined) {
      const text = (single ?? double ?? '').replace(/\\(.)/g, '$1').replace(/\{\{[^}]*\}\}/g, ' ');
      found.set([...path, key].join('.'), text);
    } else path.pop();
  }
  return found;
}

/**
 * The texts of a nested object, by their keys.
 * @param {unknown} value
 * @param {string} [key]
 * @returns {Map<string, string>}
 */
export function textsByKey(value, key = '') {
  if (typeof value === 'string') return new Map([[key, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [...textsByKey(inner, `${key}.${name}`)]),
  );
}
