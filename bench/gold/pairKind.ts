import { hasHan } from '../../src/core/text/script';
import type { GoldGroup, GoldMention } from './goldSet';

/** How far apart the wordings of two mentions of one lesson are. */
export const pairKinds = [
  'near-verbatim',
  'natural',
  'paraphrase',
  'zh-paraphrase',
  'cross-lingual',
] as const;
export type PairKind = (typeof pairKinds)[number];

/** The kind of a pair inside a group. A group can hold pairs of several kinds. */
export function pairKind(a: GoldMention, b: GoldMention, group: GoldGroup): PairKind {
  if (hasHan(a.text) !== hasHan(b.text)) return 'cross-lingual';
  const variants = new Set([a.variant, b.variant]);
  if (variants.has('base') && variants.has('near')) return 'near-verbatim';
  if (group.retold) return 'natural';
  return hasHan(a.text) ? 'zh-paraphrase' : 'paraphrase';
}
