import { levelsOf, vectorOfLevels } from '../encoder/levels';
import type { Care } from '../recurrence/care';
import type { Decisions } from '../recurrence/decisions';
import { loadLexicon } from '../recurrence/language/loadLexicon';
import type { Lexicon } from '../recurrence/language/lexicon';
import type { Lesson } from '../recurrence/lesson';
import type { Offer } from '../recurrence/lessonAnswers';
import { type IsLate, type LessonDelta, LessonGroups } from '../recurrence/lessonGroups';
import type { Theme } from '../recurrence/themes';
import type { Language } from '../text/script';
import type { GroupingNews, LessonRecord, OfferRecord, ReasonRecord } from './lessonNews';
import type { SentChange } from './sentChanges';

/** What grouping starts with. */
export interface GroupingStart {
  /** The bytes of the lexicon; without it, lessons are grouped by equal words. */
  readonly lexicon: Uint8Array | undefined;
  readonly care: Care;
  /** The language of titles, where a mention is in it. */
  readonly language: Language;
  readonly decisions: Decisions;
}

/** Statements with the vectors that the user's own encoder made of them, in the same order. */
export interface SentVectors {
  readonly texts: readonly string[];
  readonly vectors: readonly Float32Array[];
}

/** So many milliseconds at most until the next question is heard. */
const longestTurn = 30;
/** So many lessons are told at once: whoever takes them has other work, too. */
const toldAtOnce = 200;

/**
 * Groups mentions in a thread of its own: what `LessonGroups` does and answers, with plain data in and
 * out. Whoever asks has the notes; mentions and lessons are named by their ids.
 */
export class GroupingService {
  #groups = new LessonGroups();
  readonly #vectors = new Map<string, Int8Array>();
  /** Lessons that became others, or went, since they were told. */
  readonly #untold = new Set<string>();
  readonly #clock: () => number;

  /** @param clock milliseconds from any time on */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /**
   * Starts anew, without notes.
   *
   * @returns what is wrong with the lexicon, if it could not be read
   */
  start({ lexicon, care, language, decisions }: GroupingStart): string | undefined {
    let words: Lexicon | undefined;
    let trouble: string | undefined;
    try {
      words = lexicon && loadLexicon(lexicon);
    } catch (error) {
      trouble = String(error);
    }
    const vectors = {
      vectorOf: (text: string) => {
        const levels = this.#vectors.get(text);
        return levels && vectorOfLevels(levels);
      },
    };
    this.#groups = new LessonGroups({ lexicon: words, care, language, vectors });
    this.#groups.decide(decisions);
    this.#untold.clear();
    return trouble;
  }

  /** Takes changes of notes. @param vectors of statements in them that are known already */
  update(changes: readonly SentChange[], vectors?: SentVectors): GroupingNews {
    if (vectors) this.#keep(vectors);
    return this.#news((isLate) => this.#groups.update(changes, isLate));
  }

  /** Tells more of what is known already. */
  tell(): GroupingNews {
    return this.#news(() => nothing);
  }

  /** Goes on with comparing what was left. */
  goOn(): GroupingNews {
    return this.#news((isLate) => this.#groups.catchUp(isLate));
  }

  decide(decisions: Decisions): GroupingNews {
    return this.#news((isLate) => this.#groups.decide(decisions, isLate));
  }

  setCare(care: Care): GroupingNews {
    return this.#news((isLate) => this.#groups.setCare(care, isLate));
  }

  takeVectors(vectors: SentVectors): GroupingNews {
    this.#keep(vectors);
    return this.#news((isLate) => this.#groups.vectorsChanged(vectors.texts, isLate));
  }

  /** There is another encoder, or none: all vectors go. */
  forgetVectors(): GroupingNews {
    this.#vectors.clear();
    return this.#news((isLate) => this.#groups.vectorsChanged(undefined, isLate));
  }

  /** Other lessons that may be the same, for each of these lessons. */
  offersOf(ids: readonly string[]): readonly (readonly OfferRecord[])[] {
    return ids.map((id) => this.#groups.answers.offersOf(id).map(offerRecord));
  }

  keptApartFrom(id: string): readonly OfferRecord[] {
    return this.#groups.answers.keptApartFrom(id).map(offerRecord);
  }

  whySame(id: string): readonly ReasonRecord[] {
    const reasons = this.#groups.answers.whySame(id);
    return reasons.map(({ a, b, why }) => ({ a: a.mention.id, b: b.mention.id, why }));
  }

  /** Ids of the lessons that a statement may be said in, the likeliest first. */
  nearTo(statement: string): readonly string[] {
    return this.#groups.answers.nearTo(statement).map(({ id }) => id);
  }

  /** For each statement, the id of the lesson that it tells in other words, if any. */
  retoldBy(statements: readonly string[]): readonly (string | undefined)[] {
    return statements.map((statement) => this.#groups.answers.retoldBy(statement)?.id);
  }

  /** The themes of some lessons. */
  themesOf(ids: readonly string[]): readonly Theme[] {
    const lessons = ids.flatMap((id) => this.#groups.lessons.get(id) ?? []);
    return this.#groups.answers.themesOf(lessons);
  }

  #keep({ texts, vectors }: SentVectors): void {
    for (const [i, text] of texts.entries()) {
      const vector = vectors[i];
      if (vector) this.#vectors.set(text, levelsOf(vector));
    }
  }

  /** Does some work, not for long, and tells what came of it. */
  #news(work: (isLate: IsLate) => LessonDelta): GroupingNews {
    const end = this.#clock() + longestTurn;
    const { changed, removed } = work(() => this.#clock() >= end);
    for (const id of [...changed, ...removed]) this.#untold.add(id);
    const lessons: LessonRecord[] = [];
    const gone: string[] = [];
    for (const id of this.#untold) {
      if (lessons.length >= toldAtOnce) break;
      this.#untold.delete(id);
      const lesson = this.#groups.lessons.get(id);
      if (lesson) lessons.push(lessonRecord(lesson, this.#groups.keysOf(id)));
      else gone.push(id);
    }
    const hasMore = this.#untold.size > 0;
    return { lessons, gone, hasMore, isBehind: this.#groups.isBehind };
  }
}

const nothing: LessonDelta = { changed: new Set(), removed: new Set() };

function lessonRecord(lesson: Lesson, keys: readonly string[]): LessonRecord {
  return { ...lesson, mentions: lesson.mentions.map(({ mention }) => mention.id), keys };
}

function offerRecord({ own, mention, ...offer }: Offer): OfferRecord {
  return { ...offer, own: own.mention.id, mention: mention.mention.id };
}
