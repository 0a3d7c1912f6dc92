import { readFrontMatter } from '../note/frontMatter';
import { readBlocks } from '../note/readBlocks';
import { type TextTag, textTags } from '../note/textTags';

/** The tags in a note's text, below its front matter. */
export function textTagPlaces(
  text: string,
  { bodyStart } = readFrontMatter(text),
): readonly TextTag[] {
  return textTags(text, bodyStart, readBlocks(text, bodyStart).blocks);
}
