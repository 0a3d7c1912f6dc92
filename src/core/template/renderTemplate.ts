import { finish, type Steps } from '../steps';
import { checkTemplateInSteps } from './checkTemplate';
import type { FilledIn } from './fillIn';
import { fillIn } from './fillIn';
import { maximumLength, TooLongError } from './limits';
import { problemOfError } from './sourceProblem';
import type { Template, TemplateValues } from './template';
import type { TemplateProblem } from './templateProblem';
import { templateProblem } from './templateProblem';

/** A note made from a template; empty when there are problems. */
export interface RenderedNote extends FilledIn {
  readonly problems: readonly TemplateProblem[];
}

/** Makes the text of a note. Never throws: a template that cannot be filled in has problems. */
export function renderTemplate(template: Template, values: TemplateValues): RenderedNote {
  return finish(renderTemplateInSteps(template, values));
}

/** The same; checking and filling in are steps of their own. */
export function* renderTemplateInSteps(
  template: Template,
  values: TemplateValues,
): Steps<RenderedNote> {
  const problems = yield* checkTemplateInSteps(template);
  yield;
  if (problems.length > 0) return { text: '', stops: [], problems };

  const { text, body } = template;
  const source = text.slice(body.start, body.end);
  try {
    const filledIn = fillIn(source, values, template);
    return filledIn.text.length > maximumLength ? tooLong(template) : { ...filledIn, problems };
  } catch (error) {
    if (error instanceof TooLongError) return tooLong(template);
    const { code, range, detail } = problemOfError('render-failed', source, error);
    const place = { start: body.start + range.start, end: body.start + range.end };
    return { text: '', stops: [], problems: [templateProblem(code, text, place, detail)] };
  }
}

function tooLong({ text, body: { start } }: Template): RenderedNote {
  const place = { start, end: start };
  return { text: '', stops: [], problems: [templateProblem('note-too-long', text, place)] };
}
