/** A text that sorts a list of completions as it was made. */
export function order(index: number): string {
  return String(index).padStart(4, '0');
}
