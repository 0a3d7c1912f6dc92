import type { Lesson } from '../recurrence/lesson';
import { compareText } from '../text/compare';
import { parseFilter } from './filter/parseFilter';
import { shownWith } from './filter/shownWith';
import { comparers, type LessonListOptions } from './lessonList';
import { compareUrgency } from './urgency';

type Choice = Omit<LessonListOptions, 'groupBy'>;

/** The lessons that a person chose to see, in order: those that relapsed first. */
export function shownLessons(lessons: Iterable<Lesson>, choice: Choice): readonly Lesson[] {
  return inOrder([...lessons].filter(wantedWith(choice)), choice);
}

/**
 * The same, kept up to date: of tens of thousands of lessons few change at once, and fewer are shown.
 */
export class ShownLessons {
  #shown = new Map<string, Lesson>();

  /** @param touched ids of lessons that are new, changed or gone; `all` when the choice changed */
  update(
    lessons: ReadonlyMap<string, Lesson>,
    touched: ReadonlySet<string> | 'all',
    choice: Choice,
  ): readonly Lesson[] {
    const isWanted = wantedWith(choice);
    if (touched === 'all') this.#shown.clear();
    for (const id of touched === 'all' ? lessons.keys() : touched) {
      const lesson = lessons.get(id);
      if (lesson && isWanted(lesson)) this.#shown.set(id, lesson);
      else this.#shown.delete(id);
    }
    // What is nearly in order is put in order in a fraction of the time.
    const shown = inOrder([...this.#shown.values()], choice);
    this.#shown = new Map(shown.map((lesson) => [lesson.id, lesson]));
    return shown;
  }
}

function wantedWith({ filter, minimum }: Choice): (lesson: Lesson) => boolean {
  return shownWith(parseFilter(filter), minimum);
}

function inOrder(lessons: Lesson[], { order }: Choice): readonly Lesson[] {
  return lessons.sort(
    (a, b) => compareUrgency(a, b) || comparers[order](a, b) || compareText(a.id, b.id),
  );
}
