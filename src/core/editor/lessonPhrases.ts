import { LargeMap } from '../largeMap';
import { type Lesson, recurringFrom } from '../recurrence/lesson';
import { finish, type Steps } from '../steps';
import { PhraseWords } from './phraseWords';

interface Phrase {
  readonly lesson: Lesson;
  /** The title in lower case, each word of Latin letters behind a space. */
  readonly folded: string;
  /** Those that came back first, then those of most notes; below 1. */
  readonly rank: number;
  /** In `PhraseWords`. */
  readonly number: number;
}

/** More lessons are no help: who sees so many types another word. */
const most = 20;
/** As many words tell what is meant: the longest, which fewest lessons have. */
const mostWords = 4;
/** So many lessons are looked at in a step. */
const inStep = 100;
/** So much must be typed for a lesson in other words to be looked for. */
const leastLetters = 4;

/** So many changed lessons are taken in in a step. */
const takenInStep = 20;

/** Lessons by the words that one types; it follows the lessons one by one. */
export class LessonPhrases {
  #lessons: ReadonlyMap<string, Lesson> = new Map();
  /** Ids of lessons that are new, changed or gone, and not taken in yet. */
  readonly #touched = new LargeMap<true>();
  readonly #phrases = new LargeMap<Phrase>();
  readonly #words = new PhraseWords();
  /** By rank, then by the lesson's id. */
  readonly #ranks = new Map<number, LargeMap<Phrase>>();

  /**
   * Hears of lessons that are new, changed or gone: they are taken in when somebody looks for one, see `catchUp`.
   *
   * @param lessons the present ones, by id
   * @param touched ids of those that are new, changed or gone
   */
  update(lessons: ReadonlyMap<string, Lesson>, touched: Iterable<string>): void {
    this.#lessons = lessons;
    for (const id of touched) this.#touched.set(id, true);
  }

  /** Takes in what changed, as lessons are now; before anybody waits for it, or as the first part of a search. */
  *catchUp(): Steps<void> {
    let taken = 0;
    for (const id of this.#touched.keys()) {
      if (++taken % takenInStep === 0) yield;
      this.#touched.delete(id);
      this.#take(id, this.#lessons.get(id));
    }
  }

  /**
   * The lessons that somebody may be writing: those with most of the words typed first, then those that
   * say it in other words. Without words, those that recur.
   *
   * @param note URI of the note they are written in: what only it says is no help there
   * @param nearTo finds lessons that are said in other words
   * @param run does the steps of a search through all lessons; they may change meanwhile
   */
  async find(
    typed: string,
    note: string,
    nearTo: (text: string) => Promise<readonly Lesson[]>,
    run: <T>(steps: Steps<T>) => Promise<T> = (steps) => Promise.resolve(finish(steps)),
  ): Promise<readonly Lesson[]> {
    const found = await run(this.#matching(wordsOf(typed), note));
    const isEnough = typed.replace(/\s/g, '').length >= leastLetters;
    if (!isEnough || found.length >= most) return found;
    const near = (await nearTo(typed))
      .filter((lesson) => isOffered(lesson) && !found.includes(lesson))
      .filter((lesson) => isElsewhere(lesson, note));
    return [...found, ...near].slice(0, most);
  }

  #take(id: string, lesson: Lesson | undefined): void {
    const known = this.#phrases.get(id);
    if (known) this.#forget(id, known);
    if (!lesson || !isOffered(lesson)) {
      if (known) this.#words.remove(known.number);
      this.#phrases.delete(id);
      return;
    }
    const rank = rankOf(lesson);
    if (known?.lesson.title === lesson.title) {
      this.#keep(id, { ...known, lesson, rank });
      return;
    }
    if (known) this.#words.remove(known.number);
    const folded = fold(lesson.title);
    this.#keep(id, { lesson, folded, rank, number: this.#words.add(folded) });
  }

  *#matching(words: readonly string[], note: string): Steps<readonly Lesson[]> {
    yield* this.catchUp();
    if (words.length === 0) return yield* this.#recurring(note);
    const least = words.length <= 2 ? words.length : Math.ceil(words.length / 2);
    const { counts, possible: highest } = yield* this.#words.counts(words);
    const found: { readonly lesson: Lesson; readonly score: number }[] = [];
    let looked = 0;
    for (const { lesson, folded, rank, number } of this.#byRank()) {
      if (++looked % inStep === 0) yield;
      const worst = found.length < most ? -1 : (found.at(-1)?.score ?? -1);
      // All that come later have no more words either, and a lower rank.
      if (worst >= highest + rank) break;
      const possible = counts[number] ?? 0;
      if (possible < least || possible + rank <= worst) continue;
      const had = words.filter((word) => folded.includes(word)).length;
      const score = had + rank;
      if (had < least || score <= worst || !isElsewhere(lesson, note)) continue;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.score ?? 0) < score) at--;
      found.splice(at, 0, { lesson, score });
      if (found.length > most) found.pop();
    }
    return this.#present(found.map(({ lesson }) => lesson));
  }

  /** Those that recur, the highest rank first. */
  *#recurring(note: string): Steps<readonly Lesson[]> {
    const found: Lesson[] = [];
    let looked = 0;
    for (const { lesson } of this.#byRank()) {
      if (++looked % inStep === 0) yield;
      if (lesson.noteCount < recurringFrom || !isElsewhere(lesson, note)) continue;
      if (found.push(lesson) === most) break;
    }
    return this.#present(found);
  }

  /** What was found, as it is now: between two steps lessons may have changed or gone. */
  #present(lessons: readonly Lesson[]): readonly Lesson[] {
    const present = new Set(lessons.flatMap(({ id }) => this.#lessons.get(id) ?? []));
    return [...present].filter(isOffered);
  }

  *#byRank(): Iterable<Phrase> {
    for (const rank of [...this.#ranks.keys()].sort((a, b) => b - a)) {
      yield* this.#ranks.get(rank)?.values() ?? [];
    }
  }

  #keep(id: string, phrase: Phrase): void {
    this.#phrases.set(id, phrase);
    const equals = this.#ranks.get(phrase.rank) ?? new LargeMap<Phrase>();
    this.#ranks.set(phrase.rank, equals.set(id, phrase));
  }

  #forget(id: string, { rank }: Phrase): void {
    const equals = this.#ranks.get(rank);
    equals?.delete(id);
    if (equals?.size === 0) this.#ranks.delete(rank);
  }
}

/** Whether a lesson is one to be written again. */
function isOffered({ state }: Lesson): boolean {
  return state !== 'ignored' && state !== 'retired';
}

/** At most this many notes make a difference. */
const mostNotes = 1000;

function rankOf({ state, noteCount }: Lesson): number {
  const notes = Math.min(noteCount, mostNotes - 1) / mostNotes / 2;
  return state === 'relapsed' ? 0.5 + notes : notes;
}

function isElsewhere({ mentions }: Lesson, uri: string): boolean {
  return mentions.some(({ note }) => note.uri !== uri);
}

/** Words of Latin letters as they begin, and each Chinese character with the next. */
function wordsOf(typed: string): readonly string[] {
  const parts = typed
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu);
  const words = (parts ?? []).flatMap((part) => {
    if (!/\p{Script=Han}/u.test(part)) return [` ${part}`];
    const characters = Array.from(part);
    if (characters.length === 1) return characters;
    return characters.slice(1).map((next, i) => `${characters[i] ?? ''}${next}`);
  });
  // A sort keeps the order of equals: Chinese characters stay as they were typed.
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, mostWords);
}

function fold(title: string): string {
  const lower = title.normalize('NFKC').toLowerCase();
  return lower.replace(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu, ' $&');
}
