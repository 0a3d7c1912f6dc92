import { moodOf } from '../recurrence/reading/mood';
import { hasHan } from '../text/script';
import type { TextRange } from '../text/range';
import { filled } from './filled';
import type { Fix } from './fix';

/**
 * A frame to fill in before the words of a lesson, in their language. It only puts something there, so
 * that the words stay as they are, whatever markup and line ends they have.
 *
 * @param range where the statement stands, in UTF-16 offsets
 */
export function whenThen({ start, end }: TextRange, text: string): Fix {
  const parts = hasHan(text.slice(start, end))
    ? ['当', '什么情况出现', '，就', '先做哪一件事', '：']
    : ['When ', 'what comes up', ', ', 'do what first', ': '];
  return { code: 'when-then', ...filled({ start, end: start }, parts) };
}

const condition =
  /^(?:when(?:ever)?|if|once|before|after|(?:each|every) time|as soon as)\b|^(?:每?当(?!时|初|年|天|场|前)|如果|要是|假如|若|一旦|只要|凡是?|每次|每逢|遇到)/iu;
const englishThen = /[,:，：]|\bthen\b|→|[-=]>/i;
const chineseThen = /就|则|[,:，：]|→|[-=]>/;

/**
 * Whether a statement says already when to do what: "when a release is near, rehearse", 当要上线，就先演练.
 * What only happened then is no rule.
 *
 * @param statement its words, without markup and label
 */
export function isWhenThen(statement: string): boolean {
  const words = statement.trim();
  const begun = condition.exec(words);
  if (!begun) return false;
  const rest = words.slice(begun[0].length);
  const then = (hasHan(words) ? chineseThen : englishThen).exec(rest);
  if (!then) return false;
  // The words that it was made of may stand behind it.
  const deed = /^[\s,，]*(?:then\b|就|则)?([^:：;；.。!！\r\n]*)/i.exec(
    rest.slice(then.index + then[0].length),
  );
  const done = deed?.[1]?.trim() ?? '';
  return done !== '' && moodOf(done.toLowerCase()) === 'advice';
}
