import type { Lesson } from '../recurrence/lesson';
import { wordingKey } from '../recurrence/reading/statement';
import type { Steps } from '../steps';

/** So many lessons are looked at in a step. */
const atOnce = 64;

/**
 * The lessons that are called so, or that a note says in these words. What stands in a lesson book is
 * looked for first: it is its rules that people quote.
 *
 * @param said what people call them
 * @returns by what was said; without what no lesson is called
 */
export function* lessonsCalledInSteps(
  lessons: ReadonlyMap<string, Lesson>,
  said: readonly string[],
): Steps<ReadonlyMap<string, Lesson>> {
  const keys = new Map(said.map((words) => [words, wordingKey(words)]));
  const wanted = new Set(keys.values());
  const titled = new Map<string, Lesson>();
  const worded = new Map<string, Lesson>();
  const isFound = (key: string): boolean => titled.has(key) || worded.has(key);
  for (const isDecided of [true, false]) {
    if ([...wanted].every(isFound)) break;
    let looked = 0;
    for (const lesson of lessons.values()) {
      if (++looked % atOnce === 0) yield;
      if ((lesson.decided !== undefined) !== isDecided) continue;
      const keep = (words: string, found: Map<string, Lesson>): void => {
        const key = wordingKey(words);
        if (wanted.has(key) && !found.has(key)) found.set(key, lesson);
      };
      keep(lesson.title, titled);
      for (const { mention } of lesson.mentions) keep(mention.text, worded);
    }
  }
  return new Map(
    [...keys].flatMap(([words, key]) => {
      const lesson = titled.get(key) ?? worded.get(key);
      return lesson ? [[words, lesson]] : [];
    }),
  );
}
