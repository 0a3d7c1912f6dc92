import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import type { BookProblem, BookProblemCode } from './lessonBook';

/** Collects what is wrong in a text, at its place. */
export class ProblemList {
  readonly #text: string;
  /** Made for the first problem: most books have none. */
  #lines: LineMap | undefined;
  readonly #problems: BookProblem[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** In the order of the text. */
  get all(): readonly BookProblem[] {
    return this.#problems.toSorted((a, b) => a.range.start - b.range.start);
  }

  add(code: BookProblemCode, at: TextRange, detail?: string): void {
    const start = Math.min(at.start, this.#text.length);
    const end = Math.min(Math.max(at.end, start), this.#text.length);
    this.#lines ??= new LineMap(this.#text);
    this.#problems.push({
      code,
      range: { start, end },
      start: this.#lines.positionAt(start),
      end: this.#lines.positionAt(end),
      ...(detail === undefined ? {} : { detail }),
    });
  }
}
