import type { NoteSection } from '../note/readSections';
import { sectionPlace } from '../template/sectionPlace';
import type { TemplateSection } from '../template/templateSections';
import { lineBreakOf, withLineBreaks } from '../text/lineBreak';
import type { TextEdit } from '../text/textEdit';
import { type MissingSections, sameHeading } from './missingSections';

/** The usual level of a section below the title. */
const usualLevel = 2;

/**
 * Adds the sections that a note lacks, each where its template has it: behind the section that comes
 * before it there, else before the one that comes after. Every edit is an insertion of whole lines.
 */
export function addSections(
  text: string,
  sections: readonly NoteSection[],
  { wanted, missing }: MissingSections,
): readonly TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const headings = sections.map(({ level, headingRange: { start } }) => ({ level, start }));
  const added = new Map<number, { before: string; after: string; texts: string[] }>();
  for (const section of missing) {
    const { cursor, level } = neighbourOf(section);
    const { at, before, after } = sectionPlace(text, headings, { cursor, level });
    const known = added.get(at) ?? { before, after, texts: [] };
    known.texts.push(atLevel(section.text, level));
    added.set(at, known);
  }
  return [...added].map(([at, { before, after, texts }]) => ({
    range: { start: at, end: at },
    text: withLineBreaks(`${before}${texts.join('\n\n')}\n${after}`, lineBreak),
  }));

  function neighbourOf(section: TemplateSection): { cursor: number; level: number } {
    const index = wanted.indexOf(section);
    for (const above of wanted.slice(0, index).reverse()) {
      const own = find(above);
      if (own) return { cursor: own.headingRange.start, level: own.level };
    }
    for (const below of wanted.slice(index + 1)) {
      const own = find(below);
      if (own) return { cursor: own.headingRange.start - 1, level: own.level };
    }
    return { cursor: text.length, level: usualLevel };
  }

  function find({ heading }: TemplateSection): NoteSection | undefined {
    return sections.find((own) => sameHeading(own.heading) === sameHeading(heading));
  }
}

/** A section with its headings so much deeper or higher that it stands beside others of a level. */
function atLevel(section: string, level: number): string {
  if (level === usualLevel) return section;
  return section.replace(/^#{2,6}(?=\s)/gm, (marks) =>
    '#'.repeat(Math.min(6, Math.max(1, marks.length + level - usualLevel))),
  );
}
