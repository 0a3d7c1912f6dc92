import { type Lesson, mentionDate, recurringFrom } from '../../recurrence/lesson';
import type { Language } from '../../text/script';
import { compareText } from '../../text/compare';
import {
  type FilterKey,
  foldCase,
  keyNames,
  kindNames,
  named,
  nameOf,
  stateNames,
} from './filterNames';
import { lessonMatcher, statesOf, tagsOf } from './lessonMatcher';
import { parseFilter, writeFilter } from './parseFilter';
import { shownWith } from './shownWith';

/** How a filter can go on. */
export interface FilterSuggestion {
  /** What stands there then, instead of what was being typed: a key, or a key with a value. */
  readonly label: string;
  /** The whole filter with it. */
  readonly text: string;
  /** How many lessons have this value and fit the rest of the filter; undefined for a key alone. */
  readonly count: number | undefined;
}

/** More values than these are found by typing on. */
const mostValues = 50;

/**
 * What a person may mean whose filter ends here: keys, and values that occur in the lessons. A value comes
 * with its key also where only the value's beginning was typed.
 *
 * @param language in which keys, states and kinds are suggested
 * @param minimum the least number of notes of what is shown, see `shownWith`
 */
export function suggestFilter(
  text: string,
  lessons: Iterable<Lesson>,
  language: Language,
  minimum: number,
): readonly FilterSuggestion[] {
  const parts = parseFilter(text);
  const last = parts.at(-1);
  const typed = last?.end === text.length ? last : undefined;
  const before = text.slice(0, typed?.start ?? text.length);
  const isDash = typed?.key === undefined && text.slice(before.length) === '-';
  const excludes = isDash || typed?.excludes === true;
  const word = isDash ? '' : (typed?.value ?? '');
  const rest = typed ? parts.slice(0, -1) : parts;
  const all = [...lessons];
  const shown = all.filter(shownWith(rest, minimum));
  const inAnyState = minimum <= recurringFrom ? all.filter(lessonMatcher(rest)) : shown;
  const suggest = (key: FilterKey, value: string, count?: number): FilterSuggestion => {
    const label = writeFilter([{ key, value, excludes }], language);
    const space = before === '' || /\s$/u.test(before) ? '' : ' ';
    return { label, text: `${before}${space}${label}${count === undefined ? '' : ' '}`, count };
  };
  const valuesOfKey = (key: FilterKey): readonly FilterSuggestion[] =>
    valuesOf(key, word, key === 'state' ? inAnyState : shown, language).map(([value, count]) =>
      suggest(key, value, count),
    );
  if (typed?.key !== undefined) return valuesOfKey(typed.key);
  if (word === '') return keys.map((key) => suggest(key, ''));
  return [...named(keyNames, word).map((key) => suggest(key, '')), ...keys.flatMap(valuesOfKey)];
}

const keys = Object.keys(keyNames) as readonly FilterKey[];

/** Values of a key that begin as it was typed, and how many lessons have each; the most frequent first. */
function valuesOf(
  key: FilterKey,
  typed: string,
  lessons: readonly Lesson[],
  language: Language,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const lesson of lessons) {
    for (const value of new Set(valuesIn[key](lesson, language))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const isPeriod = key === 'since' || key === 'until';
  if (isPeriod) {
    for (const value of counts.keys()) {
      const fits = lessonMatcher([{ key, value, excludes: false }]);
      counts.set(value, lessons.filter(fits).length);
    }
  }
  const start = foldCase(typed).replace(/^#/u, '');
  const meant = new Set<string>(
    key === 'state'
      ? named(stateNames, typed).map((state) => nameOf(stateNames, state, language))
      : key === 'kind'
        ? named(kindNames, typed).map((kind) => nameOf(kindNames, kind, language))
        : [],
  );
  return [...counts]
    .filter(([value]) => meant.has(value) || foldCase(value).startsWith(start))
    .sort(([a, some], [b, others]) =>
      isPeriod ? compareText(b, a) : others - some || compareText(a, b),
    )
    .slice(0, mostValues);
}

const valuesIn: Readonly<
  Record<FilterKey, (lesson: Lesson, language: Language) => readonly string[]>
> = {
  state: (lesson, language) => statesOf(lesson).map((state) => nameOf(stateNames, state, language)),
  kind: ({ kind }, language) => [nameOf(kindNames, kind, language)],
  project: ({ projects }) => projects,
  tag: tagsOf,
  since: yearsOf,
  until: yearsOf,
};

function yearsOf({ mentions }: Lesson): readonly string[] {
  return mentions.flatMap((at) => mentionDate(at)?.slice(0, 4) ?? []);
}
