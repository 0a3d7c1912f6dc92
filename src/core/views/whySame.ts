import type { Explanation } from '../recurrence/explanation';
import type { Lesson, NoteMention } from '../recurrence/lesson';
import type { Offer, Reason } from '../recurrence/lessonAnswers';
import { wordingKey } from '../recurrence/reading/statement';

/** One way a lesson was written, and where. */
export interface LessonWording {
  readonly text: string;
  /** Newest first. */
  readonly mentions: readonly NoteMention[];
  /** The wording it is near to, by its place in the list from 0; undefined for the only one. */
  readonly like: { readonly wording: number; readonly why: Explanation } | undefined;
}

/** Another lesson that came near. */
export interface NearLesson {
  readonly mention: NoteMention;
  /** The wording it came nearest to, by its place in the list from 0. */
  readonly wording: number;
  /** Shared words and conflicts: first those of this lesson, then those of the other. */
  readonly why: Explanation;
}

/** Why the mentions of a lesson are one, and why others are not among them. */
export interface WhySame {
  readonly lesson: Lesson;
  /** Those of the newest mentions first. */
  readonly wordings: readonly LessonWording[];
  /** Those kept apart by a contradiction, then those that share too little. */
  readonly near: readonly NearLesson[];
}

/** A reader wants the few that came nearest. */
const mostNear = 6;

/**
 * Explains a lesson.
 *
 * @param reasons why its mentions are one
 * @param others lessons that are not the same, those that came nearest first
 */
export function whySame(
  lesson: Lesson,
  reasons: readonly Reason[],
  others: readonly Offer[],
): WhySame {
  const numbers = new Map<string, number>();
  const mentions: NoteMention[][] = [];
  for (const at of lesson.mentions) {
    const key = wordingKey(at.mention.text);
    const number = numbers.get(key) ?? mentions.push([]) - 1;
    numbers.set(key, number);
    mentions[number]?.push(at);
  }
  const numberOf = ({ mention }: NoteMention): number => numbers.get(wordingKey(mention.text)) ?? 0;
  const byWording = new Map(reasons.map((reason) => [numberOf(reason.b), reason]));
  const wordings = mentions.map((all, number): LessonWording => {
    const text = all[0]?.mention.text ?? '';
    const reason = byWording.get(number);
    const like = reason && { wording: numberOf(reason.a), why: reason.why };
    return { text, mentions: all, like };
  });
  const near = nearLessons(others).map(({ own, mention, why }) => ({
    mention,
    wording: numberOf(own),
    why,
  }));
  return { lesson, wordings, near };
}

function nearLessons(others: readonly Offer[]): readonly Offer[] {
  const near = new Map<string, Offer>();
  for (const offer of others) {
    if (!near.has(offer.lesson)) near.set(offer.lesson, offer);
  }
  return [...near.values()].slice(0, mostNear);
}

/** The words that the wordings of a lesson share, each pair once: the most frequent, then the heaviest. */
export function strongestWords(reasons: readonly Reason[]): Explanation['shared'] {
  const words = new Map<
    string,
    { readonly shared: Explanation['shared'][number]; count: number }
  >();
  for (const { why } of onePerPair(reasons)) {
    for (const shared of why.shared) {
      const key = [shared.a.toLowerCase(), shared.b.toLowerCase()].sort().join(' ');
      const known = words.get(key);
      if (known) known.count += 1;
      else words.set(key, { shared, count: 1 });
    }
  }
  return [...words.values()].sort((a, b) => b.count - a.count).map(({ shared }) => shared);
}

/** Two wordings can be nearest to each other: that is one reason, seen from both. */
function onePerPair(reasons: readonly Reason[]): readonly Reason[] {
  const pairs = new Map(
    reasons.map((reason) => [[reason.a.mention.id, reason.b.mention.id].sort().join(), reason]),
  );
  return [...pairs.values()];
}
