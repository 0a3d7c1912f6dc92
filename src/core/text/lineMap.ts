import { finish, type Steps } from '../steps';

/** A place in a text: 0-based line, and 0-based UTF-16 column in that line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Converts UTF-16 offsets of one text to positions. Lines end with LF, CRLF or a lone CR. */
export class LineMap {
  readonly #starts: readonly number[];

  constructor(text: string, starts: readonly number[] = finish(lineStarts(text))) {
    this.#starts = starts;
  }

  /** Reads a text, some thousand lines in a step. */
  static *inSteps(text: string): Steps<LineMap> {
    return new LineMap(text, yield* lineStarts(text));
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; an offset past the end is on the last line. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (this.#starts[low] ?? 0) };
  }

  /** The offset at which a 0-based line starts; past the last line, the start of the last. */
  lineStart(line: number): number {
    return this.#starts[Math.min(line, this.#starts.length - 1)] ?? 0;
  }
}

const linesInStep = 4096;

function* lineStarts(text: string): Steps<readonly number[]> {
  const starts = [0];
  const hasLoneReturns = /\r(?!\n)/.test(text);
  const end = hasLoneReturns ? /\r\n?|\n/g : /\n/g;
  for (const { index, 0: written } of text.matchAll(end)) {
    starts.push(index + written.length);
    if (starts.length % linesInStep === 0) yield;
  }
  return starts;
}
