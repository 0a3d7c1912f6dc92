import Handlebars from 'handlebars';
import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import { compileOptions } from './fillIn';
import { maximumLength } from './limits';
import type { NameProblem } from './nameCheck';
import { NameCheck } from './nameCheck';
import type { Template } from './template';
import type { TemplateProblem } from './templateProblem';
import { templateProblem } from './templateProblem';

/** What keeps a template from making notes: in its body, and in its file name pattern. */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  const { text, body, file, fileRange } = template;
  if (text.length > maximumLength) {
    return [templateProblem('template-too-long', text, { start: 0, end: 0 })];
  }
  const questions = template.questions.map(({ name }) => name);
  const problems = checkSource(text.slice(body.start, body.end), questions).map(
    ({ code, range, detail }) => templateProblem(code, text, shift(range, body.start), detail),
  );
  if (!fileRange) return problems;
  // Quotes and escapes of YAML stand between the pattern and the file: point at all of it.
  const inFile = checkSource(file, questions).map(({ code, detail }) =>
    templateProblem(code, text, fileRange, detail),
  );
  return [...inFile, ...problems];
}

/** A problem of Handlebars text by itself, with its place in that text. */
export interface SourceProblem {
  readonly code: TemplateProblem['code'];
  readonly range: TextRange;
  readonly detail: string;
}

/** Whatever Handlebars throws, as a problem at the place it names: a line, or nothing. */
export function problemOfError(
  code: TemplateProblem['code'],
  source: string,
  error: unknown,
): SourceProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line =
    error instanceof Handlebars.Exception && typeof error.lineNumber === 'number'
      ? error.lineNumber
      : Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  return { code, range: lineRange(source, line - 1), detail: lastLine(message) };
}

function checkSource(source: string, questions: readonly string[]): readonly SourceProblem[] {
  try {
    const names = new NameCheck(questions);
    names.accept(Handlebars.parse(source));
    if (names.problems.length > 0) {
      return names.problems.map((problem) => placeName(source, problem));
    }
    Handlebars.precompile(source, compileOptions);
    return [];
  } catch (error) {
    return [problemOfError('template-syntax', source, error)];
  }
}

function placeName(source: string, { code, detail, loc }: NameProblem): SourceProblem {
  const lines = new LineMap(source);
  const start = lines.lineStart(loc.start.line - 1) + loc.start.column;
  const end = lines.lineStart(loc.end.line - 1) + loc.end.column;
  return { code, range: { start, end }, detail };
}

function lineRange(source: string, line: number): TextRange {
  const start = new LineMap(source).lineStart(line);
  const length = source.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? source.length : start + length };
}

/** A parser's message begins with a picture of the place; what was expected comes last. */
function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? message;
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
