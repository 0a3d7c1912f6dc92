/** A file, and maybe a line, that a guard names. */
export interface GuardPlace {
  /** Below the workspace folder of the book, with `/`; `../` leads to a folder beside it. */
  readonly path: string;
  /** From 1 on. */
  readonly line?: number;
}

/** Why a guard guards nothing: its file is gone, or it has fewer lines. */
export type GuardTrouble = 'gone' | 'too-short';

/**
 * The file that a guard names; undefined when it is words, such as `checklist item: rollback rehearsed`.
 *
 * It names a file if it begins with `./`, or has neither spaces nor `:` and ends like a file name with an
 * extension. `:12` behind it is a line.
 */
export function guardPlace(guard: string): GuardPlace | undefined {
  const [, written = '', line] = /^(.*?)(?::([1-9]\d{0,6}))?$/u.exec(guard.trim()) ?? [];
  const path = written.replaceAll('\\', '/');
  const isMarked = /^\.\/./u.test(path);
  const isNamed = /^(?![/~])[^\s:]*(?:^|[^\s:/])\.[A-Za-z][A-Za-z0-9]{0,9}$/u.test(path);
  if (!isMarked && !isNamed) return undefined;
  const plain = path.replace(/^(?:\.\/)+/u, '');
  return line === undefined ? { path: plain } : { path: plain, line: Number(line) };
}

/** A guard that names a place: `guardPlace` reads it back. */
export function guardOf({ path, line }: GuardPlace): string {
  const text = line === undefined ? path : `${path}:${line}`;
  return guardPlace(text)?.path === path ? text : `./${text}`;
}

/** @param lineCount of the file; undefined when it is gone */
export function guardTrouble(
  { line }: GuardPlace,
  lineCount: number | undefined,
): GuardTrouble | undefined {
  if (lineCount === undefined) return 'gone';
  return line !== undefined && line > lineCount ? 'too-short' : undefined;
}
