import type { GoldSet } from '../gold/goldSet';
import { type Ratio, ratioOf } from './ratio';

/**
 * Scores a set that was grouped among unrelated statements. A pair of a gold mention and an unrelated
 * statement that were joined is wrong; pairs of two unrelated statements are not judged.
 */
export function haystackScore(set: GoldSet, groupOf: ReadonlyMap<string, string>): Ratio {
  const gold = new Map(set.mentions.map((mention) => [mention.id, mention]));
  const clusters = new Map<string, { mentions: string[]; others: number }>();
  for (const [id, group] of groupOf) {
    const cluster = clusters.get(group) ?? { mentions: [], others: 0 };
    const mention = gold.get(id);
    if (mention) cluster.mentions.push(mention.group ?? `alone:${id}`);
    else cluster.others += 1;
    clusters.set(group, cluster);
  }
  let found = 0;
  let right = 0;
  for (const { mentions, others } of clusters.values()) {
    found += pairsAmong(mentions.length) + mentions.length * others;
    right += pairsInGroups(mentions);
  }
  const wanted = pairsInGroups(set.mentions.flatMap(({ group }) => group ?? []));
  return ratioOf(right, found, wanted);
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

function pairsInGroups(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairsAmong(size), 0);
}
