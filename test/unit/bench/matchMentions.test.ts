import assert from 'node:assert/strict';
import type { GoldMention } from '../../../bench/gold/goldSet';
import { extractionScore } from '../../../bench/scoring/extractionScore';
import { type FoundMention, matchMentions } from '../../../bench/scoring/matchMentions';

describe('matchMentions', () => {
  it('matches the same note, near lines and alike text', () => {
    const matches = matchMentions(
      [gold('g1', 10, 'Pin the driver'), gold('g2', 20, 'Write a rollback plan')],
      [
        found('f1', 12, 'Pin the **driver**'),
        found('f2', 30, 'Write a rollback plan'),
        found('f3', 20, 'Something else entirely'),
      ],
    );
    assert.deepEqual(
      [...matches].map(([id, { id: other }]) => [id, other]),
      [['g1', 'f1']],
    );
  });

  it('gives each mention to the gold mention that is most alike', () => {
    const matches = matchMentions(
      [gold('g1', 1, 'Pin the driver version'), gold('g2', 2, 'Pin the driver')],
      [found('f1', 2, 'Pin the driver')],
    );
    assert.deepEqual([...matches.keys()], ['g2']);
  });
});

describe('extractionScore', () => {
  it('scores what was found, and how exactly', () => {
    const wanted = [gold('g1', 1, 'Pin the driver'), gold('g2', 5, 'Write a rollback plan')];
    const given = [
      found('f1', 2, 'Pin the driver'),
      found('f2', 9, 'Attendees: everybody'),
      found('f3', 11, 'Next meeting on Monday'),
    ];
    const score = extractionScore(wanted, given, matchMentions(wanted, given), {
      name: 'all',
      hasNote: () => true,
      hasMention: () => true,
    });
    assert.deepEqual(score, {
      precision: 1 / 3,
      recall: 1 / 2,
      f1: 0.4,
      lineExact: 0,
      kindExact: 1,
    });
  });
});

function gold(id: string, line: number, text: string): GoldMention {
  return { id, note: 'notes/retros/a.md', line, text, section: 'pitfall', group: null };
}

function found(id: string, line: number, text: string): FoundMention {
  return { id, note: 'retros/a.md', line, kind: 'pitfall', text };
}
