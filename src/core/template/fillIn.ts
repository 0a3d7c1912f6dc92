import Handlebars from 'handlebars';
import { formatDay } from '../calendar/formatDay';
import type { TextRange } from '../text/range';
import { levelOf } from '../history/levelOf';
import { looksLikeOffset, readOffset } from './dateOffset';
import { foundNames, type FoundValue } from './found';
import { costOf, limitedEach, Meter } from './limits';
import { helperNames, templateValueNames } from './names';
import { findNote, linkText, noteLink } from './noteLink';
import type { Answer, Question } from './question';
import { sectionHeading } from './sectionHeadings';
import { slug } from './slug';
import type { Template, TemplateValues } from './template';
import { inCase, markdownList, markdownTable } from './writeMarkdown';
import { yamlScalar } from './yamlScalar';

/** How every template is compiled; the same for checking and for filling in. */
export const compileOptions: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {
    log: false,
    ...Object.fromEntries(helperNames.map((name) => [name, true])),
  },
};

/** What has to be known of a template besides its text. */
type Asking = Pick<Template, 'id' | 'questions' | 'language' | 'partials'>;

/** A filled-in text, and where its placeholders are, in order. */
export interface FilledIn {
  readonly text: string;
  readonly stops: readonly TextRange[];
}

/**
 * Fills in Handlebars text of a template. Throws what Handlebars throws: callers turn that into
 * problems. A slug of a value without letters is made of the template's id.
 */
export function fillIn(source: string, values: TemplateValues, template: Asking): FilledIn {
  const context = contextOf(values, template.questions);
  const partials = [...template.partials];
  const mark = unusedCharacter(source + JSON.stringify([context, partials]) + titlesIn(values));
  const meter = new Meter();
  /** How many levels were asked for: each is one row of the template's table. */
  let asked = 0;
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('log');
  handlebars.registerHelper({
    each: limitedEach(meter, costOf(source)),
    date: (...args: unknown[]) => writeDate(values, stringsOf(args)),
    section: (name: unknown) => sectionHeading(textOf(name), template.language) ?? '',
    slug: (value: unknown) => slug(isOptions(value) ? '' : textOf(value), template.id),
    yaml: (value: unknown) => (isOptions(value) ? '' : yamlScalar(value)),
    case: (value: unknown, style: unknown) => inCase(textOf(value), textOf(style)),
    list: (value: unknown, mark: unknown) => markdownList(textsOf(value), textOf(mark) || '- '),
    table: (value: unknown, ...columns: unknown[]) =>
      markdownTable(textsOf(value), stringsOf(columns)),
    link: (target: unknown) => linkTo(target, values),
    lastLevel: (skill: unknown) => {
      asked += 1;
      return lastLevel(isOptions(skill) ? '' : textOf(skill), asked, values);
    },
    ...logic,
    prompt: (question: unknown) =>
      `${mark}<${isOptions(question) ? '…' : textOf(question).replace(/\s+/g, ' ')}>${mark}`,
  });
  for (const [name, text] of partials) {
    const compiled = handlebars.compile<object>(text, compileOptions);
    const cost = costOf(text);
    handlebars.registerPartial(name, (context: object, options?: RuntimeOptions) => {
      meter.spend(cost);
      return compiled(context, options);
    });
  }
  const render = handlebars.compile<object>(source, compileOptions);
  return takeMarks(
    render(context, {
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    }),
    mark,
  );
}

type Context = Record<string, Answer | FoundValue | undefined>;

/**
 * What names mean in a template. Every known name is there, so that a missing answer is an empty
 * text while a misspelt name is still an error; and there is no prototype to reach through.
 */
function contextOf(values: TemplateValues, questions: readonly Question[]): Context {
  const context = Object.create(null) as Context;
  for (const { name } of questions) context[name] = values.answers?.[name];
  for (const name of foundNames) context[name] = values.found?.[name];
  for (const name of templateValueNames) context[name] = values[name];
  return context;
}

/** Titles that a link may show. */
function titlesIn({ place }: TemplateValues): string {
  return (place?.notes ?? []).map(({ title }) => title).join('\n');
}

/** `{{link this}}` for what was found in a note, `{{link "retros/first.md"}}` for a note. */
function linkTo(target: unknown, { place }: TemplateValues): string {
  if (isEntry(target)) {
    const text = textOf(target.text);
    const uri = textOf(target.uri);
    return place && uri !== '' ? noteLink(text, place.uri, uri) : linkText(text);
  }
  const name = isOptions(target) ? '' : textOf(target);
  const note = place && findNote(place.notes, name);
  return note ? noteLink(note.title, place.uri, note.uri) : name;
}

/** `{{lastLevel "Business thinking"}}`, for a cell of a table. */
function lastLevel(skill: string, row: number, { answers, found }: TemplateValues): string {
  const levels = found?.lastLevels;
  const preset = textOf(answers?.['preset']);
  const level =
    levels === undefined || typeof levels === 'string'
      ? undefined
      : levelOf(levels, { skill, preset, row });
  return level === undefined ? '–' : linkText(level);
}

function isEntry(value: unknown): value is { readonly text: unknown; readonly uri?: unknown } {
  return typeof value === 'object' && value !== null && !isOptions(value) && 'text' in value;
}

/** `{{date}}`, `{{date "+90 days"}}`, `{{date "YYYY年M月D日"}}`, or both in either order. */
function writeDate(values: TemplateValues, args: readonly string[]): string {
  let day = values.date;
  let format: string | undefined;
  for (const argument of args) {
    if (looksLikeOffset(argument)) day = readOffset(argument)?.(day) ?? day;
    else format = argument;
  }
  return format === undefined ? day : formatDay(day, format, values.time);
}

/**
 * Placeholders are rendered between two marks, as only the whole text tells where they end up.
 * A character that neither template nor values contain cannot come from anywhere else.
 */
function unusedCharacter(text: string): string {
  const firstPrivate = 0xe000;
  let code = firstPrivate;
  while (text.includes(String.fromCharCode(code)) && code < 0xffff) code++;
  return String.fromCharCode(code);
}

function takeMarks(marked: string, mark: string): FilledIn {
  const stops: TextRange[] = [];
  let text = '';
  marked.split(mark).forEach((part, index) => {
    // Marks come in pairs: every second part is a placeholder.
    if (index % 2 === 1) stops.push({ start: text.length, end: text.length + part.length });
    text += part;
  });
  return { text, stops };
}

/** Conditions for `if`. The options that Handlebars adds at the end are no operand. */
const logic = {
  eq: (...operands: unknown[]) =>
    operands.slice(0, -1).every((operand) => textOf(operand) === textOf(operands[0])),
  and: (...operands: unknown[]) => operands.slice(0, -1).every(isSomething),
  or: (...operands: unknown[]) => operands.slice(0, -1).some(isSomething),
  not: (operand: unknown) => !isSomething(operand),
};

/** What `if` takes for true. */
function isSomething(value: unknown): boolean {
  return !Handlebars.Utils.isEmpty(value);
}

/** Handlebars passes its own options as the last argument of every helper. */
function isOptions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'hash' in value && 'data' in value;
}

function stringsOf(args: readonly unknown[]): readonly string[] {
  return args.filter((argument) => typeof argument === 'string');
}

/** A list as it is, a text as a list of one, and nothing as an empty one. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf);
  const text = textOf(value);
  return text === '' ? [] : [text];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
