import { readFrontMatter } from '../note/frontMatter';
import { tagParts } from '../note/frontMatterFields';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { scalarEdits } from './scalarEdits';
import { isTagWithin } from './tagName';
import { textTagPlaces } from './textTagPlaces';
import { type YamlScalarPlace, yamlScalarPlaces } from './yamlScalarPlace';

/**
 * What renames a tag in a note: in the front matter's `tags` and wherever `#tag` stands in the text.
 * Tags that are nested in it keep their own part: `#a/b` becomes `#x/b` when `a` becomes `x`. Where the
 * front matter has the new name already, the old one goes.
 */
export function tagEdits(text: string, from: string, to: string): readonly TextEdit[] {
  const head = ({ start }: { readonly start: number }) => ({ start, end: start + from.length });
  const matter = readFrontMatter(text);
  const inFields = fieldEdits(text, from, to, yamlScalarPlaces(text, 'tags', matter));
  // Most notes need not be read for their tags.
  const mayBeInText = text.toLowerCase().includes(`#${from.toLowerCase()}`);
  const inText = mayBeInText ? textTagPlaces(text, matter) : [];
  return [
    ...inFields,
    ...inText
      .filter(({ tag }) => isTagWithin(tag, from))
      .map(({ range }) => ({ range: head(range), text: to })),
  ];
}

/** Renames a tag in front matter, without giving it a name twice. */
function fieldEdits(
  text: string,
  from: string,
  to: string,
  places: readonly YamlScalarPlace[],
): readonly TextEdit[] {
  const tagged = places.map((place) => {
    const parts = tagParts(place.value).map((range) => {
      const tag = place.value.slice(range.start, range.end);
      return { range, tag, isRenamed: isTagWithin(tag, from) };
    });
    return { place, parts };
  });
  /** What each name was before: a name that stood there twice does so again. */
  const names = new Map(
    tagged.flatMap(({ parts }) =>
      parts.flatMap(({ tag, isRenamed }) => (isRenamed ? [] : [[tag, tag] as const])),
    ),
  );
  const edits: TextEdit[] = [];
  const isFree = ({ start }: TextRange): boolean => edits.every(({ range }) => range.end <= start);
  for (const { place, parts } of tagged) {
    const inValue: TextEdit[] = [];
    const { item } = place;
    for (const [i, { range, tag, isRenamed }] of parts.entries()) {
      if (!isRenamed) continue;
      const name = to + tag.slice(from.length);
      const before = names.get(name);
      const isThere = before !== undefined && before !== tag;
      if (!isThere) names.set(name, tag);
      if (isThere && parts.length === 1 && item && isFree(item)) {
        edits.push({ range: item, text: '' });
        continue;
      }
      const whole = withComma(parts, i);
      const canGo = whole && inValue.every((put) => put.range.end <= whole.start);
      if (isThere && canGo) inValue.push({ range: whole, text: '' });
      else inValue.push({ range: { ...range, end: range.start + from.length }, text: to });
    }
    edits.push(...scalarEdits(text, place, inValue));
  }
  return edits;
}

/** A part of several with what is between it and the one before it; that of the first one stands behind it. */
function withComma(
  parts: readonly { readonly range: TextRange }[],
  i: number,
): TextRange | undefined {
  const own = parts[i]?.range;
  const before = parts[i - 1]?.range;
  if (own && before) return { start: before.end, end: own.end };
  const after = parts[i + 1]?.range;
  return own && after && { start: own.start, end: after.start };
}
