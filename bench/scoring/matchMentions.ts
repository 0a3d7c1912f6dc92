import type { Note } from '../../src/core/note/note';
import { compareText } from '../../src/core/text/compare';
import { type GoldMention, notePath } from '../gold/goldSet';

/** A mention that was extracted. `line` is 1-based. */
export interface FoundMention {
  readonly id: string;
  readonly note: string;
  readonly line: number;
  readonly kind: string;
  readonly text: string;
}

/** Which found mention is which gold mention: by gold id. */
export type MentionMatches = ReadonlyMap<string, FoundMention>;

const alikeFrom = 0.6;
const linesApart = 3;

/** All mentions of some notes. */
export function mentionsOf(notes: readonly Note[]): FoundMention[] {
  return notes.flatMap(({ path, mentions }) =>
    mentions.map(({ id, kind, text, start }) => ({
      id,
      note: path,
      line: start.line + 1,
      kind,
      text,
    })),
  );
}

/**
 * Pairs gold mentions with found ones of the same note, most alike first. Two match when they are at
 * most three lines apart and the letter pairs of their texts agree by 0.6 (Dice) or more.
 */
export function matchMentions(
  gold: readonly GoldMention[],
  found: readonly FoundMention[],
): MentionMatches {
  const inNote = new Map<string, { mention: FoundMention; pairs: LetterPairs }[]>();
  for (const mention of found) {
    const note = notePath(mention.note);
    const list = inNote.get(note) ?? [];
    list.push({ mention, pairs: letterPairs(mention.text) });
    inNote.set(note, list);
  }
  const candidates = gold.flatMap((wanted) => {
    const pairs = letterPairs(wanted.text);
    return (inNote.get(notePath(wanted.note)) ?? [])
      .filter(({ mention }) => Math.abs(mention.line - wanted.line) <= linesApart)
      .map((other) => ({ wanted, mention: other.mention, alike: dice(pairs, other.pairs) }))
      .filter(({ alike }) => alike >= alikeFrom);
  });
  candidates.sort((x, y) => y.alike - x.alike || compareText(x.wanted.id, y.wanted.id));
  const matches = new Map<string, FoundMention>();
  const used = new Set<string>();
  for (const { wanted, mention } of candidates) {
    if (matches.has(wanted.id) || used.has(mention.id)) continue;
    matches.set(wanted.id, mention);
    used.add(mention.id);
  }
  return matches;
}

type LetterPairs = ReadonlyMap<string, number>;

function letterPairs(text: string): LetterPairs {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function dice(a: LetterPairs, b: LetterPairs): number {
  const count = (pairs: LetterPairs): number => [...pairs.values()].reduce((x, y) => x + y, 0);
  const total = count(a) + count(b);
  let shared = 0;
  for (const [pair, times] of b) shared += Math.min(times, a.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * shared) / total;
}
