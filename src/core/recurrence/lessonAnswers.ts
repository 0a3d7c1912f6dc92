import { compareText } from '../text/compare';
import type { Language } from '../text/script';
import { joinOdds, offerFrom } from './care';
import { type Explanation, explanationOf } from './explanation';
import type { Lesson, NoteMention } from './lesson';
import { wordingKey } from './reading/statement';
import type { Terms } from './terms';
import { findThemes, type Theme } from './themes';
import { latest, noLinks, type Wording } from './wording';
import type { WordingIndex } from './wordingIndex';

/** Another lesson that may be the same. */
export interface Offer {
  /** Its id. */
  readonly lesson: string;
  /** Of the lesson it is offered to: the newest mention in the words that are nearest. */
  readonly own: NoteMention;
  /** Of the other lesson: the newest mention in the words that are nearest. */
  readonly mention: NoteMention;
  /** Log-odds that the two are one lesson. */
  readonly odds: number;
  readonly why: Explanation;
}

/** Why two mentions are one lesson. */
export interface Reason {
  readonly a: NoteMention;
  readonly b: NoteMention;
  readonly why: Explanation;
}

/** The grouping that is asked, always as it is now. */
export interface Grouped {
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly wordings: ReadonlyMap<string, Wording>;
  /** The language of titles, where a mention is in it. */
  readonly language: Language | undefined;
  /** The lessons that a person said are not this one, by id. */
  apartFrom(id: string): ReadonlySet<string>;
  /** What the size of the collection takes from all log-odds. */
  prior(): number;
  /** Log-odds from which wordings are joined. */
  least(): number;
}

/** Answers what a person asks about lessons; it changes nothing. */
export class LessonAnswers {
  readonly #index: WordingIndex<Wording>;
  readonly #terms: Terms;
  readonly #grouped: Grouped;

  constructor(index: WordingIndex<Wording>, terms: Terms, grouped: Grouped) {
    this.#index = index;
    this.#terms = terms;
    this.#grouped = grouped;
  }

  /** The lesson that is said in these words, of a note that is read or not. */
  lessonOf(text: string): Lesson | undefined {
    const id = this.#grouped.wordings.get(wordingKey(text))?.lesson;
    return id === undefined ? undefined : this.#grouped.lessons.get(id);
  }

  /** The lesson that a statement tells: in these words, else in words that are near enough. */
  toldIn(text: string): Lesson | undefined {
    return this.lessonOf(text) ?? this.retoldBy(text);
  }

  /**
   * Other lessons that may be the same as this one, the likeliest first. They are not joined: each is
   * a question to the person.
   */
  offersOf(id: string): readonly Offer[] {
    const lesson = this.#grouped.lessons.get(id);
    const apart = this.#grouped.apartFrom(id);
    const best = new Map<string, { readonly here: Wording; there: Wording; odds: number }>();
    for (const here of this.#wordingsOf(lesson)) {
      for (const [there, odds] of here.links) {
        if (there.lesson === undefined || there.lesson === id || apart.has(there.lesson)) continue;
        // Confirmed in a book, but said by no note now: there is nothing to show.
        if (there.mentions.size === 0) continue;
        const known = best.get(there.lesson);
        if (known && (known.odds > odds || (known.odds === odds && known.there.key < there.key)))
          continue;
        best.set(there.lesson, { here, there, odds });
      }
    }
    return [...best]
      .map(([other, pair]) => ({ lesson: other, ...pair, odds: pair.odds - this.#grouped.prior() }))
      .filter(({ odds }) => odds >= offerFrom)
      .sort((a, b) => b.odds - a.odds || compareText(a.lesson, b.lesson))
      .slice(0, mostOffers)
      .flatMap(({ lesson: other, here, there, odds }): Offer[] => {
        const [own, mention] = [latest(here), latest(there)];
        if (!own || !mention) return [];
        return [{ lesson: other, own, mention, odds, why: this.#explain(here, there) }];
      });
  }

  /**
   * The lessons that a statement may be said in, whether a note says it yet or not: the likeliest first.
   */
  nearTo(statement: string): readonly Lesson[] {
    return this.#near(statement, offerFrom)
      .slice(0, mostNear)
      .flatMap(([id]) => this.#grouped.lessons.get(id) ?? []);
  }

  /**
   * The lesson that a statement tells which no note says yet, if careful grouping would join them: it is
   * taken as told, so it must be surer than what is offered.
   */
  retoldBy(statement: string): Lesson | undefined {
    const [nearest] = this.#near(statement, joinOdds.careful);
    return nearest && this.#grouped.lessons.get(nearest[0]);
  }

  /**
   * Other lessons that share enough with this one to be the same, were it not for what they contradict:
   * those that came nearest first.
   */
  keptApartFrom(id: string): readonly Offer[] {
    const least = this.#grouped.least();
    const nearest = new Map<string, Offer>();
    for (const here of this.#wordingsOf(this.#grouped.lessons.get(id))) {
      for (const [there, judgement] of this.#index.contradicting(here, least)) {
        const { lesson } = there;
        const [own, mention] = [latest(here), latest(there)];
        const odds = judgement.odds - this.#grouped.prior();
        if (lesson === undefined || lesson === id || !own || !mention) continue;
        if ((nearest.get(lesson)?.odds ?? -Infinity) >= odds) continue;
        const why = explanationOf(judgement, here.key > there.key);
        nearest.set(lesson, { lesson, own, mention, odds, why });
      }
    }
    return [...nearest.values()].sort((a, b) => b.odds - a.odds || compareText(a.lesson, b.lesson));
  }

  /**
   * Why mentions are one lesson: for each wording of it, what it shares with the one that it is nearest
   * to. Empty when all mentions say it in the same words.
   */
  whySame(id: string): readonly Reason[] {
    const wordings = this.#wordingsOf(this.#grouped.lessons.get(id));
    return wordings.flatMap((wording, i): Reason[] => {
      const nearest = nearestOf(wording, id) ?? wordings[i === 0 ? 1 : 0];
      const [a, b] = [nearest && latest(nearest), latest(wording)];
      return nearest && a && b ? [{ a, b, why: this.#explain(nearest, wording) }] : [];
    });
  }

  /** The themes of some lessons. They never change which mentions are the same lesson. */
  themesOf(lessons: Iterable<Lesson>): readonly Theme[] {
    const themed = [...lessons].map((lesson) => ({
      id: lesson.id,
      notes: lesson.mentions.map(({ note }) => note.uri),
      words: this.#wordingsOf(lesson).flatMap((wording) => this.#index.statementOf(wording).words),
      tags: [...new Set(lesson.mentions.flatMap(({ note }) => note.tags))],
    }));
    return findThemes(themed, this.#terms, this.#grouped.language);
  }

  /** Lessons that a statement may be said in, but for the one it is in; with log-odds, the likeliest first. */
  #near(statement: string, least: number): readonly (readonly [id: string, odds: number])[] {
    const key = wordingKey(statement);
    const known = this.#grouped.wordings.get(key);
    const leastOdds = least + this.#grouped.prior();
    const links = known?.links ?? this.#linksOfNew(probeOf(key, statement), leastOdds);
    const best = new Map<string, number>();
    for (const [{ lesson }, odds] of links) {
      if (lesson === undefined || lesson === known?.lesson || odds < leastOdds) continue;
      best.set(lesson, Math.max(odds, best.get(lesson) ?? -Infinity));
    }
    return [...best].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  }

  /** What is added and taken out again leaves no trace. */
  #linksOfNew(probe: Wording, leastOdds: number): ReadonlyMap<Wording, number> {
    this.#index.add(probe);
    this.#index.startRound();
    const links = this.#index.linksOf(probe, leastOdds);
    this.#index.remove(probe);
    return links;
  }

  #explain(a: Wording, b: Wording): Explanation {
    const judgement = this.#index.judge(a, b);
    return explanationOf(judgement, a.key > b.key);
  }

  /** The wordings of a lesson, those of its newest mentions first. */
  #wordingsOf(lesson: Lesson | undefined): readonly Wording[] {
    const keys = lesson?.mentions.map(({ mention }) => wordingKey(mention.text));
    return [...new Set(keys)].flatMap((key) => this.#grouped.wordings.get(key) ?? []);
  }
}

/** More lessons are no help in finding the one that is meant. */
const mostNear = 5;

function probeOf(key: string, text: string): Wording {
  const nothing = { mentions: new Map(), links: noLinks, near: undefined, nearSince: 0 };
  return { key, text, ...nothing, isEncoded: false, lesson: undefined };
}

/** A lesson asks no more questions than this at once. */
const mostOffers = 2;

/** The most likely wording of the same lesson. */
function nearestOf(wording: Wording, lesson: string): Wording | undefined {
  let nearest: Wording | undefined;
  let most = -Infinity;
  for (const [other, odds] of wording.links) {
    if (other.lesson === lesson && other.mentions.size > 0 && odds > most)
      [nearest, most] = [other, odds];
  }
  return nearest;
}
