import { readFrontMatter } from '../note/frontMatter';
import { tagParts } from '../note/frontMatterFields';
import type { TextEdit } from '../text/textEdit';
import { scalarEdits } from './scalarEdits';
import { isTagWithin } from './tagName';
import { textTagPlaces } from './textTagPlaces';
import { yamlScalarPlaces } from './yamlScalarPlace';

/**
 * What renames a tag in a note: in the front matter's `tags` and wherever `#tag` stands in the text.
 * Tags that are nested in it keep their own part: `#a/b` becomes `#x/b` when `a` becomes `x`.
 */
export function tagEdits(text: string, from: string, to: string): readonly TextEdit[] {
  const head = ({ start }: { readonly start: number }) => ({ start, end: start + from.length });
  const matter = readFrontMatter(text);
  const inFields = yamlScalarPlaces(text, 'tags', matter).flatMap((place) => {
    const { value } = place;
    const parts = tagParts(value).filter(({ start, end }) =>
      isTagWithin(value.slice(start, end), from),
    );
    return scalarEdits(text, place, parts.map(head), to);
  });
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
