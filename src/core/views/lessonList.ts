import { isStuck } from '../book/isStuck';
import type { Lesson } from '../recurrence/lesson';
import type { Theme } from '../recurrence/themes';
import type { Steps } from '../steps';
import { compareDayNewestFirst, compareText } from '../text/compare';
import type { FilterState } from './filter/filterNames';
import { tagsOf } from './filter/lessonMatcher';

export type LessonGrouping = 'none' | 'state' | 'kind' | 'project' | 'tag' | 'year' | 'theme';
export type LessonOrder = 'recurrence' | 'recent' | 'title';

/** What a person chose to see. */
export interface LessonListOptions {
  /** A filter as a person writes it, see `parseFilter`; empty shows everything. */
  readonly filter: string;
  /** The least number of notes a lesson must be mentioned in. */
  readonly minimum: number;
  readonly groupBy: LessonGrouping;
  readonly order: LessonOrder;
}

/** So many lessons are put under their headings in a step. */
const lessonsInStep = 500;

/** Lessons under one heading. */
export interface LessonGroup {
  /**
   * A lesson kind, a state, a year, or the name of a project, tag or theme; `''` for the lessons without
   * one, and when not grouped.
   */
  readonly key: string;
  readonly lessons: readonly Lesson[];
}

/**
 * Puts lessons that are in order under their headings, a lesson of several projects, tags or themes under
 * each. Not grouped, they are one group with the key `''`.
 *
 * @param shown see `ShownLessons`
 * @param themes of these lessons; needed only when grouped by theme
 */
export function* groupLessonsInSteps(
  shown: readonly Lesson[],
  { groupBy }: Pick<LessonListOptions, 'groupBy'>,
  themes: readonly Theme[] = [],
): Steps<LessonGroup[]> {
  const groups = new Map<string, Lesson[]>();
  const keysOf = groupBy === 'theme' ? themeKeys(themes) : groupKeys[groupBy];
  for (const [i, lesson] of shown.entries()) {
    if (i % lessonsInStep === lessonsInStep - 1) yield;
    for (const key of keysOf(lesson)) {
      const group = groups.get(key);
      if (group) group.push(lesson);
      else groups.set(key, [lesson]);
    }
  }
  return [...groups]
    .map(([key, members]) => ({ key, lessons: members }))
    .sort(groupOrders[groupBy] ?? compareGroups);
}

/** Orders that a person chooses from; lessons that are equal in one are in no order. */
export const comparers: Record<LessonOrder, (a: Lesson, b: Lesson) => number> = {
  recurrence: (a, b) =>
    b.noteCount - a.noteCount || b.projects.length - a.projects.length || newestFirst(a, b),
  recent: (a, b) => newestFirst(a, b) || b.noteCount - a.noteCount,
  title: (a, b) => a.title.localeCompare(b.title),
};

const groupKeys: Record<Exclude<LessonGrouping, 'theme'>, (lesson: Lesson) => readonly string[]> = {
  none: () => [''],
  kind: ({ kind }) => [kind],
  project: ({ projects }) => (projects.length > 0 ? projects : ['']),
  state: (lesson) => [stateGroupOf(lesson)],
  tag: (lesson) => {
    const tags = tagsOf(lesson);
    return tags.length > 0 ? tags : [''];
  },
  year: ({ last }) => [last?.slice(0, 4) ?? ''],
};

/** A lesson that is stuck needs something, so it is not among those that just recur. */
function stateGroupOf(lesson: Lesson): FilterState {
  return lesson.state !== 'relapsed' && isStuck(lesson) ? 'stuck' : lesson.state;
}

const stateOrder: readonly string[] = [
  'relapsed',
  'stuck',
  'recurring',
  'rule',
  'holding',
  'once',
  'retired',
  'ignored',
] satisfies readonly FilterState[];

/** Where the order of groups is not that of their sizes. */
const groupOrders: Partial<Record<LessonGrouping, (a: LessonGroup, b: LessonGroup) => number>> = {
  state: (a, b) => stateOrder.indexOf(a.key) - stateOrder.indexOf(b.key),
  year: (a, b) => compareDayNewestFirst(a.key || undefined, b.key || undefined),
};

function themeKeys(themes: readonly Theme[]): (lesson: Lesson) => readonly string[] {
  const keys = new Map<string, Set<string>>();
  for (const { name, lessons } of themes) {
    for (const id of lessons) keys.set(id, (keys.get(id) ?? new Set()).add(name));
  }
  return ({ id }) => [...(keys.get(id) ?? [''])];
}

/** Groups with a relapse first, then larger ones; the lessons without a project, tag or theme last. */
function compareGroups(a: LessonGroup, b: LessonGroup): number {
  return (
    Number(a.key === '') - Number(b.key === '') ||
    Number(hasRelapse(b)) - Number(hasRelapse(a)) ||
    b.lessons.length - a.lessons.length ||
    compareText(a.key, b.key)
  );
}

/** Lessons that relapsed stand first in their group. */
function hasRelapse({ lessons }: LessonGroup): boolean {
  return lessons[0]?.state === 'relapsed';
}

function newestFirst(a: Lesson, b: Lesson): number {
  return compareDayNewestFirst(a.last, b.last);
}
