import type { Steps } from '../steps';
import type { Lesson } from './lesson';

/** So many lessons are looked at in a step. */
const atOnce = 512;

/** Lessons by what each comes to, kept up to date lesson by lesson. */
export class LessonsBy<V> {
  readonly #valueOf: (lesson: Lesson) => V | undefined;
  readonly #values = new Map<string, V>();
  readonly #ids = new Map<V, Set<string>>();

  /** @param valueOf undefined for lessons that are of no interest */
  constructor(valueOf: (lesson: Lesson) => V | undefined) {
    this.#valueOf = valueOf;
  }

  /** The ids of the lessons that come to this. */
  having(value: V): ReadonlySet<string> {
    return this.#ids.get(value) ?? new Set();
  }

  /** Takes the present lessons. @param touched ids of those that are new, changed or gone */
  *updateInSteps(lessons: ReadonlyMap<string, Lesson>, touched: Iterable<string>): Steps<void> {
    let looked = 0;
    for (const id of touched) {
      const lesson = lessons.get(id);
      this.#set(id, lesson && this.#valueOf(lesson));
      if (++looked % atOnce === 0) yield;
    }
  }

  #set(id: string, value: V | undefined): void {
    const before = this.#values.get(id);
    if (before === value) return;
    if (before !== undefined) this.#ids.get(before)?.delete(id);
    if (value === undefined) {
      this.#values.delete(id);
      return;
    }
    this.#values.set(id, value);
    const ids = this.#ids.get(value);
    if (ids) ids.add(id);
    else this.#ids.set(value, new Set([id]));
  }
}
