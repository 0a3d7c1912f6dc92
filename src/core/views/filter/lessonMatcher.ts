import { isStuck } from '../../book/isStuck';
import { type Lesson, mentionDate } from '../../recurrence/lesson';
import {
  type FilterKey,
  type FilterState,
  foldCase,
  kindNames,
  named,
  stateNames,
} from './filterNames';
import type { FilterPart } from './parseFilter';

export type LessonTest = (lesson: Lesson) => boolean;

/**
 * Whether a lesson fits a filter. Several values of one key are alternatives; different keys, and all
 * words, must fit together. What is excluded must not fit at all.
 *
 * - `state` and `kind` by their names in English or Chinese, or how these begin
 * - `project` and `tag`: those that begin so
 * - `since` and `until`: a mention of that day, month or year, or later or earlier
 * - words: in the lesson, its rule, its notes, projects and tags
 */
export function lessonMatcher(parts: readonly FilterPart[]): LessonTest {
  const said = parts.filter(({ key, value }) => key === undefined || value !== '');
  const wanted = said.filter(({ excludes }) => !excludes);
  const valuesOf = (key: FilterKey): readonly string[] =>
    wanted.filter((part) => part.key === key).map(({ value }) => value);
  const keys: readonly ('state' | 'kind' | 'project' | 'tag')[] = [
    'state',
    'kind',
    'project',
    'tag',
  ];
  const tests = [
    ...keys
      .map((key) => valuesOf(key).map((value) => tester[key](value)))
      .filter(isSome)
      .map(anyOf),
    ...periodTests(valuesOf('since'), valuesOf('until')),
    wordTest(wanted.filter(({ key }) => key === undefined).map(({ value }) => value)),
    ...said.filter(({ excludes }) => excludes).map((part) => not(testOf(part))),
  ].filter((test) => test !== undefined);
  return (lesson) => tests.every((test) => test(lesson));
}

/** The states that a lesson's row says: a rule that holds is a rule too. */
export function statesOf(lesson: Lesson): readonly FilterState[] {
  const { state } = lesson;
  return [
    state,
    ...(state === 'holding' ? (['rule'] as const) : []),
    ...(isStuck(lesson) ? (['stuck'] as const) : []),
  ];
}

/** Each tag of the notes that mention a lesson, once. */
export function tagsOf(lesson: Lesson): readonly string[] {
  return onceFor(tags, lesson, ({ mentions }) => [
    ...new Set(mentions.flatMap(({ note }) => note.tags)),
  ]);
}

// A lesson never changes: what is found out about one holds for it. Thousands are looked at while typing.
const tags = new WeakMap<Lesson, readonly string[]>();
const texts = new WeakMap<Lesson, string>();

function onceFor<T>(known: WeakMap<Lesson, T>, lesson: Lesson, find: (lesson: Lesson) => T): T {
  const before = known.get(lesson);
  if (before !== undefined) return before;
  const found = find(lesson);
  known.set(lesson, found);
  return found;
}

const tester: Readonly<
  Record<'state' | 'kind' | 'project' | 'tag', (value: string) => LessonTest>
> = {
  state: (value) => {
    const states = named(stateNames, value);
    return (lesson) => statesOf(lesson).some((state) => states.includes(state));
  },
  kind: (value) => {
    const kinds = named(kindNames, value);
    return ({ kind }) => kinds.includes(kind);
  },
  project: (value) => {
    const start = foldCase(value);
    return ({ projects }) => projects.some((project) => foldCase(project).startsWith(start));
  },
  tag: (value) => {
    const start = foldCase(value).replace(/^#/u, '');
    return (lesson) => tagsOf(lesson).some((tag) => foldCase(tag).startsWith(start));
  },
};

function testOf({ key, value }: FilterPart): LessonTest {
  switch (key) {
    case undefined:
      return wordTest([value]) ?? (() => true);
    case 'since':
    case 'until': {
      const values = [value];
      return anyOf(key === 'since' ? periodTests(values, []) : periodTests([], values));
    }
    default:
      return tester[key](value);
  }
}

/** One mention must be in the whole period. Of several beginnings or ends, the widest counts. */
function periodTests(since: readonly string[], until: readonly string[]): LessonTest[] {
  if (since.length === 0 && until.length === 0) return [];
  const from = since.length === 0 ? '' : since.flatMap((text) => dayOf(text) ?? []).sort()[0];
  const to =
    until.length === 0
      ? '9999'
      : until
          .flatMap((text) => dayOf(text) ?? [])
          .sort()
          .at(-1);
  if (from === undefined || to === undefined) return [() => false];
  const isIn = (day: string | undefined): boolean =>
    day !== undefined && day >= from && day.slice(0, to.length) <= to;
  return [({ mentions }) => mentions.some((at) => isIn(mentionDate(at)))];
}

/** `2025`, `2025-3`, `2025/03/01` or `2025年3月` as days are written in notes. */
function dayOf(text: string): string | undefined {
  const numbers = foldCase(text)
    .split(/[-/.年月日]/u)
    .filter((part) => part !== '');
  const isDay = numbers.length <= 3 && numbers.every((part) => /^\d{1,4}$/u.test(part));
  const [year, ...rest] = numbers;
  if (year === undefined || !isDay) return undefined;
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}

function wordTest(words: readonly string[]): LessonTest | undefined {
  const folded = words.map(foldCase);
  if (folded.length === 0) return undefined;
  return (lesson) => {
    const text = onceFor(texts, lesson, (each) => foldCase(textOf(each)));
    return folded.every((word) => text.includes(word));
  };
}

function textOf(lesson: Lesson): string {
  const { title, projects, mentions, decided } = lesson;
  return [
    title,
    decided?.rule?.when,
    decided?.rule?.then,
    ...projects,
    ...tagsOf(lesson),
    ...mentions.flatMap(({ mention, note }) => [mention.text, note.title, note.path]),
  ].join('\n');
}

function anyOf(tests: readonly LessonTest[]): LessonTest {
  return (lesson) => tests.some((test) => test(lesson));
}

function not(test: LessonTest): LessonTest {
  return (lesson) => !test(lesson);
}

function isSome(tests: readonly LessonTest[]): boolean {
  return tests.length > 0;
}
