import type { Note } from '../note/note';
import type { Decisions } from '../recurrence/decisions';
import type { Lesson } from '../recurrence/lesson';
import type { Care } from '../recurrence/care';
import type { LessonAnswers } from '../recurrence/lessonAnswers';
import { changesInParts, type IndexChange } from './changesInParts';
import { type GroupingOptions, type IsLate, LessonGroups } from '../recurrence/lessonGroups';

/** The new version of a note; without `note`, the note is gone. */
export interface NoteUpdate {
  readonly uri: string;
  readonly note?: Note;
}

/** What an update touched. Views refresh just this. */
export interface Delta {
  /** URIs of notes that are new, changed or gone. */
  readonly notes: ReadonlySet<string>;
  /** Ids of lessons that are new or changed. */
  readonly lessons: ReadonlySet<string>;
  readonly removedLessons: ReadonlySet<string>;
}

/** All notes that were read and the lessons they hold, kept up to date note by note. */
export class NoteIndex {
  readonly #notes = new Map<string, Note>();
  readonly #groups: LessonGroups;

  constructor(options?: GroupingOptions) {
    this.#groups = new LessonGroups(options);
  }

  /** Notes by URI. */
  get notes(): ReadonlyMap<string, Note> {
    return this.#notes;
  }

  /** Lessons by id, those seen once too. */
  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#groups.lessons;
  }

  /** What is known about the lessons as they are now: offers, reasons, themes. */
  get answers(): LessonAnswers {
    return this.#groups.answers;
  }

  /** Whether lessons are not yet what a rebuild would give: see `catchUp`. */
  get isBehind(): boolean {
    return this.#groups.isBehind;
  }

  /**
   * Takes new versions of notes; of several versions of one note the last counts.
   *
   * @param isLate says that time is short: only what is new is compared, the rest by `catchUp`
   */
  apply(updates: Iterable<NoteUpdate>, isLate?: IsLate): Delta {
    return this.#take(this.#changesOf(updates), isLate);
  }

  /**
   * The same in parts of about so many mentions, so that neither many notes nor a long one keep others
   * waiting. In between, some mentions of a note are of its new version already.
   */
  *applyInParts(
    updates: Iterable<NoteUpdate>,
    mentionsAtOnce: number,
    isLate?: IsLate,
  ): Generator<Delta, undefined> {
    for (const part of changesInParts(this.#changesOf(updates), mentionsAtOnce)) {
      yield this.#take(part, isLate);
    }
    return undefined;
  }

  /** Goes on with what was left when it was late. */
  catchUp(isLate?: IsLate): Delta {
    const { changed, removed } = this.#groups.catchUp(isLate);
    return { notes: new Set(), lessons: changed, removedLessons: removed };
  }

  /** Groups the lessons anew with another care. */
  setCare(care: Care, isLate?: IsLate): Delta {
    const { changed, removed } = this.#groups.setCare(care, isLate);
    return { notes: new Set(), lessons: changed, removedLessons: removed };
  }

  /** Takes what a person decided, in the place of what was decided before. */
  decide(decisions: Decisions, isLate?: IsLate): Delta {
    const { changed, removed } = this.#groups.decide(decisions, isLate);
    return { notes: new Set(), lessons: changed, removedLessons: removed };
  }

  #changesOf(updates: Iterable<NoteUpdate>): readonly IndexChange[] {
    const latest = new Map([...updates].map(({ uri, note }) => [uri, note]));
    return [...latest].map(([uri, after]) => {
      const before = this.#notes.get(uri);
      return { uri, ...(before && { before }), ...(after && { after }), isLast: true };
    });
  }

  #take(changes: readonly IndexChange[], isLate: IsLate | undefined): Delta {
    const whole = changes.filter(({ isLast }) => isLast);
    for (const { uri, after } of whole) {
      if (after) this.#notes.set(uri, after);
      else this.#notes.delete(uri);
    }
    const { changed, removed } = this.#groups.update(changes, isLate);
    const notes = new Set(whole.map(({ uri }) => uri));
    return { notes, lessons: changed, removedLessons: removed };
  }

  /** Looks again at statements whose vectors came, changed or went; without `texts`, at all. */
  vectorsChanged(texts?: readonly string[], isLate?: IsLate): Delta {
    const { changed, removed } = this.#groups.vectorsChanged(texts, isLate);
    return { notes: new Set(), lessons: changed, removedLessons: removed };
  }
}
