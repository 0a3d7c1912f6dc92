import { type BookedLesson, type DecidedLesson, decidedLesson } from '../book/decidedLesson';
import { lessonState } from '../book/lessonState';
import { compareText } from '../text/compare';
import { hashText } from '../text/hash';
import {
  compareNewestFirst,
  compareOldestFirst,
  type Lesson,
  mentionDate,
  type NoteMention,
} from './lesson';
import { wordingKey } from './reading/statement';
import type { Language } from '../text/script';
import { titleOf } from './title';

/**
 * The lesson that these mentions say. A pure function of the set: the order given does not matter.
 *
 * @param mentions at least one
 * @param language of the title, where a mention is in it
 * @param booked what lesson books say of it
 */
export function describeLesson(
  mentions: readonly NoteMention[],
  language?: Language,
  booked: readonly BookedLesson[] = [],
): Lesson {
  const oldestFirst = [...mentions].sort(compareOldestFirst);
  const oldest = oldestFirst[0];
  if (!oldest) throw new RangeError('A lesson has at least one mention.');
  const decided = decidedLesson(booked);
  return {
    id: `l${hashText(wordingKey(oldest.mention.text))}`,
    title:
      decided?.title ??
      titleOf(
        oldestFirst.map(({ mention }) => mention.text),
        language,
      ),
    kind: mostFrequent(
      oldestFirst.map(({ mention }) => mention.kind),
      oldest.mention.kind,
    ),
    decided,
    ...countsOf(oldestFirst, decided),
  };
}

/**
 * A lesson as it is with these mentions only, and these decisions, until grouping tells what it is.
 *
 * @param mentions of those that it has, at least one
 */
export function describeAgain(
  lesson: Lesson,
  mentions: readonly NoteMention[],
  decided: DecidedLesson | undefined,
): Lesson {
  const title = decided?.title ?? lesson.title;
  const oldestFirst = [...mentions].sort(compareOldestFirst);
  return { ...lesson, title, decided, ...countsOf(oldestFirst, decided) };
}

/** What follows from the mentions and decisions alone. */
function countsOf(
  oldestFirst: readonly NoteMention[],
  decided: DecidedLesson | undefined,
): Pick<Lesson, 'state' | 'mentions' | 'noteCount' | 'projects' | 'first' | 'last'> {
  const notes = new Set(oldestFirst.map(({ note }) => note.uri));
  const projects = new Set(oldestFirst.flatMap(({ note }) => note.project ?? []));
  const dated = oldestFirst.flatMap((mention) => mentionDate(mention) ?? []);
  return {
    state: lessonState(oldestFirst, notes.size, decided),
    mentions: [...oldestFirst].sort(compareNewestFirst),
    noteCount: notes.size,
    projects: [...projects].sort(compareText),
    first: dated[0],
    last: dated.at(-1),
  };
}

/** The value that occurs most often; of equals, the one that comes first. */
function mostFrequent<T>(values: readonly T[], first: T): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = first;
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value;
  return best;
}
