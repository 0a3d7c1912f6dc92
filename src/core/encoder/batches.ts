/**
 * Cuts texts into batches, in order.
 * @param limits how many texts and how many characters a batch may have; a text that is longer than
 *   that alone has a batch of its own
 */
export function batchesOf(
  texts: readonly string[],
  limits: { readonly texts: number; readonly characters: number },
): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    const full = batch.length === limits.texts || characters + text.length > limits.characters;
    if (batch.length === 0 || full) {
      batch = [];
      batches.push(batch);
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  return batches;
}
