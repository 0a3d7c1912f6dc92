import type { NoteSection } from '../note/readSections';
import type { TemplateSection, TemplateVariant } from '../template/templateSections';

/** What a template has that a note lacks. */
export interface MissingSections {
  /** All sections that the template makes for such a note, in its order. */
  readonly wanted: readonly TemplateSection[];
  /** Those of them that the note does not have, in the same order. */
  readonly missing: readonly TemplateSection[];
}

/**
 * What is missing in a note of what its template makes. A template that makes different notes for
 * different picks is taken as it was picked: as the front matter says, else as the headings show; where
 * neither does, nothing is missing.
 *
 * @param fields the first value of a key of the note's front matter
 */
export function missingSections(
  sections: readonly NoteSection[],
  fields: (key: string) => string | undefined,
  variants: readonly TemplateVariant[],
): MissingSections {
  const there = new Set(sections.map(({ heading }) => sameHeading(heading)));
  const has = ({ heading }: TemplateSection): boolean => there.has(sameHeading(heading));
  const variant = chooseVariant(variants, fields, has);
  const wanted = variant?.sections ?? [];
  return { wanted, missing: wanted.filter((section) => !has(section)) };
}

/** What two headings have in common that are the same: letters and digits, in lower case. */
export function sameHeading(heading: string): string {
  const words = heading.normalize('NFKC').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, '') || words.trim();
}

function chooseVariant(
  variants: readonly TemplateVariant[],
  fields: (key: string) => string | undefined,
  has: (section: TemplateSection) => boolean,
): TemplateVariant | undefined {
  const [only, ...others] = variants;
  if (others.length === 0) return only;
  const said = variants.find(({ picked }) =>
    Object.entries(picked).every(([name, value]) => fields(name.toLowerCase()) === value),
  );
  if (said) return said;
  const counted = variants.map((variant) => ({
    variant,
    count: variant.sections.filter(has).length,
  }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.variant : undefined;
}
