import type { CalendarDay } from '../calendar/calendarDay';
import { recurringFrom } from '../recurrence/lesson';
import type { Language } from '../text/script';
import {
  type FilterKey,
  type FilterState,
  kindNames,
  nameOf,
  stateNames,
} from './filter/filterNames';
import { writeFilter } from './filter/parseFilter';
import type { LessonListOptions } from './lessonList';

/** A way to look at the lessons that a person gave a name. */
export interface SavedView {
  readonly name: string;
  readonly options: LessonListOptions;
}

/** The views that are there from the beginning. */
export type BuiltInView = 'relapsed' | 'undecided' | 'rules' | 'pitfallsThisYear' | 'away';

/** What a person sees who chose nothing. */
export const defaultOptions: LessonListOptions = {
  filter: '',
  minimum: recurringFrom,
  groupBy: 'none',
  order: 'recurrence',
};

/** @param language in which filters are written */
export function builtInViews(
  today: CalendarDay,
  language: Language,
): Readonly<Record<BuiltInView, LessonListOptions>> {
  const state = (...states: readonly FilterState[]): string =>
    filterBy(states.map((each) => ['state', nameOf(stateNames, each, language)]));
  const filterBy = (parts: readonly (readonly [FilterKey, string])[]): string =>
    writeFilter(
      parts.map(([key, value]) => ({ key, value, excludes: false })),
      language,
    );
  const latest = { ...defaultOptions, order: 'recent' } as const;
  return {
    relapsed: { ...latest, filter: state('relapsed') },
    undecided: { ...latest, filter: state('relapsed', 'stuck'), groupBy: 'state' },
    rules: { ...latest, filter: state('rule') },
    pitfallsThisYear: {
      ...latest,
      filter: filterBy([
        ['kind', nameOf(kindNames, 'pitfall', language)],
        ['since', today.slice(0, 4)],
      ]),
    },
    away: { ...latest, filter: state('retired', 'ignored'), groupBy: 'state' },
  };
}

/** The views with one more; one of the same name is replaced. Sorted by name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}
