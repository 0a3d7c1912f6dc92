import { linkText, noteLink } from '../template/noteLink';
import { mentionDate } from '../recurrence/lesson';
import type { PublicLesson } from './publicLesson';

/** What stands behind a pit, in the words of the person's language. */
export interface PitWords {
  /** "3 notes, last 3 May 2026" */
  counts(pit: PublicLesson): string;
  /** "when … then …"; undefined where there is no rule. */
  rule(pit: PublicLesson): string | undefined;
}

/**
 * Pits as a Markdown list, each with a link to where it was said last.
 *
 * @param from URI of a note in the folder that the links lead from
 */
export function writePits(pits: readonly PublicLesson[], from: string, words: PitWords): string {
  return pits
    .map((pit) => {
      const rule = words.rule(pit);
      const parts = [
        noteLink(pit.title, from, pit.mentions[0]?.note.uri ?? ''),
        linkText(words.counts(pit)),
        ...(rule === undefined ? [] : [linkText(rule)]),
      ];
      return `- ${parts.join(' · ')}\n`;
    })
    .join('');
}

/** The day a pit was written down last; its own, so that it is the day of the mention that opens. */
export function lastDay({ mentions: [last] }: PublicLesson): string | undefined {
  return last && mentionDate(last);
}
