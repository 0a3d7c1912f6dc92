import Handlebars from 'handlebars';
import { finish, type Steps } from '../steps';
import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import { compileOptions } from './fillIn';
import { maximumLength } from './limits';
import type { NameProblem } from './nameCheck';
import { NameCheck } from './nameCheck';
import type { Partials } from './partials';
import type { SourceProblem } from './sourceProblem';
import { problemOfError } from './sourceProblem';
import type { Template } from './template';
import type { TemplateProblem } from './templateProblem';
import { templateProblem } from './templateProblem';

/** What keeps a template from making notes: in its body, and in its file name pattern. */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  return finish(checkTemplateInSteps(template));
}

/** The same; reading and compiling are steps of their own. */
export function* checkTemplateInSteps(template: Template): Steps<readonly TemplateProblem[]> {
  const { text, body, file, fileRange, partials } = template;
  if (text.length > maximumLength) return [tooLong(text)];
  const questions = template.questions.map(({ name }) => name);
  const check = (source: string): Steps<readonly SourceProblem[]> =>
    checkSource(source, new NameCheck(questions, partials));
  const problems = (yield* check(text.slice(body.start, body.end))).map((problem) =>
    inFile(text, problem, shift(problem.range, body.start)),
  );
  if (!fileRange) return problems;
  yield;
  // Quotes and escapes of YAML stand between the pattern and the file: point at all of it.
  const inPattern = (yield* check(file)).map((problem) => inFile(text, problem, fileRange));
  return [...inPattern, ...problems];
}

/** What is wrong with a partial by itself. Which values it may name, only a template can say. */
export function checkPartial(
  name: string,
  text: string,
  partials: Partials,
): readonly TemplateProblem[] {
  if (text.length > maximumLength) return [tooLong(text)];
  const check = new NameCheck(undefined, new Map(partials).set(name, text), name);
  return finish(checkSource(text, check)).map((problem) => inFile(text, problem, problem.range));
}

function* checkSource(source: string, names: NameCheck): Steps<readonly SourceProblem[]> {
  try {
    const program = Handlebars.parseWithoutProcessing(source);
    yield;
    names.accept(program);
    if (names.problems.length > 0) {
      return names.problems.map((problem) => placeName(source, problem));
    }
    yield;
    Handlebars.precompile(program, compileOptions);
    return [];
  } catch (error) {
    return [problemOfError('template-syntax', source, error)];
  }
}

function inFile(text: string, problem: SourceProblem, range: TextRange): TemplateProblem {
  return templateProblem(problem.code, text, range, problem.detail, problem.partial);
}

function tooLong(text: string): TemplateProblem {
  return templateProblem('template-too-long', text, { start: 0, end: 0 });
}

function placeName(source: string, { loc, ...problem }: NameProblem): SourceProblem {
  const lines = new LineMap(source);
  const start = lines.lineStart(loc.start.line - 1) + loc.start.column;
  const end = lines.lineStart(loc.end.line - 1) + loc.end.column;
  return { ...problem, range: { start, end } };
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
