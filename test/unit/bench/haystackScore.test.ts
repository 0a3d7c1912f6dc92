import assert from 'node:assert/strict';
import type { GoldMention, GoldSet } from '../../../bench/gold/goldSet';
import { haystackScore } from '../../../bench/scoring/haystackScore';

describe('haystackScore', () => {
  it('counts joins of gold mentions with unrelated statements as wrong', () => {
    const groups = { a1: 'x', a2: 'x', hay1: 'x', b: 'y', hay2: 'z', hay3: 'z' };
    assert.deepEqual(haystackScore(set, new Map(Object.entries(groups))), {
      precision: 1 / 3,
      recall: 1,
      f1: 0.5,
    });
  });
});

const set: GoldSet = {
  name: 'example',
  notes: 'nowhere',
  mentions: [mention('a1', 'A'), mention('a2', 'A'), mention('b', null)],
  groups: [{ id: 'A', gist: 'pin', kind: 'natural', lang: 'en', size: 2, retold: true }],
  hardNegatives: [],
  parts: [],
};

function mention(id: string, group: string | null): GoldMention {
  return { id, note: `notes/${id}.md`, line: 1, text: id, section: 'lesson', group };
}
