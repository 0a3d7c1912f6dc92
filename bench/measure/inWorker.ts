import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GroupingService } from '../../src/core/grouping/groupingService';
import type { GroupingNews } from '../../src/core/grouping/lessonNews';
import { sentChanges } from '../../src/core/grouping/sentChanges';
import { repository } from '../sets';
import { notesWith } from '../vault/notesWith';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { Statements } from '../vault/statements';
import { edited, edits } from './grouping';
import { type Measurement, peakMegabytes, percentile } from './measurement';
import { processorTime } from './processorTime';

/** As in the extension: about so many mentions are sent at once. */
const mentionsAtOnce = 1000;

/**
 * Grouping a vault as the extension's worker does, turn by turn until it has caught up and has told all; in
 * processor time; and then one edited note after the other, until its lessons are told. Other questions wait
 * for the end of a turn.
 */
export function measureInWorker(mentions: number, seed: number): Measurement {
  const [random, sentences] = [new Random(seed), realSentences()];
  const notes = notesWith(mentions, sentences, random);
  const service = new GroupingService(processorTime);
  service.start({
    lexicon: readFileSync(join(repository, 'data/lexicon.bin')),
    care: 'balanced',
    language: 'en',
    decisions: { same: [], apart: [] },
  });
  const turns: number[] = [];
  const turn = (work: () => GroupingNews): GroupingNews => {
    const start = processorTime();
    const news = work();
    turns.push(processorTime() - start);
    return news;
  };
  const tellAll = (first: GroupingNews): GroupingNews => {
    let news = first;
    while (news.hasMore) news = turn(() => service.tell());
    return news;
  };
  const begin = processorTime();
  const changes = notes.map((after) => ({ after }));
  let isBehind = false;
  for (const some of sentChanges(changes, mentionsAtOnce)) {
    ({ isBehind } = tellAll(turn(() => service.update(some))));
  }
  const first = processorTime() - begin;
  while (isBehind) ({ isBehind } = tellAll(turn(() => service.goOn())));
  const inWorker = processorTime() - begin;

  const statements = new Statements(sentences, random);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const at = random.below(notes.length);
    const before = notes[at];
    if (!before) continue;
    const after = edited(before, statements, random);
    const start = processorTime();
    for (const some of sentChanges([{ before, after }], mentionsAtOnce)) {
      ({ isBehind } = service.update(some));
    }
    times.push(processorTime() - start);
    notes[at] = after;
    while (isBehind) ({ isBehind } = service.goOn());
  }
  return {
    name: 'group in the worker',
    size: `${mentions} mentions, ${notes.length} notes`,
    numbers: {
      inWorker,
      first,
      turns: turns.length,
      turnMedian: percentile(turns, 0.5),
      turnP99: percentile(turns, 0.99),
      turnMost: Math.max(...turns),
      workerEditMedian: percentile(times, 0.5),
      workerEditP99: percentile(times, 0.99),
    },
    peakMegabytes: peakMegabytes(),
  };
}
