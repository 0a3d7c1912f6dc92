import { readSections } from '../note/readSections';
import { finish, type Steps } from '../steps';
import type { TextRange } from '../text/range';
import type { Answers, Question } from './question';
import { renderTemplateInSteps } from './renderTemplate';
import type { Template, TemplateValues } from './template';

/** A section as a template writes it, to stand in another note. */
export interface TemplateSection {
  readonly heading: string;
  /** 2 to 6. */
  readonly level: number;
  /** The section with its heading, up to its last word. */
  readonly text: string;
  /** Its placeholders: offsets in `text`. */
  readonly stops: readonly TextRange[];
}

/** What a template makes with some of its picks taken. */
export interface TemplateVariant {
  /** What was picked, by the names of the questions. */
  readonly picked: Answers;
  /** The whole note; empty where the template has problems. */
  readonly text: string;
  /** The sections right below the title. */
  readonly sections: readonly TemplateSection[];
}

/**
 * The sections right below the title of what a template makes. A template that has different ones for
 * different picks gives them all, each once. Of a template with problems there are none.
 */
export function templateSections(
  template: Template,
  values: TemplateValues,
): readonly TemplateSection[] {
  const all = finish(templateVariantsInSteps(template, values)).flatMap(({ sections }) => sections);
  const found = new Map<string, TemplateSection>();
  for (const section of all) if (!found.has(section.text)) found.set(section.text, section);
  return [...found.values()];
}

/** What a template makes with each of the picks that one cannot do without. */
export function* templateVariantsInSteps(
  template: Template,
  values: TemplateValues,
): Steps<readonly TemplateVariant[]> {
  const variants: TemplateVariant[] = [];
  for (const picked of everyPick(template.questions)) {
    const answers = { ...values.answers, ...picked };
    const { text, stops } = yield* renderTemplateInSteps(template, { ...values, answers });
    yield;
    variants.push({ picked, text, sections: sectionsIn(text, stops) });
    yield;
  }
  return variants;
}

function sectionsIn(text: string, stops: readonly TextRange[]): readonly TemplateSection[] {
  return readSections(text).flatMap(({ heading, level, headingRange: { start }, content }) => {
    if (level !== 2) return [];
    const section = text.slice(start, content.end).trimEnd();
    const inside = stops.filter(
      (stop) => start <= stop.start && stop.end <= start + section.length,
    );
    const moved = inside.map((stop) => ({ start: stop.start - start, end: stop.end - start }));
    return [{ heading, level, text: section, stops: moved }];
  });
}

/** The answers to render with: each option of each pick that one cannot do without. */
function everyPick(questions: readonly Question[]): readonly Answers[] {
  const deciding = questions.filter(({ type, optional }) => type === 'pick' && !optional);
  if (deciding.length === 0) return [{}];
  return deciding.flatMap(({ name, options }) => options.map(({ value }) => ({ [name]: value })));
}
