import { isStuck } from '../book/isStuck';
import type { Lesson } from '../recurrence/lesson';
import type { Theme } from '../recurrence/themes';
import { compareDayNewestFirst, compareText } from '../text/compare';
import type { FilterState } from './filter/filterNames';
import { tagsOf } from './filter/lessonMatcher';
import { parseFilter } from './filter/parseFilter';
import { shownWith } from './filter/shownWith';
import { compareUrgency } from './urgency';

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
 * The lessons to show, in order: those that relapsed first. Not grouped, it is one group with the key
 * `''`. A lesson of several projects, tags or themes is in the group of each.
 *
 * @param themes of the lessons that are shown, see `shownLessons`; needed only when grouped by theme
 */
export function listLessons(
  lessons: Iterable<Lesson>,
  options: LessonListOptions,
  themes: readonly Theme[] = [],
): LessonGroup[] {
  return groupLessons(shownLessons(lessons, options), options, themes);
}

/** The lessons to show, in order: those that relapsed first. */
export function shownLessons(
  lessons: Iterable<Lesson>,
  options: Omit<LessonListOptions, 'groupBy'>,
): readonly Lesson[] {
  const wanted = shownWith(parseFilter(options.filter), options.minimum);
  return [...lessons]
    .filter(wanted)
    .sort(
      (a, b) => compareUrgency(a, b) || comparers[options.order](a, b) || compareText(a.id, b.id),
    );
}

/** Puts lessons that are in order under their headings. */
export function groupLessons(
  shown: readonly Lesson[],
  { groupBy }: Pick<LessonListOptions, 'groupBy'>,
  themes: readonly Theme[],
): LessonGroup[] {
  const groups = new Map<string, Lesson[]>();
  const keysOf = groupBy === 'theme' ? themeKeys(themes) : groupKeys[groupBy];
  for (const lesson of shown) {
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

/**
 * All lessons, those of an earlier list first and in its order. Sorting what is nearly sorted takes a
 * fraction of the time, and of thousands of lessons few change at once.
 */
export function inOrderOf(
  before: readonly LessonGroup[],
  lessons: ReadonlyMap<string, Lesson>,
): Iterable<Lesson> {
  const ordered = new Set<Lesson>();
  for (const { lessons: listed } of before) {
    for (const { id } of listed) {
      const lesson = lessons.get(id);
      if (lesson) ordered.add(lesson);
    }
  }
  for (const lesson of lessons.values()) ordered.add(lesson);
  return ordered;
}

const comparers: Record<LessonOrder, (a: Lesson, b: Lesson) => number> = {
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
