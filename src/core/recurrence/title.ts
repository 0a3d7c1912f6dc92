import { isWide, type Language, languageOf } from '../text/script';
import { moodOf } from './reading/mood';

const clauseEnd = /[,;:.!?。！？，；：…\n]+/u;
/** A title of up to this many columns is read at a glance; a wide character takes two. */
const comfortable = 80;
const scant = 16;

/**
 * The wording that says a lesson best: short, advice rather than a story, in the reader's language if
 * one of them is, and said often. Of equals, the first.
 *
 * @param texts of all mentions, the oldest first; at least one
 */
export function titleOf(texts: readonly string[], language?: Language): string {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = first;
  let least = Infinity;
  for (const [text, count] of counts) {
    const foreign = language !== undefined && languageOf(text) !== language ? 3 : 0;
    const cost = unclarity(text) + foreign - 0.6 * (count - 1);
    if (cost < least) [best, least] = [text, cost];
  }
  return best;
}

/** How hard a wording is to take in: 0 for a short piece of advice. */
function unclarity(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i += 1) columns += isWide(text.charCodeAt(i)) ? 2 : 1;
  const long = Math.max(0, columns - comfortable) / 40;
  const short = columns < scant ? 0.5 : 0;
  const clauses = text
    .toLowerCase()
    .split(clauseEnd)
    .filter((clause) => clause.trim() !== '');
  const stories = clauses.filter((clause) => moodOf(clause) === 'story').length;
  return long + short + stories / Math.max(1, clauses.length);
}
