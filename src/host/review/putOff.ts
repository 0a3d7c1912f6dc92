import type * as vscode from 'vscode';
import type { CalendarDay } from '../../core/calendar/calendarDay';

const key = 'hindsight.reviewPutOff';

interface Kept {
  readonly day: CalendarDay;
  /** Lessons by id. */
  readonly lessons: readonly string[];
  /** Whether a pass was made or left on this day: what is not urgent then waits for another. */
  readonly isOver: boolean;
}

/** What a person does not want to be asked about today any more. The next day asks again. */
export class PutOff {
  readonly #memory: vscode.Memento;
  readonly #today: () => CalendarDay;

  constructor(memory: vscode.Memento, today: () => CalendarDay) {
    this.#memory = memory;
    this.#today = today;
  }

  /** Whether a pass was made or left today. */
  get isOver(): boolean {
    return this.#kept.isOver;
  }

  /** The ids of the lessons that were put off today. */
  get lessons(): ReadonlySet<string> {
    return new Set(this.#kept.lessons);
  }

  async add(lesson: string): Promise<void> {
    const { lessons } = this.#kept;
    await this.#keep({ lessons: [...new Set([...lessons, lesson])] });
  }

  async end(): Promise<void> {
    await this.#keep({ isOver: true });
  }

  get #kept(): Kept {
    const day = this.#today();
    const kept = this.#memory.get<Kept>(key);
    return kept?.day === day ? kept : { day, lessons: [], isOver: false };
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    await this.#memory.update(key, { ...this.#kept, ...change });
  }
}
