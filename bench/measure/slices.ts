import { readLexicon } from '../../src/cli/lexiconFile';
import type { Note } from '../../src/core/note/note';
import { LessonGroups } from '../../src/core/recurrence/lessonGroups';
import { repository } from '../sets';
import { notesWith } from '../vault/notesWith';
import { Random } from '../vault/random';
import { realSentences } from '../vault/sentences';
import { type Measurement, peakMegabytes, percentile } from './measurement';
import { processorTime } from './processorTime';

/** As in the extension: a slice ends after the first step that is over at this many milliseconds. */
const sliceLength = 8;
/** As in the extension: mentions that are given at once, about. */
const mentionsAtOnce = 10;
/** No slice may be longer, for the extension host is shared. */
const longest = 16;

/**
 * Grouping a vault as the extension does: a few notes at a time, in slices, until it has caught up; all
 * in processor time.
 */
export function measureSlices(mentions: number, seed: number): Measurement {
  const notes = notesWith(mentions, realSentences(), new Random(seed));
  const groups = new LessonGroups({ lexicon: readLexicon(repository) });
  const slices: number[] = [];
  const begin = processorTime();
  let start = begin;
  const isLate = (): boolean => processorTime() - start >= sliceLength;
  const breathe = (): void => {
    slices.push(processorTime() - start);
    start = processorTime();
  };
  for (const step of inSteps(notes)) {
    groups.update(
      step.map((after) => ({ after })),
      isLate,
    );
    if (isLate()) breathe();
  }
  breathe();
  const read = slices.length;
  while (groups.isBehind) {
    groups.catchUp(isLate);
    breathe();
  }
  return {
    name: 'group in slices',
    size: `${mentions} mentions, ${notes.length} notes`,
    numbers: {
      inSlices: processorTime() - begin,
      slices: slices.length,
      catchingUp: slices.length - read,
      sliceMedian: percentile(slices, 0.5),
      sliceP99: percentile(slices, 0.99),
      sliceMost: Math.max(...slices),
      tooLong: slices.filter((time) => time > longest).length,
    },
    peakMegabytes: peakMegabytes(),
  };
}

function* inSteps(notes: readonly Note[]): Generator<readonly Note[]> {
  let step: Note[] = [];
  let mentions = 0;
  for (const note of notes) {
    step.push(note);
    mentions += note.mentions.length;
    if (mentions < mentionsAtOnce) continue;
    yield step;
    step = [];
    mentions = 0;
  }
  if (step.length > 0) yield step;
}
