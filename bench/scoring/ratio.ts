/** Precision, recall and their harmonic mean. */
export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * @param right how many of those found are right
 * @param found how many were found; with none, precision is 1
 * @param wanted how many there are; with none, recall is 1
 */
export function ratioOf(right: number, found: number, wanted: number): Ratio {
  return ratio(found === 0 ? 1 : right / found, wanted === 0 ? 1 : right / wanted);
}

export function ratio(precision: number, recall: number): Ratio {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
