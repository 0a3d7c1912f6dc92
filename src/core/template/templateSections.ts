import { readSections } from '../note/readSections';
import type { TextRange } from '../text/range';
import type { Answers, Question } from './question';
import { renderTemplate } from './renderTemplate';
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

/**
 * The sections right below the title of what a template makes. A template that has different ones for
 * different picks gives them all, each once. Of a template with problems there are none.
 */
export function templateSections(
  template: Template,
  values: TemplateValues,
): readonly TemplateSection[] {
  const found = new Map<string, TemplateSection>();
  for (const picked of everyPick(template.questions)) {
    const answers = { ...values.answers, ...picked };
    const { text, stops } = renderTemplate(template, { ...values, answers });
    for (const { heading, level, headingRange, content } of readSections(text)) {
      if (level !== 2) continue;
      const start = headingRange.start;
      const section = text.slice(start, content.end).trimEnd();
      if (found.has(section)) continue;
      const inside = stops.filter(
        (stop) => start <= stop.start && stop.end <= start + section.length,
      );
      found.set(section, {
        heading,
        level,
        text: section,
        stops: inside.map((stop) => ({ start: stop.start - start, end: stop.end - start })),
      });
    }
  }
  return [...found.values()];
}

/** The answers to render with: each option of each pick that one cannot do without. */
function everyPick(questions: readonly Question[]): readonly Answers[] {
  const deciding = questions.filter(({ type, optional }) => type === 'pick' && !optional);
  if (deciding.length === 0) return [{}];
  return deciding.flatMap(({ name, options }) => options.map(({ value }) => ({ [name]: value })));
}
