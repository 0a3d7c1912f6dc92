import Handlebars from 'handlebars';
import { formatDay } from '../calendar/formatDay';
import type { TextRange } from '../text/range';
import { looksLikeOffset, readOffset } from './dateOffset';
import { slug } from './slug';
import type { TemplateValues } from './template';
import { templateValueNames } from './template';
import { yamlScalar } from './yamlScalar';

/** The helpers a template can call. `log` is left out: a note is the only output. */
export const helperNames = [
  'date',
  'slug',
  'yaml',
  'prompt',
  'if',
  'unless',
  'each',
  'with',
  'lookup',
];

/** How every template is compiled; the same for checking and for filling in. */
export const compileOptions: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { log: false, date: true, slug: true, yaml: true, prompt: true },
};

/** A filled-in text, and where its placeholders are, in order. */
export interface FilledIn {
  readonly text: string;
  readonly stops: readonly TextRange[];
}

/**
 * Fills in Handlebars text. Throws what Handlebars throws: callers turn that into problems.
 * `fallback` is what a slug is made of when a value has no letters.
 */
export function fillIn(source: string, values: TemplateValues, fallback: string): FilledIn {
  const mark = unusedCharacter(source + templateValueNames.map((name) => values[name]).join(''));
  const handlebars = Handlebars.create();
  handlebars.unregisterHelper('log');
  handlebars.registerHelper({
    date: (...args: unknown[]) => writeDate(values, stringsOf(args)),
    slug: (value: unknown) => slug(isOptions(value) ? '' : textOf(value), fallback),
    yaml: (value: unknown) => (isOptions(value) ? '' : yamlScalar(value)),
    prompt: (question: unknown) =>
      `${mark}<${isOptions(question) ? '…' : textOf(question).replace(/\s+/g, ' ')}>${mark}`,
  });
  const render = handlebars.compile<object>(source, compileOptions);
  return takeMarks(
    render(contextOf(values), {
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    }),
    mark,
  );
}

/**
 * What names mean in a template. Every known name is there, so that a missing project is an empty
 * text while a misspelt name is still an error; and there is no prototype to reach through.
 */
function contextOf(values: TemplateValues): object {
  const context = Object.create(null) as Record<string, string | undefined>;
  for (const name of templateValueNames) context[name] = values[name];
  return context;
}

/** `{{date}}`, `{{date "+90 days"}}`, `{{date "YYYY年M月D日"}}`, or both in either order. */
function writeDate(values: TemplateValues, args: readonly string[]): string {
  let day = values.date;
  let format: string | undefined;
  for (const argument of args) {
    if (looksLikeOffset(argument)) day = readOffset(argument)?.(day) ?? day;
    else format = argument;
  }
  return format === undefined ? day : formatDay(day, format);
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

/** Handlebars passes its own options as the last argument of every helper. */
function isOptions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'hash' in value && 'data' in value;
}

function stringsOf(args: readonly unknown[]): readonly string[] {
  return args.filter((argument) => typeof argument === 'string');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
