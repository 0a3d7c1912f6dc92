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
  if (isNear(a) && isNear(b)) return 'near-verbatim';
  if (group.retold) return 'natural';
  return hasHan(a.text) ? 'zh-paraphrase' : 'paraphrase';
}

/** Whether a mention is a first wording, or that wording with one thing changed. */
function isNear({ variant }: GoldMention): boolean {
  return variant === 'base' || variant === 'near';
}
