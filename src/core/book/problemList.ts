import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import type { BookProblem, BookProblemCode } from './lessonBook';

/** Collects what is wrong in a text, at its place. */
export class ProblemList {
  readonly #lines: LineMap;
  readonly #length: number;
  readonly #problems: BookProblem[] = [];

  constructor(text: string) {
    this.#lines = new LineMap(text);
    this.#length = text.length;
  }

  /** In the order of the text. */
  get all(): readonly BookProblem[] {
    return this.#problems.toSorted((a, b) => a.range.start - b.range.start);
  }

  add(code: BookProblemCode, at: TextRange, detail?: string): void {
    const start = Math.min(at.start, this.#length);
    const end = Math.min(Math.max(at.end, start), this.#length);
    this.#problems.push({
      code,
      range: { start, end },
      start: this.#lines.positionAt(start),
      end: this.#lines.positionAt(end),
      ...(detail === undefined ? {} : { detail }),
    });
  }
}
