/** A file or folder that was moved, by its absolute paths with `/`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is after the moves: the same path if none of them took it along. */
export function movedPath(path: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}
