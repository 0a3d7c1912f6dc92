/**
 * Does a piece of work for each item, two at a time: windows mostly wait, so that two take little longer
 * than one.
 * @template T
 * @template R
 * @param {Iterable<T>} items
 * @param {() => Promise<(item: T) => Promise<R>>} prepare what one lane needs; gives what it does for each
 * @returns {Promise<R[]>} in the order of the items
 */
export async function sideBySide(items, prepare) {
  const waiting = [...items].entries();
  /** @type {R[]} */
  const results = [];
  const lane = async () => {
    const work = await prepare();
    for (const [at, item] of waiting) {
      results[at] = await work(item);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}
