import { isNoteReference } from '../lesson/noteReference';
import type { Block } from '../note/block';
import { readSections } from '../note/readSections';

/** What a person wrote behind a rule that was quoted for them. */
export interface AnsweredRule {
  /** The words of the link: what the lesson is called, or one of its wordings. */
  readonly said: string;
  readonly answer: 'held' | 'again';
}

/** A section that asks whether rules held, with what was answered. */
export interface AnsweredRules {
  /** UTF-16 offset of its heading. */
  readonly at: number;
  readonly answers: readonly AnsweredRule[];
}

/** The headings of the built-in retrospective, in both languages. */
const asks = /^did last time['’]s rules hold\??$|^上次的规则守住了吗[？?]?$/i;
/** Words of these headings, for a first look. */
const asking = /rules hold|守住了吗/i;
/** A link, and what stands behind the first sign after it. */
const line = /^[ \t]*[-*+][ \t]+\[((?:\\.|[^\]\\\n])+)\]\([^\n]*\)[ \t]*·([^\n]*)$/gmu;

/** Words that an answer begins with; what says neither is no answer. */
const again =
  /^(?:again|no\b|not\b|it (?:happened again|did not|didn['’]t)|didn['’]t|relapsed|broke|又踩|没守住|没有守住|没|又)/iu;
const held = /^(?:held|yes\b|it held|kept|守住|守住了|是)/iu;

/**
 * Reads the answers in a note's text; undefined where it asks no such thing.
 *
 * @param blocks the text's blocks: nearly no note asks it, and every note is looked at, at every change
 */
export function answeredRules(text: string, blocks: readonly Block[]): AnsweredRules | undefined {
  const mayAsk = blocks.some(
    (block) =>
      block.type === 'heading' &&
      block.lines.some(({ start, end }) => asking.test(text.slice(start, end))),
  );
  if (!mayAsk) return undefined;
  const section = readSections(text, blocks).find(({ heading }) => asks.test(heading));
  if (!section) return undefined;
  const body = text.slice(section.body.start, section.body.end);
  const answers = [...body.matchAll(line)].flatMap(([whole, said = '', rest = '']) => {
    const words = (rest.split('·').at(-1) ?? '').trim();
    if (!isNoteReference(whole.replace(/^[ \t]*[-*+][ \t]+/, ''))) return [];
    const answer = again.test(words) ? 'again' : held.test(words) ? 'held' : undefined;
    return answer ? [{ said: said.replace(/\\(.)/g, '$1'), answer } as const] : [];
  });
  return { at: section.headingRange.start, answers };
}
