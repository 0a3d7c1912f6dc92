import { readFrontMatter } from '../note/frontMatter';
import { keysOf, projectPart, tagParts } from '../note/frontMatterFields';
import { lineStart } from '../text/lineStart';
import type { TextRange } from '../text/range';
import { textTagPlaces } from './textTagPlaces';
import { type YamlScalarPlace, yamlScalarPlaces } from './yamlScalarPlace';

/** A project or tag, as it is at one place of a note. */
export interface RenameTarget {
  readonly kind: 'project' | 'tag';
  readonly name: string;
  /** Where the name stands, without quotes and `#`; with escapes in it, the whole value. */
  readonly range: TextRange;
}

/**
 * What can be renamed at an offset of a note. Of a nested tag it is the tag up to the part at the
 * offset: `a` or `a/b` in `#a/b`.
 */
export function renameTargetAt(text: string, offset: number): RenameTarget | undefined {
  const isHere = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  if (offset >= readFrontMatter(text).bodyStart) {
    // The `#` belongs to the tag.
    const found = textTagPlaces(text).find(({ range: { start, end } }) =>
      isHere({ start: start - 1, end }),
    );
    return found && tagAt(found.tag, found.range, offset);
  }
  const [project] = yamlScalarPlaces(text, 'project').filter(({ value }) => value !== '');
  if (project && isHere(project.range)) {
    const part = projectPart(project.value);
    const name = project.value.slice(part.start, part.end);
    if (name !== '') return { kind: 'project', name, range: placeOf(text, project, part) };
  }
  for (const place of yamlScalarPlaces(text, 'tags').filter(({ range }) => isHere(range))) {
    for (const part of tagParts(place.value)) {
      const range = placeOf(text, place, part);
      if (isHere(range)) return tagAt(place.value.slice(part.start, part.end), range, offset);
    }
  }
  return undefined;
}

/** Whether an offset is on the line of a key `project` that has no value. */
export function isAtEmptyProject(text: string, offset: number): boolean {
  const { bodyStart, fields } = readFrontMatter(text);
  if (offset >= bodyStart) return false;
  const line = text.slice(lineStart(text, offset), bodyStart);
  const key = /^([^:\r\n]*):[ \t]*(?:[\r\n]|$)/.exec(line)?.[1] ?? '';
  const name = key.trim().toLowerCase();
  return keysOf('project').includes(name) && fields.get(name)?.values.length === 0;
}

function tagAt(tag: string, range: TextRange, offset: number): RenameTarget {
  const isLiteral = range.end - range.start === tag.length;
  const next = isLiteral ? tag.indexOf('/', Math.max(0, offset - range.start)) : -1;
  if (next < 0) return { kind: 'tag', name: tag, range };
  const end = range.start + next;
  return { kind: 'tag', name: tag.slice(0, next), range: { start: range.start, end } };
}

/** Where a part of a value stands in the note; the whole value where its letters are not written so. */
function placeOf(text: string, place: YamlScalarPlace, part: TextRange): TextRange {
  const { range, quotes, value } = place;
  const start = range.start + quotes.length;
  if (text.slice(start, range.end - quotes.length) !== value) return range;
  return { start: start + part.start, end: start + part.end };
}
