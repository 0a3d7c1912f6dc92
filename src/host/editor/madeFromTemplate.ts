import { localDay } from '../../core/calendar/calendarDay';
import { type MissingSections, missingSections } from '../../core/editor/missingSections';
import { keysFor } from '../../core/editor/templateKeys';
import type { TemplateKey } from '../../core/editor/addFrontMatter';
import type { Block } from '../../core/note/block';
import type { Note } from '../../core/note/note';
import { readFrontMatter } from '../../core/note/frontMatter';
import { type NoteSection, readSectionsInSteps } from '../../core/note/readSections';
import type { Template, TemplateValues } from '../../core/template/template';
import type { TemplateVariant } from '../../core/template/templateSections';
import { inSlices } from '../index/slices';

/** What a note's template would make of it today. */
export interface MadeFromTemplate extends MissingSections {
  /** The note's own sections. */
  readonly sections: readonly NoteSection[];
  /** The keys of front matter that the template writes, with what is known of the note. */
  readonly keys: readonly TemplateKey[];
}

/** What a template takes from a note that is there already. */
export function valuesOfNote({ title, project, date }: Note): TemplateValues {
  return { title, project, date: date?.length === 10 ? date : localDay(new Date()) };
}

const rendered = new WeakMap<Template, { key: string; variants: readonly TemplateVariant[] }>();

/** What a note has and lacks of what its template makes. @param values for what stands in the sections */
export async function madeFromTemplate(
  template: Template,
  { text, blocks }: { readonly text: string; readonly blocks: readonly Block[] },
  note: Note,
  values: TemplateValues = valuesOfNote(note),
): Promise<MadeFromTemplate> {
  const { templateVariantsInSteps } = await import('../../core/template/make');
  const key = JSON.stringify([values.title, values.project, values.date]);
  let variants = values.found ? undefined : rendered.get(template);
  if (variants?.key !== key) {
    const steps = templateVariantsInSteps(template, values);
    variants = { key, variants: await inSlices(steps) };
    // With what was found in other notes it holds for this once.
    if (!values.found) rendered.set(template, variants);
  }
  const { fields } = readFrontMatter(text);
  const sections = await inSlices(readSectionsInSteps(text, blocks));
  const first = (name: string): string | undefined => fields.get(name)?.values[0];
  return {
    sections,
    keys: keysFor(note, text, variants.variants[0]?.text ?? ''),
    ...missingSections(sections, first, variants.variants),
  };
}
