import assert from 'node:assert/strict';
import type { GoldMention, GoldSet } from '../../../bench/gold/goldSet';
import { groupingScore, type Judged } from '../../../bench/scoring/groupingScore';

describe('groupingScore', () => {
  it('counts pairs, and each mention of B³', () => {
    // Found {a1 a2 b1} {b2} {c}: 1 of 3 joined pairs is right, 1 of 2 true pairs is joined.
    const { pairs, bcubed } = score({ a1: 'x', a2: 'x', b1: 'x', b2: 'y' });
    assert.deepEqual(pairs, { precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
    assert.equal(bcubed.precision, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
    assert.equal(bcubed.recall, (1 + 1 + 1 / 2 + 1 / 2 + 1) / 5);
  });

  it('takes mentions without a group as alone', () => {
    const { pairs, bcubed } = score({});
    assert.deepEqual(pairs, { precision: 1, recall: 0, f1: 0 });
    assert.equal(bcubed.precision, 1);
  });

  it('tells recall by kind of pair, and near-verbatim pairs by what changed', () => {
    const { byKind, byChange } = score({ a1: 'x', a2: 'x', b1: 'y', b2: 'z' });
    assert.deepEqual(byKind, {
      'near-verbatim': { pairs: 1, joined: 1, joinedOrOffered: 1 },
      'cross-lingual': { pairs: 1, joined: 0, joinedOrOffered: 0 },
    });
    assert.deepEqual(byChange, { typo: { pairs: 1, joined: 1, joinedOrOffered: 1 } });
  });

  it('tells hard negatives that were joined by their sort', () => {
    const { hardNegatives } = score({ a1: 'x', c: 'x' });
    assert.deepEqual(hardNegatives, {
      opposite: { pairs: 1, joined: 1, joinedOrOffered: 1 },
      order: { pairs: 1, joined: 0, joinedOrOffered: 0 },
    });
  });

  it('counts an offer as right when the lesson has a mention of the same group', () => {
    const { offers } = score({ a1: 'x', a2: 'x', b1: 'y', b2: 'z', c: 'c' }, [
      { group: 'y', mention: 'b2' },
      { group: 'x', mention: 'c' },
      { group: 'x', mention: undefined },
    ]);
    assert.deepEqual(offers, { shown: 3, right: 1, recall: 1 });
  });

  it('scores only the mentions of a part', () => {
    const { pairs } = groupingScore(set, judge({ a1: 'x', a2: 'x', c: 'x' }), {
      name: 'tune',
      hasNote: () => true,
      hasMention: ({ group }) => group === 'A',
    });
    assert.deepEqual(pairs, { precision: 1, recall: 1, f1: 1 });
  });
});

const set: GoldSet = {
  name: 'example',
  notes: 'nowhere',
  mentions: [
    mention('a1', 'A', 'Pin the driver', { variant: 'base' }),
    mention('a2', 'A', 'Pin the drivre', { variant: 'near', change: 'typo' }),
    mention('b1', 'B', 'Test the backup'),
    mention('b2', 'B', '备份要恢复一次'),
    mention('c', null, 'Never pin the driver'),
  ],
  groups: [
    { id: 'A', gist: 'pin', kind: 'near-verbatim', lang: 'en', size: 2, retold: false },
    { id: 'B', gist: 'backup', kind: 'cross-lingual', lang: 'en+zh', size: 2, retold: true },
  ],
  hardNegatives: [
    { a: 'a1', b: 'c', sort: 'opposite' },
    { a: 'b1', b: 'c', sort: 'order' },
  ],
  parts: [{ name: 'all', hasNote: () => true, hasMention: () => true }],
};

function score(
  groups: Record<string, string>,
  offers: Judged['offers'] = [],
): ReturnType<typeof groupingScore> {
  return groupingScore(set, judge(groups, offers), set.parts[0]!);
}

function judge(groups: Record<string, string>, offers: Judged['offers'] = []): Judged {
  return { groupOf: new Map(Object.entries(groups)), offers };
}

function mention(
  id: string,
  group: string | null,
  text: string,
  more: Pick<GoldMention, 'variant' | 'change'> = {},
): GoldMention {
  return { id, note: `notes/${id}.md`, line: 1, text, section: 'lesson', group, ...more };
}
