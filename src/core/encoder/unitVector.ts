/**
 * A vector of the same direction and of length 1.
 * @returns undefined for a vector without a direction: empty, all zeros, or not all finite
 */
export function unitVector(vector: ArrayLike<number>): Float32Array | undefined {
  const values = Float64Array.from(vector);
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  if (!(largest > 0 && largest < Infinity)) return undefined;
  // Divided first, so that squares of very large and very small numbers stay numbers.
  const length = Math.sqrt(values.reduce((sum, x) => sum + (x / largest) ** 2, 0));
  return Number.isNaN(length) ? undefined : Float32Array.from(values, (x) => x / largest / length);
}
