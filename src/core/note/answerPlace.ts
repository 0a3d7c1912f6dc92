import type { TextRange } from '../text/range';
import type { NoteSection } from './readSections';

/**
 * Where the answer of an empty section is written: its first prompt `<…>`, to be typed over, else the end
 * of its first line with a mark such as `- `, else the line below its heading.
 */
export function answerPlace(text: string, { body }: Pick<NoteSection, 'body'>): TextRange {
  const own = text.slice(body.start, body.end);
  const prompt = /<(?!!--)[^<>\r\n]+>/.exec(own);
  if (prompt) {
    const start = body.start + prompt.index;
    return { start, end: start + prompt[0].length };
  }
  const line = /\S[^\r\n]*/.exec(own);
  const at = body.start + (line ? line.index + line[0].length : 0);
  return { start: at, end: at };
}
