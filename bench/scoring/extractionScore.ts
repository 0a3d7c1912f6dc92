import type { GoldMention, GoldPart } from '../gold/goldSet';
import type { FoundMention, MentionMatches } from './matchMentions';
import { type Ratio, ratio } from './ratio';

export interface ExtractionScore extends Ratio {
  /** Shares of the matched mentions whose line, and whose kind, is exactly right. */
  readonly lineExact: number;
  readonly kindExact: number;
}

/** How well the mentions of a set were found. */
export function extractionScore(
  gold: readonly GoldMention[],
  found: readonly FoundMention[],
  matches: MentionMatches,
  part: GoldPart,
): ExtractionScore {
  const wanted = gold.filter(({ note }) => part.hasNote(note));
  const given = found.filter(({ note }) => part.hasNote(note));
  const matched = wanted.flatMap((mention) => {
    const match = matches.get(mention.id);
    return match ? [{ mention, match }] : [];
  });
  const used = new Set([...matches.values()].map(({ id }) => id));
  const right = given.filter(({ id }) => used.has(id)).length;
  const share = (count: number, of: number): number => (of === 0 ? 1 : count / of);
  return {
    ...ratio(share(right, given.length), share(matched.length, wanted.length)),
    lineExact: share(
      matched.filter(({ mention, match }) => mention.line === match.line).length,
      matched.length,
    ),
    kindExact: share(
      matched.filter(({ mention, match }) => mention.section === match.kind).length,
      matched.length,
    ),
  };
}
