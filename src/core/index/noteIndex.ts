import type { LessonNews, LessonRecord } from '../grouping/lessonNews';
import type { Note } from '../note/note';
import type { Lesson, NoteMention } from '../recurrence/lesson';
import type { NoteChange } from '../recurrence/lessonGroups';
import { wordingKey } from '../recurrence/reading/statement';

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

/** Statements whose keys are remembered: a few long notes. */
const mostAsked = 20_000;

/**
 * All notes that were read, and the lessons that grouping told of them. Grouping runs in a thread of its
 * own, follows the notes, and names mentions by their ids; here they are what they are in the notes.
 */
export class NoteIndex {
  readonly #notes = new Map<string, Note>();
  readonly #mentions = new Map<string, NoteMention>();
  readonly #lessons = new Map<string, Lesson>();
  /** The keys of the wordings that say a lesson, by its id. */
  readonly #keys = new Map<string, readonly string[]>();
  /** Ids of lessons by the keys of the wordings that say them. */
  readonly #said = new Map<string, string>();
  /** The keys of statements that were asked about: an editor asks about all of a note at every pause. */
  readonly #asked = new Map<string, string>();

  /** Notes by URI. */
  get notes(): ReadonlyMap<string, Note> {
    return this.#notes;
  }

  /** Lessons by id, those seen once too. */
  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#lessons;
  }

  /** The lesson that is said in these words, of a note that is read or not. */
  lessonOf(text: string): Lesson | undefined {
    let key = this.#asked.get(text);
    if (key === undefined) {
      if (this.#asked.size >= mostAsked) this.#asked.clear();
      key = wordingKey(text);
      this.#asked.set(text, key);
    }
    return this.#lessons.get(this.#said.get(key) ?? '');
  }

  /** The mention with an id; undefined when its note does not say it any more. */
  mentionOf(id: string): NoteMention | undefined {
    return this.#mentions.get(id);
  }

  /**
   * Takes new versions of notes; of several versions of one note the last counts. Lessons are as they were
   * until `take`.
   *
   * @returns what it means for grouping
   */
  update(updates: Iterable<NoteUpdate>): readonly NoteChange[] {
    const latest = new Map([...updates].map(({ uri, note }) => [uri, note]));
    return [...latest].map(([uri, after]) => {
      const before = this.#notes.get(uri);
      for (const { id } of before?.mentions ?? []) this.#mentions.delete(id);
      if (!after) this.#notes.delete(uri);
      else {
        this.#notes.set(uri, after);
        for (const mention of after.mentions) {
          this.#mentions.set(mention.id, { note: after, mention });
        }
      }
      return { ...(before && { before }), ...(after && { after }) };
    });
  }

  /** Takes what grouping made of the notes. Of notes that changed since, it will tell more. */
  take(news: LessonNews): Delta {
    const [lessons, removedLessons] = [new Set<string>(), new Set<string>()];
    for (const id of news.gone) if (this.#forget(id)) removedLessons.add(id);
    for (const record of news.lessons) {
      const wasKnown = this.#forget(record.id);
      if (this.#keep(record)) lessons.add(record.id);
      else if (wasKnown) removedLessons.add(record.id);
    }
    return { notes: new Set(), lessons, removedLessons };
  }

  /** Forgets all lessons: grouping starts anew. */
  forgetLessons(): Delta {
    return this.take({ lessons: [], gone: [...this.#lessons.keys()] });
  }

  #keep({ keys, ...record }: LessonRecord): boolean {
    const mentions = record.mentions.flatMap((id) => this.#mentions.get(id) ?? []);
    if (mentions.length === 0) return false;
    this.#lessons.set(record.id, { ...record, mentions });
    this.#keys.set(record.id, keys);
    for (const key of keys) this.#said.set(key, record.id);
    return true;
  }

  #forget(id: string): boolean {
    for (const key of this.#keys.get(id) ?? []) {
      if (this.#said.get(key) === id) this.#said.delete(key);
    }
    this.#keys.delete(id);
    return this.#lessons.delete(id);
  }
}
