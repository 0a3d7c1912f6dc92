import type { LessonNews, LessonRecord } from './lessonNews';

/**
 * What grouping told of all notes so far, while what it told before it started anew is still shown: half of
 * the lessons would be less than that.
 */
export class LessonsToCome {
  readonly #records = new Map<string, LessonRecord>();
  readonly #untaken = new Set<string>();

  tell({ lessons, gone }: LessonNews): void {
    for (const id of gone) {
      this.#records.delete(id);
      this.#untaken.delete(id);
    }
    for (const record of lessons) {
      this.#records.set(record.id, record);
      this.#untaken.add(record.id);
    }
  }

  /** What is not taken yet, so many lessons at once; what is told meanwhile, too. */
  *parts(size: number): Iterable<LessonNews> {
    while (this.#untaken.size > 0) {
      const lessons: LessonRecord[] = [];
      for (const id of this.#untaken) {
        if (lessons.length === size) break;
        this.#untaken.delete(id);
        const record = this.#records.get(id);
        if (record) lessons.push(record);
      }
      yield { lessons, gone: [] };
    }
  }

  /** Which of these lessons there are no more. */
  goneOf(ids: Iterable<string>): readonly string[] {
    return [...ids].filter((id) => !this.#records.has(id));
  }
}
