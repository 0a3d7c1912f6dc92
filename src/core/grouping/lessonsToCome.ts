import { LargeMap } from '../largeMap';
import type { LessonNews, LessonRecord } from './lessonNews';

/**
 * What grouping told of all notes so far, while what it told before it started anew is still shown: half of
 * the lessons would be less than that.
 */
export class LessonsToCome {
  readonly #records = new LargeMap<LessonRecord>();
  readonly #untaken = new LargeMap<true>();
  /** How often something was told. */
  #times = 0;

  tell({ lessons, gone }: LessonNews): void {
    this.#times += 1;
    for (const id of gone) {
      this.#records.delete(id);
      this.#untaken.delete(id);
    }
    for (const record of lessons) {
      this.#records.set(record.id, record);
      this.#untaken.set(record.id, true);
    }
  }

  /**
   * What takes the place of what is shown, so many lessons at once; what is told meanwhile, too.
   *
   * @param shown ids of the lessons that are shown
   */
  *news(shown: () => Iterable<string>, size: number): Iterable<LessonNews> {
    let times: number;
    do {
      times = this.#times;
      yield* this.#untakenParts(size);
      yield* this.#goneParts(shown(), size);
    } while (times !== this.#times);
  }

  *#untakenParts(size: number): Iterable<LessonNews> {
    while (this.#untaken.size > 0) {
      const lessons: LessonRecord[] = [];
      for (const id of this.#untaken.keys()) {
        if (lessons.length === size) break;
        this.#untaken.delete(id);
        const record = this.#records.get(id);
        if (record) lessons.push(record);
      }
      yield { lessons, gone: [] };
    }
  }

  *#goneParts(shown: Iterable<string>, size: number): Iterable<LessonNews> {
    let gone: string[] = [];
    let looked = 0;
    for (const id of shown) {
      if (!this.#records.has(id)) gone.push(id);
      // Whoever takes it may pause, though there may be nothing to take.
      if (++looked % size !== 0) continue;
      yield { lessons: [], gone };
      gone = [];
    }
    if (gone.length > 0) yield { lessons: [], gone };
  }
}
