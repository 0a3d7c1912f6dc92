import { fieldList } from '../note/frontMatterFields';
import { readFrontMatter } from '../note/frontMatter';
import type { Problem } from '../note/note';
import { lineStart } from '../text/lineStart';

/** `<!-- hindsight-ignore: code, code -->` at the end of a line; behind `#` in front matter. */
export const silencer = /(?:<!--|#)\s*hindsight-ignore\s*:([\w\s,，-]*)(?=-->|$)/;
export const silencingKey = 'hindsight-ignore';

/** The problems that nobody silenced: for their first line, or for the note, where `all` is every code. */
export function audible(problems: readonly Problem[], text: string): readonly Problem[] {
  if (problems.length === 0 || !text.includes('hindsight-ignore')) return problems;
  const ofNote = new Set(fieldList(readFrontMatter(text).fields, silencingKey));
  return problems.filter(({ code, range }) => {
    if (ofNote.has(code) || ofNote.has('all')) return false;
    const line = /^[^\r\n]*/.exec(text.slice(lineStart(text, range.start)))?.[0] ?? '';
    const codes = silencer.exec(line)?.[1]?.split(/[\s,，]+/) ?? [];
    return !codes.includes(code) && !codes.includes('all');
  });
}
