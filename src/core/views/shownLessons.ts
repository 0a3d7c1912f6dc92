import type { Lesson } from '../recurrence/lesson';
import type { Steps } from '../steps';
import { compareText } from '../text/compare';
import { parseFilter } from './filter/parseFilter';
import { shownWith } from './filter/shownWith';
import { comparers, type LessonListOptions } from './lessonList';
import { compareUrgency } from './urgency';

type Choice = Omit<LessonListOptions, 'groupBy'>;
type Compare = (a: Lesson, b: Lesson) => number;

/** The lessons that a person chose to see, in order: those that relapsed first. */
export function shownLessons(lessons: Iterable<Lesson>, choice: Choice): readonly Lesson[] {
  return [...lessons].filter(wantedWith(choice)).sort(comparing(choice));
}

/** So many lessons are looked at in a step. */
const lessonsInStep = 500;

/**
 * The same, kept up to date: of tens of thousands of lessons few change at once, and fewer are shown.
 */
export class ShownLessons {
  #shown: readonly Lesson[] = [];

  /** @param touched ids of lessons that are new, changed or gone; `all` when the choice changed */
  *updateInSteps(
    lessons: ReadonlyMap<string, Lesson>,
    touched: ReadonlySet<string> | 'all',
    choice: Choice,
  ): Steps<readonly Lesson[]> {
    const [isWanted, compare] = [wantedWith(choice), comparing(choice)];
    let shown: Lesson[] = touched === 'all' ? [] : this.#shown.filter(({ id }) => !touched.has(id));
    let come: Lesson[] = [];
    const take = (): void => {
      shown = merged(shown, come.sort(compare), compare);
      come = [];
    };
    // A lesson that goes and comes again between two steps is met twice.
    const met = new Set<string>();
    let looked = 0;
    for (const id of touched === 'all' ? lessons.keys() : touched) {
      const lesson = lessons.get(id);
      if (lesson && isWanted(lesson) && !met.has(id)) {
        met.add(id);
        come.push(lesson);
      }
      looked += 1;
      if (looked % lessonsInStep > 0) continue;
      // Each time, those that are shown already are copied: that is worth it for many only.
      if (come.length >= lessonsInStep / 2) take();
      yield;
    }
    take();
    this.#shown = shown;
    return shown;
  }
}

function wantedWith({ filter, minimum }: Choice): (lesson: Lesson) => boolean {
  return shownWith(parseFilter(filter), minimum);
}

function comparing({ order }: Choice): Compare {
  return (a, b) => compareUrgency(a, b) || comparers[order](a, b) || compareText(a.id, b.id);
}

/** Puts a few lessons among many; both are in order. */
function merged(many: Lesson[], few: readonly Lesson[], compare: Compare): Lesson[] {
  if (few.length === 0) return many;
  const parts: (Lesson | Lesson[])[] = [];
  let from = 0;
  for (const lesson of few) {
    const at = placeOf(lesson, many, from, compare);
    parts.push(many.slice(from, at), lesson);
    from = at;
  }
  parts.push(many.slice(from));
  return parts.flat();
}

/** Where a lesson belongs among others, from a place on. */
function placeOf(
  lesson: Lesson,
  others: readonly Lesson[],
  from: number,
  compare: Compare,
): number {
  let [low, high] = [from, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = others[middle];
    if (other && compare(other, lesson) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
