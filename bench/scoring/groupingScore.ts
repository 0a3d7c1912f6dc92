import { hasHan } from '../../src/core/text/script';
import type { GoldGroup, GoldMention, GoldPart, GoldSet, HardNegativeSort } from '../gold/goldSet';
import type { Grouping } from '../methods/method';
import { type PairKind, pairKind, pairKinds } from '../gold/pairKind';
import { type Ratio, ratio, ratioOf } from './ratio';

/** Which gold mentions are together: what the scores judge. */
export interface Judged {
  /** Group by gold id; a mention that is missing is alone. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** *Maybe the same* offers. `mention` is a gold id, or undefined for a mention that is not gold. */
  readonly offers: readonly { readonly group: string; readonly mention: string | undefined }[];
}

/** How many of some pairs were joined, and how many were joined or offered. */
export interface Share {
  readonly pairs: number;
  readonly joined: number;
  readonly joinedOrOffered: number;
}

export interface GroupingScore {
  readonly pairs: Ratio;
  /** Only pairs within one language. */
  readonly oneLanguage: Ratio;
  readonly bcubed: Ratio;
  readonly hardNegatives: Readonly<Partial<Record<HardNegativeSort, Share>>>;
  readonly byKind: Readonly<Partial<Record<PairKind, Share>>>;
  /** Near-verbatim pairs by what was changed. */
  readonly byChange: Readonly<Partial<Record<string, Share>>>;
  readonly offers: {
    readonly shown: number;
    readonly right: number;
    /** Recall of pairs that are joined or offered. */
    readonly recall: number;
  };
}

/** Scores all pairs of the gold mentions of a part. */
export function groupingScore(set: GoldSet, judged: Judged, part: GoldPart): GroupingScore {
  const mentions = set.mentions.filter(part.hasMention);
  const groups = new Map(set.groups.map((group) => [group.id, group]));
  const byId = new Map(set.mentions.map((mention) => [mention.id, mention]));
  const found = ({ id }: GoldMention): string => judged.groupOf.get(id) ?? `alone:${id}`;
  const offered = new Set(judged.offers.map(({ group, mention }) => offerKey(group, mention)));
  const isOffered = (a: GoldMention, b: GoldMention): boolean =>
    offered.has(offerKey(found(a), b.id)) || offered.has(offerKey(found(b), a.id));

  const all = { right: 0, found: 0, wanted: 0 };
  const oneLanguage = { right: 0, found: 0, wanted: 0 };
  let joinedOrOffered = 0;
  const byKind = new Tally<PairKind>();
  const byChange = new Tally<string>();
  for (const [i, a] of mentions.entries()) {
    for (const b of mentions.slice(i + 1)) {
      const group = sameGroup(a, b, groups);
      const joined = found(a) === found(b);
      const counts = hasHan(a.text) === hasHan(b.text) ? [all, oneLanguage] : [all];
      for (const count of counts) {
        count.found += Number(joined);
        count.wanted += Number(group !== undefined);
        count.right += Number(joined && group !== undefined);
      }
      if (!group) continue;
      const offer = !joined && isOffered(a, b);
      joinedOrOffered += Number(joined || offer);
      const kind = pairKind(a, b, group);
      byKind.add(kind, joined, offer);
      if (kind !== 'near-verbatim') continue;
      byChange.add(a.change ?? b.change ?? 'unknown', joined, offer);
    }
  }

  const hardNegatives = new Tally<HardNegativeSort>();
  for (const { a, b, sort } of set.hardNegatives) {
    const [x, y] = [byId.get(a), byId.get(b)];
    if (!x || !y) throw new Error(`A hard negative of ${set.name} is unknown: ${a}, ${b}`);
    if (!part.hasMention(x) || !part.hasMention(y)) continue;
    const joined = found(x) === found(y);
    hardNegatives.add(sort, joined, !joined && isOffered(x, y));
  }

  return {
    pairs: ratioOf(all.right, all.found, all.wanted),
    oneLanguage: ratioOf(oneLanguage.right, oneLanguage.found, oneLanguage.wanted),
    bcubed: bcubed(mentions, found),
    hardNegatives: hardNegatives.shares(['opposite', 'object', 'order', 'number', 'unsorted']),
    byKind: byKind.shares(pairKinds),
    byChange: byChange.shares(),
    offers: {
      ...offersRight(mentions, judged, found, byId, part),
      recall: all.wanted === 0 ? 1 : joinedOrOffered / all.wanted,
    },
  };
}

/** A grouping of statements whose ids are gold ids. */
export function judgedOf({ groupOf, offers }: Grouping): Judged {
  return {
    groupOf,
    offers: offers.map(({ group, statement }) => ({ group, mention: statement })),
  };
}

function sameGroup(
  a: GoldMention,
  b: GoldMention,
  groups: ReadonlyMap<string, GoldGroup>,
): GoldGroup | undefined {
  return a.group !== null && a.group === b.group ? groups.get(a.group) : undefined;
}

function offerKey(group: string, mention: string | undefined): string {
  return `${group}|${mention ?? ''}`;
}

/** B³ (Bagga and Baldwin 1998): each mention's precision and recall of its own group, averaged. */
function bcubed(mentions: readonly GoldMention[], found: (mention: GoldMention) => string): Ratio {
  const foundSizes = countBy(mentions, found);
  const goldSizes = countBy(mentions, goldKey);
  const shared = countBy(mentions, (mention) => `${found(mention)}|${goldKey(mention)}`);
  let precision = 0;
  let recall = 0;
  for (const mention of mentions) {
    const both = shared.get(`${found(mention)}|${goldKey(mention)}`) ?? 0;
    precision += both / (foundSizes.get(found(mention)) ?? 1);
    recall += both / (goldSizes.get(goldKey(mention)) ?? 1);
  }
  const total = mentions.length || 1;
  return ratio(precision / total, recall / total);
}

function goldKey({ id, group }: GoldMention): string {
  return group ?? `alone:${id}`;
}

/** An offer is right when the group has a mention of the same lesson. */
function offersRight(
  mentions: readonly GoldMention[],
  { offers }: Judged,
  found: (mention: GoldMention) => string,
  byId: ReadonlyMap<string, GoldMention>,
  part: GoldPart,
): { shown: number; right: number } {
  const lessonsIn = new Set(mentions.map((mention) => `${found(mention)}|${goldKey(mention)}`));
  const judgedHere = offers.flatMap(({ group, mention }) => {
    const gold = mention === undefined ? undefined : byId.get(mention);
    // Offers of what is not gold belong to no half: they are wrong in the whole.
    if (!gold) return part.name === 'all' ? [false] : [];
    return part.hasMention(gold) ? [lessonsIn.has(`${group}|${goldKey(gold)}`)] : [];
  });
  return { shown: judgedHere.length, right: judgedHere.filter((right) => right).length };
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

/** Counts pairs by key. */
class Tally<K extends string> {
  readonly #counts = new Map<K, { pairs: number; joined: number; joinedOrOffered: number }>();

  add(key: K, joined: boolean, offered: boolean): void {
    const count = this.#counts.get(key) ?? { pairs: 0, joined: 0, joinedOrOffered: 0 };
    count.pairs += 1;
    count.joined += Number(joined);
    count.joinedOrOffered += Number(joined || offered);
    this.#counts.set(key, count);
  }

  /** The counts in a fixed order; keys without pairs are left out. */
  shares(order: readonly K[] = [...this.#counts.keys()].sort()): Partial<Record<K, Share>> {
    const shares: Partial<Record<K, Share>> = {};
    for (const key of order) {
      const count = this.#counts.get(key);
      if (count) shares[key] = count;
    }
    return shares;
  }
}
