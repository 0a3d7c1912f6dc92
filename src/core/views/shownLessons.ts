import type { Lesson } from '../recurrence/lesson';
import { compareText } from '../text/compare';
import { parseFilter } from './filter/parseFilter';
import { shownWith } from './filter/shownWith';
import { comparers, type LessonListOptions } from './lessonList';
import { compareUrgency } from './urgency';

type Choice = Omit<LessonListOptions, 'groupBy'>;

/** The lessons that a person chose to see, in order: those that relapsed first. */
export function shownLessons(lessons: Iterable<Lesson>, choice: Choice): readonly Lesson[] {
  return [...lessons].filter(wantedWith(choice)).sort(comparing(choice));
}

/**
 * The same, kept up to date: of tens of thousands of lessons few change at once, and fewer are shown.
 */
export class ShownLessons {
  #shown: readonly Lesson[] = [];

  /** @param touched ids of lessons that are new, changed or gone; `all` when the choice changed */
  update(
    lessons: ReadonlyMap<string, Lesson>,
    touched: ReadonlySet<string> | 'all',
    choice: Choice,
  ): readonly Lesson[] {
    if (touched === 'all') {
      this.#shown = shownLessons(lessons.values(), choice);
      return this.#shown;
    }
    const compare = comparing(choice);
    const stayed = this.#shown.filter(({ id }) => !touched.has(id));
    const come = shownLessons(
      [...touched].flatMap((id) => lessons.get(id) ?? []),
      choice,
    );
    const shown: Lesson[] = [];
    let from = 0;
    for (const lesson of come) {
      const at = placeIn(stayed, lesson, compare, from);
      shown.push(...stayed.slice(from, at), lesson);
      from = at;
    }
    this.#shown = [...shown, ...stayed.slice(from)];
    return this.#shown;
  }
}

function wantedWith({ filter, minimum }: Choice): (lesson: Lesson) => boolean {
  return shownWith(parseFilter(filter), minimum);
}

function comparing({ order }: Choice): (a: Lesson, b: Lesson) => number {
  return (a, b) => compareUrgency(a, b) || comparers[order](a, b) || compareText(a.id, b.id);
}

/** Where a lesson belongs among others that are in order, from a place on. */
function placeIn(
  lessons: readonly Lesson[],
  lesson: Lesson,
  compare: (a: Lesson, b: Lesson) => number,
  from: number,
): number {
  let [low, high] = [from, lessons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = lessons[middle];
    if (other && compare(other, lesson) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
