import type { Lesson } from '../recurrence/lesson';
import type { Theme } from '../recurrence/themes';
import { compareDayNewestFirst, compareText } from '../text/compare';
import { compareUrgency, isShownFrom } from './urgency';

export type LessonGrouping = 'none' | 'kind' | 'project' | 'theme';
export type LessonOrder = 'recurrence' | 'recent' | 'title';

/** What a person chose to see. */
export interface LessonListOptions {
  /** Words that must all occur in the lesson, its notes or its projects; empty shows everything. */
  readonly filter: string;
  /** The least number of notes a lesson must be mentioned in. */
  readonly minimum: number;
  readonly groupBy: LessonGrouping;
  readonly order: LessonOrder;
}

/** Lessons under one heading. */
export interface LessonGroup {
  /** A lesson kind, or the name of a project or theme; `''` for the lessons without one, and when not grouped. */
  readonly key: string;
  readonly lessons: readonly Lesson[];
}

/**
 * The lessons to show, in order. Not grouped, it is one group with the key `''`. A lesson of several
 * projects or themes is in the group of each.
 *
 * @param themesOf finds the themes of the lessons that are shown; asked only when grouped by theme
 */
export function listLessons(
  lessons: Iterable<Lesson>,
  options: LessonListOptions,
  themesOf: (lessons: readonly Lesson[]) => readonly Theme[],
): LessonGroup[] {
  const wanted = filterOf(options.filter);
  const shown = [...lessons]
    .filter((lesson) => isShownFrom(options.minimum, lesson) && wanted(lesson))
    .sort(
      (a, b) => compareUrgency(a, b) || comparers[options.order](a, b) || compareText(a.id, b.id),
    );
  const groups = new Map<string, Lesson[]>();
  const keysOf =
    options.groupBy === 'theme' ? themeKeys(themesOf(shown)) : groupKeys[options.groupBy];
  for (const lesson of shown) {
    for (const key of keysOf(lesson)) {
      const group = groups.get(key);
      if (group) group.push(lesson);
      else groups.set(key, [lesson]);
    }
  }
  return [...groups]
    .map(([key, members]) => ({ key, lessons: members }))
    .sort((a, b) => compareGroups(a, b));
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
};

function themeKeys(themes: readonly Theme[]): (lesson: Lesson) => readonly string[] {
  const keys = new Map<string, Set<string>>();
  for (const { name, lessons } of themes) {
    for (const id of lessons) keys.set(id, (keys.get(id) ?? new Set()).add(name));
  }
  return ({ id }) => [...(keys.get(id) ?? [''])];
}

/** Larger groups first; the lessons without a project or theme last. */
function compareGroups(a: LessonGroup, b: LessonGroup): number {
  return (
    Number(a.key === '') - Number(b.key === '') ||
    b.lessons.length - a.lessons.length ||
    compareText(a.key, b.key)
  );
}

function newestFirst(a: Lesson, b: Lesson): number {
  return compareDayNewestFirst(a.last, b.last);
}

function filterOf(filter: string): (lesson: Lesson) => boolean {
  const words = fold(filter).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return () => true;
  return (lesson) => {
    const text = fold(
      [
        lesson.title,
        ...lesson.projects,
        ...lesson.mentions.flatMap(({ mention, note }) => [mention.text, note.title, note.path]),
      ].join('\n'),
    );
    return words.every((word) => text.includes(word));
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
