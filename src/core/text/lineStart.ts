/** Where the line of an offset starts, whatever the line ends; in UTF-16 offsets. */
export function lineStart(text: string, at: number): number {
  if (at <= 0) return 0;
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}
