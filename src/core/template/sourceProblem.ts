import Handlebars from 'handlebars';
import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import type { PartialPlace, TemplateProblem } from './templateProblem';

/** A problem of Handlebars text by itself, with its place in that text. */
export interface SourceProblem {
  readonly code: TemplateProblem['code'];
  readonly range: TextRange;
  readonly detail: string;
  /** Where it really is, when `range` is what takes the partial it is in. */
  readonly partial?: PartialPlace;
}

/** Whatever Handlebars throws, as a problem at the place it names: a line, or nothing. */
export function problemOfError(
  code: TemplateProblem['code'],
  source: string,
  error: unknown,
): SourceProblem {
  const message = error instanceof Error ? error.message : String(error);
  return { code, range: lineRange(source, lineOf(error) - 1), detail: lastLine(message) };
}

/** The line that an error of Handlebars names, from 1; the first when it names none. */
export function lineOf(error: unknown): number {
  if (!(error instanceof Error)) return 1;
  return error instanceof Handlebars.Exception && typeof error.lineNumber === 'number'
    ? error.lineNumber
    : Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
}

/** A parser's message begins with a picture of the place; what was expected comes last. */
export function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? message;
}

function lineRange(source: string, line: number): TextRange {
  const start = new LineMap(source).lineStart(line);
  const length = source.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? source.length : start + length };
}
