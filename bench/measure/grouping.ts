import { readLexicon } from '../../src/cli/lexiconFile';
import { repository } from '../sets';
import type { Mention, Note } from '../../src/core/note/note';
import { LessonGroups } from '../../src/core/recurrence/lessonGroups';
import { notesWith } from '../vault/notesWith';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { Statements } from '../vault/statements';
import { type Measurement, peakMegabytes, percentile } from './measurement';
import { processorTime } from './processorTime';

/** So many are measured. */
export const edits = 500;

/** Grouping a whole vault, and then one edited note after the other. */
export function measureGrouping(mentions: number, seed: number): Measurement {
  const random = new Random(seed);
  const sentences = realSentences();
  const notes = notesWith(mentions, sentences, random);
  const groups = new LessonGroups({ lexicon: readLexicon(repository) });
  const start = processorTime();
  const cold = timed(() => groups.update(notes.map((after) => ({ after }))));
  const processor = processorTime() - start;

  const statements = new Statements(sentences, random);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const at = random.below(notes.length);
    const before = notes[at];
    if (!before) continue;
    const after = edited(before, statements, random);
    const start = processorTime();
    groups.update([{ before, after }]);
    times.push(processorTime() - start);
    notes[at] = after;
  }
  return {
    name: 'group',
    size: `${mentions} mentions, ${notes.length} notes`,
    numbers: {
      cold,
      processor,
      editMedian: percentile(times, 0.5),
      editP99: percentile(times, 0.99),
      lessons: groups.lessons.size,
    },
    peakMegabytes: peakMegabytes(),
  };
}

/** The note after one of its statements was rewritten. */
export function edited(note: Note, statements: Statements, random: Random): Note {
  const changed = random.below(Math.max(1, note.mentions.length));
  const rewrite = (mention: Mention): Mention => ({ ...mention, text: statements.next('en') });
  return {
    ...note,
    mentions: note.mentions.map((mention, i) => (i === changed ? rewrite(mention) : mention)),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
