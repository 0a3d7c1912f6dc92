import type { LessonNews } from '../grouping/lessonNews';
import { decidedLesson } from '../book/decidedLesson';
import { LargeMap } from '../largeMap';
import type { Note } from '../note/note';
import { type Decisions, DecidedWordings } from '../recurrence/decisions';
import { describeAgain } from '../recurrence/describeLesson';
import { type Lesson, type NoteMention, recurringFrom } from '../recurrence/lesson';
import type { NoteChange } from '../recurrence/lessonGroups';
import { wordingKey } from '../recurrence/reading/statement';
import { isSameData } from '../sameData';
import type { KeyedLesson } from './snapshot';
import { finish, type Steps } from '../steps';

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
/** So many lessons are looked at in a step. */
const lessonsInStep = 200;

/**
 * All notes that were read, and the lessons that grouping told of them. Grouping runs in a thread of its
 * own, follows the notes, and names mentions by their ids; here they are what they are in the notes.
 */
export class NoteIndex {
  readonly #notes = new Map<string, Note>();
  readonly #mentions = new LargeMap<NoteMention>();
  readonly #lessons = new LargeMap<Lesson>();
  /** Ids of the lessons that are said in several notes or that somebody decided about. */
  readonly #recurring = new Set<string>();
  /** The keys of the wordings that say a lesson, by its id. */
  readonly #keys = new LargeMap<readonly string[]>();
  /** Ids of lessons by the keys of the wordings that say them. */
  readonly #said = new LargeMap<string>();
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
    return finish(this.updateInSteps(updates));
  }

  /**
   * Does what `update` does in steps of a mention. Between two of them a note that is being taken is as it was,
   * while some of its mentions are as they will be.
   */
  *updateInSteps(updates: Iterable<NoteUpdate>): Steps<readonly NoteChange[]> {
    const latest = new Map([...updates].map(({ uri, note }) => [uri, note]));
    const changes: NoteChange[] = [];
    for (const [uri, after] of latest) {
      const before = this.#notes.get(uri);
      if (after) {
        for (const mention of after.mentions) {
          yield;
          const known = this.#mentions.get(mention.id);
          // Of a lesson that was remembered.
          if (known?.mention === mention && known.note === after) continue;
          this.#mentions.set(mention.id, { note: after, mention });
        }
        this.#notes.set(uri, after);
      } else {
        this.#notes.delete(uri);
      }
      // What stays is not taken out: a map of many mentions is made anew after as many were.
      for (const { id } of before?.mentions ?? []) {
        yield;
        if (this.#mentions.get(id)?.note === before) this.#mentions.delete(id);
      }
      changes.push({ ...(before && { before }), ...(after && { after }) });
    }
    return changes;
  }

  /** Takes what grouping made of the notes. Of notes that changed since, it will tell more. */
  take(news: LessonNews): Delta {
    const [lessons, removedLessons] = [new Set<string>(), new Set<string>()];
    for (const id of news.gone) if (this.#forget(id)) removedLessons.add(id);
    for (const record of news.lessons) {
      const { keys, ...told } = record;
      const mentions = told.mentions.flatMap((id) => this.#mentions.get(id) ?? []);
      if (mentions.length === 0) {
        if (this.#forget(told.id)) removedLessons.add(told.id);
        continue;
      }
      const lesson = { ...told, mentions };
      const known = this.#lessons.get(lesson.id);
      this.#say(lesson.id, keys);
      if (known && isSameLesson(known, lesson)) continue;
      this.#set(lesson);
      lessons.add(lesson.id);
    }
    return { notes: new Set(), lessons, removedLessons };
  }

  /** Takes lessons as they were when they were last known. Their notes are to come. */
  remember(lessons: Iterable<KeyedLesson>): Delta {
    const changed = new Set<string>();
    for (const { keys, ...lesson } of lessons) {
      for (const said of lesson.mentions) this.#mentions.set(said.mention.id, said);
      this.#say(lesson.id, keys);
      this.#set(lesson);
      changed.add(lesson.id);
    }
    return { notes: new Set(), lessons: changed, removedLessons: new Set() };
  }

  /** Lets lessons leave the notes that did not come after all. */
  *forgetLackingInSteps(): Steps<Delta> {
    const isThere = ({ note }: NoteMention): boolean => this.#notes.get(note.uri) === note;
    return yield* this.#describeAgain((lesson) => {
      const mentions = lesson.mentions.filter(isThere);
      if (mentions.length === lesson.mentions.length) return lesson;
      for (const said of lesson.mentions) {
        if (!isThere(said)) this.#mentions.delete(said.mention.id);
      }
      return mentions.length === 0 ? undefined : describeAgain(lesson, mentions, lesson.decided);
    });
  }

  /** Lets lessons follow their notes while grouping is not to be heard: mentions that are gone, leave them. */
  *followInSteps(changes: readonly NoteChange[]): Steps<Delta> {
    const uris = new Set(changes.flatMap(({ before }) => before?.uri ?? []));
    if (uris.size === 0) return { notes: new Set(), lessons: new Set(), removedLessons: new Set() };
    return yield* this.#describeAgain((lesson) => {
      if (!lesson.mentions.some(({ note }) => uris.has(note.uri))) return lesson;
      const mentions = lesson.mentions.flatMap(({ mention }) => this.mentionOf(mention.id) ?? []);
      return mentions.length === 0 ? undefined : describeAgain(lesson, mentions, lesson.decided);
    });
  }

  /** Takes what a person decided while grouping is not to be heard; which mentions are one lesson stays. */
  *decideInSteps(decisions: Decisions): Steps<Delta> {
    const wordings = new DecidedWordings(decisions);
    return yield* this.#describeAgain((lesson) => {
      const booked = (this.#keys.get(lesson.id) ?? []).flatMap((key) => wordings.bookedWith(key));
      if (booked.length === 0 && !lesson.decided) return lesson;
      const decided = decidedLesson([...new Set(booked)]);
      if (isSameData(decided, lesson.decided)) return lesson;
      return describeAgain(lesson, lesson.mentions, decided);
    });
  }

  /** The lessons that are said in several notes or that somebody decided about, for `remember`. */
  *recurring(): Iterable<KeyedLesson> {
    for (const id of this.#recurring) {
      const lesson = this.#lessons.get(id);
      if (lesson) yield { ...lesson, keys: this.#keys.get(id) ?? [] };
    }
  }

  /** @param again gives a lesson as it is now: the same one, another, or none */
  *#describeAgain(again: (lesson: Lesson) => Lesson | undefined): Steps<Delta> {
    const [lessons, removedLessons] = [new Set<string>(), new Set<string>()];
    let looked = 0;
    for (const lesson of this.#lessons.values()) {
      if (++looked % lessonsInStep === 0) yield;
      const now = again(lesson);
      if (!now) {
        this.#forget(lesson.id);
        removedLessons.add(lesson.id);
      } else if (now !== lesson) {
        this.#set(now);
        lessons.add(lesson.id);
      }
    }
    return { notes: new Set(), lessons, removedLessons };
  }

  /** Takes which wordings say a lesson, by their keys. What stays is not taken out of the maps: see `update`. */
  #say(id: string, keys: readonly string[]): void {
    const kept = new Set(keys);
    for (const key of this.#keys.get(id) ?? []) {
      if (!kept.has(key) && this.#said.get(key) === id) this.#said.delete(key);
    }
    this.#keys.set(id, keys);
    for (const key of keys) this.#said.set(key, id);
  }

  #set(lesson: Lesson): void {
    this.#lessons.set(lesson.id, lesson);
    if (lesson.noteCount >= recurringFrom || lesson.decided) this.#recurring.add(lesson.id);
    else this.#recurring.delete(lesson.id);
  }

  #forget(id: string): boolean {
    this.#recurring.delete(id);
    this.#say(id, []);
    this.#keys.delete(id);
    return this.#lessons.delete(id);
  }
}

function isSameLesson(
  { mentions, ...lesson }: Lesson,
  { mentions: others, ...other }: Lesson,
): boolean {
  return (
    mentions.length === others.length &&
    mentions.every(
      ({ note, mention }, i) => note === others[i]?.note && mention === others[i].mention,
    ) &&
    isSameData(lesson, other)
  );
}
