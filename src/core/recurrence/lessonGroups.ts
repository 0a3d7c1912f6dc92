import type { Mention, Note } from '../note/note';
import { compareText } from '../text/compare';
import { averageLink } from './averageLink';
import { type Decisions, DecidedWordings } from './decisions';
import { describeLesson } from './describeLesson';
import { EncodedLikeness, unrelatedTexts, type Vectors } from './encoded';
import { type Care, joinOdds, leastOdds, priorOf, strengthOf } from './care';
import type { Lexicon } from './language/lexicon';
import { createWordReader } from './language/tokenize';
import type { Lesson, NoteMention } from './lesson';
import { LessonAnswers } from './lessonAnswers';
import { wordingKey } from './reading/statement';
import { Terms } from './terms';
import type { Language } from '../text/script';
import { never, WordingIndex } from './wordingIndex';
import { noLinks, type Wording } from './wording';
import { WordingLinks } from './wordingLinks';

/** Which lessons an update touched, by id. */
export interface LessonDelta {
  /** Lessons that are new, or whose mentions or notes changed. */
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** What became of a note. */
export interface NoteChange {
  /** The version that was given before, if any. */
  readonly before?: Note;
  /** The one that is true now, if any. */
  readonly after?: Note;
  /** The mentions that it is about, if not all: the change of a long note may be given in parts. */
  readonly part?: {
    readonly before: readonly Pick<Mention, 'id' | 'text'>[];
    readonly after: readonly Mention[];
  };
}

/** Asked between small steps of work: whether to stop here. */
export type IsLate = () => boolean;

const inTime: IsLate = () => false;

export interface GroupingOptions {
  /** What is known of words; without it only words of nearly the same letters are alike. */
  readonly lexicon?: Lexicon | undefined;
  readonly care?: Care;
  /** Vectors of the user's own encoder. */
  readonly vectors?: Vectors | undefined;
  /** The language of titles, where a mention is in it. */
  readonly language?: Language | undefined;
  /** The size of a collection at which more must be shared; for tests. */
  readonly firstStep?: number;
  /** From how many wordings on a term is common; for tests. */
  readonly commonFrom?: number;
}

/**
 * Groups the mentions of all notes into lessons, note by note. What it holds depends only on the
 * notes it was given, never on the order in which they came: an update recomputes just the connected
 * wordings it touches, and gives what a rebuild would give.
 */
export class LessonGroups {
  readonly #lessons = new Map<string, Lesson>();
  /** The wordings of each lesson. */
  readonly #members = new Map<string, readonly Wording[]>();
  readonly #wordings = new Map<string, Wording>();
  /** Statements of books, by key, that are not known yet. A book can bring thousands at once. */
  #arriving = new Map<string, string>();
  /** The wordings that are left when the rules for all of them changed. */
  #sweep: { readonly left: Iterator<Wording, undefined>; readonly relinks: boolean } | undefined;
  /** Wordings whose links were found since anything changed: each pair is looked at once. */
  #linked: Set<Wording> | undefined;
  /** Wordings whose links must be found anew. */
  readonly #overdue = new Set<Wording>();
  readonly #terms: Terms;
  readonly #encoded: EncodedLikeness | undefined;
  readonly #index: WordingIndex<Wording>;
  readonly #links = new WordingLinks(() => this.#joinOdds + this.#prior);
  readonly #language: Language | undefined;
  readonly #answers: LessonAnswers;
  #decided = new DecidedWordings();
  /** What `prior` was when the links were made. */
  #prior = 0;
  #joinOdds: number;
  readonly #firstStep: number;

  constructor({
    lexicon,
    care = 'balanced',
    language,
    firstStep = 256,
    commonFrom,
    vectors,
  }: GroupingOptions = {}) {
    const reader = createWordReader(lexicon && ((run) => lexicon.segment(run)));
    this.#terms = new Terms(lexicon);
    this.#encoded = vectors && new EncodedLikeness(vectors);
    this.#index = new WordingIndex(reader, this.#terms, commonFrom, this.#encoded);
    this.#language = language;
    this.#joinOdds = joinOdds[care];
    this.#firstStep = firstStep;
    this.#answers = new LessonAnswers(this.#index, this.#terms, {
      lessons: this.#lessons,
      wordings: this.#wordings,
      language,
      apartFrom: (id) => this.#apartFrom(id),
      prior: () => this.#prior,
      least: () => this.#joinOdds + this.#prior,
    });
  }

  /** Lessons by id, seen once or recurring. */
  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#lessons;
  }

  /** What is known about the lessons as they are now: offers, reasons, themes. */
  get answers(): LessonAnswers {
    return this.#answers;
  }

  /**
   * Replaces notes by their new versions.
   *
   * @param changes of notes, or of parts of them
   * @param isLate says that time is short: only what is new is compared, if it is not much, the rest by `catchUp`
   */
  update(changes: Iterable<NoteChange>, isLate: IsLate = inTime): LessonDelta {
    const touched = new Set<Wording>();
    const added = new Set<Wording>();
    for (const { before, after, part } of changes) {
      for (const { id, text } of part?.before ?? before?.mentions ?? []) {
        this.#remove(id, text, touched);
      }
      for (const mention of part?.after ?? after?.mentions ?? []) {
        if (after) this.#add({ note: after, mention }, touched, added);
      }
    }
    for (const wording of touched) {
      if (wording.mentions.size > 0 || this.#decided.statements.has(wording.key)) continue;
      added.delete(wording);
      this.#forget(wording, touched);
    }
    return this.#takeIn(added, touched, isLate);
  }

  /** Whether something is not compared yet as it should be: see `catchUp`. */
  get isBehind(): boolean {
    return this.#overdue.size > 0 || this.#arriving.size > 0 || this.#sweep !== undefined;
  }

  /** Compares what is overdue, or some of it. Only then lessons are what a rebuild would give. */
  catchUp(isLate: IsLate = inTime): LessonDelta {
    return this.#goOn(new Set(), isLate);
  }

  /**
   * Takes what a person decided, in the place of what was decided before.
   *
   * Statements of lesson books stay known when no note says them any more: a mention whose wording is
   * edited is still near to the wording that was confirmed, which holds it where it was.
   *
   * @param isLate says when to stop: what is not new is then compared by `catchUp`
   */
  decide(decisions: Decisions, isLate: IsLate = inTime): LessonDelta {
    const before = this.#decided;
    const now = new DecidedWordings(decisions);
    this.#decided = now;
    const touched = new Set<Wording>();
    for (const key of new Set([...before.keys, ...now.keys])) {
      if (before.contentOf(key) === now.contentOf(key)) continue;
      for (const wording of this.#known([key, ...before.sameAs(key)])) touched.add(wording);
    }
    for (const wording of this.#known(before.statements.keys())) {
      if (wording.mentions.size > 0 || now.statements.has(wording.key)) continue;
      touched.add(wording);
      this.#forget(wording, touched);
    }
    this.#arriving = new Map(now.statements);
    return this.#goOn(touched, isLate);
  }

  /** The keys of the wordings that say a lesson, those that only a book says too. */
  keysOf(id: string): readonly string[] {
    return this.#membersOf(id).map(({ key }) => key);
  }

  /**
   * Groups anew with another care.
   *
   * @param isLate says when to stop and leave the rest to `catchUp`
   */
  setCare(care: Care, isLate: IsLate = inTime): LessonDelta {
    this.#joinOdds = joinOdds[care];
    this.#lookAgain(false);
    return this.catchUp(isLate);
  }

  /**
   * Looks again at statements whose vectors came, changed or went.
   *
   * @param texts all statements without it
   * @param isLate says when to stop and leave the rest to `catchUp`
   */
  vectorsChanged(texts?: readonly string[], isLate: IsLate = inTime): LessonDelta {
    this.#linked = undefined;
    for (const wording of this.#known((texts ?? []).map(wordingKey))) this.#overdue.add(wording);
    // What the encoder's numbers mean was found out: all that can be compared is compared again.
    if (!texts || texts.some((text) => unrelatedTexts.includes(text))) {
      this.#encoded?.reset();
      for (const wording of this.#wordings.values()) {
        if (wording.isEncoded || this.#encoded?.has(wording.text)) this.#overdue.add(wording);
      }
    }
    return this.catchUp(isLate);
  }

  #add(mention: NoteMention, touched: Set<Wording>, added: Set<Wording>): void {
    const { text } = mention.mention;
    const key = wordingKey(text);
    const wording = this.#wordings.get(key) ?? this.#make(key, text, added);
    wording.mentions.set(mention.mention.id, mention);
    touched.add(wording);
  }

  /** A wording that was not known. */
  #make(key: string, text: string, added: Set<Wording>): Wording {
    const wording: Wording = {
      key,
      text,
      mentions: new Map(),
      links: noLinks,
      near: undefined,
      nearSince: 0,
      isEncoded: false,
      lesson: undefined,
    };
    this.#wordings.set(key, wording);
    added.add(wording);
    return wording;
  }

  /** Links the wordings that are new, and groups all that was touched. */
  #takeIn(added: ReadonlySet<Wording>, touched: Set<Wording>, isLate: IsLate): LessonDelta {
    for (const wording of added) {
      for (const turned of this.#index.add(wording)) this.#overdue.add(turned);
    }
    this.#adjust();
    this.#startRound();
    for (const wording of added) {
      // Of much that is new more will come: all of it together is compared in a fraction of the time.
      if (isLate !== inTime && added.size > linkedAtOnce) this.#overdue.add(wording);
      else this.#link(wording);
    }
    // While more comes, what is overdue would be overdue again and again.
    if (isLate === inTime) this.#linkOverdue(isLate);
    return this.#regroup(touched);
  }

  /** Does what there is time for, and groups all that was touched. */
  #goOn(touched: Set<Wording>, isLate: IsLate): LessonDelta {
    for (const [key, text] of this.#arriving) {
      this.#arriving.delete(key);
      if (this.#wordings.has(key)) continue;
      const wording = this.#make(key, text, touched);
      for (const turned of this.#index.add(wording)) this.#overdue.add(turned);
      this.#overdue.add(wording);
      this.#linked = undefined;
      if (isLate()) break;
    }
    this.#adjust();
    if (!this.#linked) this.#startRound();
    this.#linkOverdue(isLate);
    const all = this.#regroup(touched);
    while (this.#sweep?.relinks === false) {
      const { changed, removed } = this.#regroup(this.#nextOfSweep());
      for (const id of changed) all.removed.delete(id);
      for (const id of removed) all.changed.delete(id);
      for (const id of changed) all.changed.add(id);
      for (const id of removed) all.removed.add(id);
      if (isLate()) break;
    }
    return all;
  }

  /** The next wordings that are to be grouped anew. */
  #nextOfSweep(): Set<Wording> {
    const some = new Set<Wording>();
    while (this.#sweep && some.size < groupedAtOnce) {
      const { value, done } = this.#sweep.left.next();
      if (done === true) this.#sweep = undefined;
      else some.add(value);
    }
    return some;
  }

  #isKnown(wording: Wording): boolean {
    return this.#wordings.get(wording.key) === wording;
  }

  #remove(id: string, text: string, touched: Set<Wording>): void {
    const wording = this.#wordings.get(wordingKey(text));
    if (!wording) return;
    wording.mentions.delete(id);
    touched.add(wording);
  }

  #forget(wording: Wording, touched: Set<Wording>): void {
    this.#wordings.delete(wording.key);
    for (const other of this.#known(this.#decided.sameAs(wording.key))) touched.add(other);
    for (const turned of this.#index.remove(wording)) this.#overdue.add(turned);
    this.#linked = undefined;
    this.#links.replace(wording, new Map());
    this.#overdue.delete(wording);
  }

  /** Follows the size of the collection: the larger it is, the more must be shared, by all. */
  #adjust(): void {
    const prior = priorOf(this.#wordings.size / this.#firstStep);
    if (prior === this.#prior) return;
    this.#prior = prior;
    this.#lookAgain(true);
  }

  /** Looks again at all wordings, one after the other. @param relinks whether their links are found anew */
  #lookAgain(relinks: boolean): void {
    this.#links.leastChanged();
    this.#linked = undefined;
    const left = this.#wordings.values();
    this.#sweep = { left, relinks: relinks || this.#sweep?.relinks === true };
  }

  /** Links what is overdue, at least one wording, until it is late. */
  #linkOverdue(isLate: IsLate): void {
    for (const wording of this.#overdue) {
      if (!this.#linked?.has(wording)) this.#link(wording);
      this.#overdue.delete(wording);
      if (isLate()) return;
    }
    while (this.#sweep?.relinks === true) {
      const { value, done } = this.#sweep.left.next();
      if (done === true) this.#sweep = undefined;
      else if (!this.#linked?.has(value)) this.#link(value);
      if (isLate()) return;
    }
  }

  /** Starts to find links. */
  #startRound(): void {
    this.#index.startRound();
    this.#linked = new Set();
  }

  /** Finds the links of a wording, without those to wordings whose links were just found: they are known. */
  #link(wording: Wording): void {
    if (!this.#isKnown(wording)) return;
    wording.isEncoded = this.#encoded?.has(wording.text) ?? false;
    const links = this.#index.linksOf(wording, leastOdds + this.#prior);
    for (const [other, odds] of wording.links) if (this.#linked?.has(other)) links.set(other, odds);
    this.#links.replace(wording, links);
    this.#linked?.add(wording);
  }

  /** The connected wordings among and around some, each part in a fixed order. */
  #connected(touched: ReadonlySet<Wording>): Wording[][] {
    const seen = new Set<Wording>();
    const parts: Wording[][] = [];
    const start = new Set(touched);
    for (const { lesson } of touched)
      for (const member of this.#membersOf(lesson)) start.add(member);
    for (const first of start) {
      if (seen.has(first) || !this.#isKnown(first)) continue;
      const part = new Set([first]);
      for (const wording of part) {
        for (const other of this.#links.near(wording)) {
          if (this.#links.near(other).includes(wording)) part.add(other);
        }
        for (const other of this.#known(this.#decided.sameAs(wording.key))) part.add(other);
        // While something is overdue, a lesson can have members that are not connected any more.
        for (const member of this.#membersOf(wording.lesson)) start.add(member);
      }
      for (const wording of part) seen.add(wording);
      parts.push([...part].sort((a, b) => compareText(a.key, b.key)));
    }
    return parts;
  }

  #regroup(touched: Set<Wording>): {
    readonly changed: Set<string>;
    readonly removed: Set<string>;
  } {
    if (!this.isBehind) this.#linked = undefined;
    this.#links.settle(touched);
    const parts = this.#connected(touched);
    const before = new Map<string, Lesson>();
    for (const { lesson } of [...touched, ...parts.flat()]) {
      const known = lesson === undefined ? undefined : this.#lessons.get(lesson);
      if (!known) continue;
      before.set(known.id, known);
      this.#lessons.delete(known.id);
      this.#members.delete(known.id);
    }
    const changed = new Set<string>();
    for (const members of parts.flatMap((part) => this.#clusters(part))) {
      const mentions = members.flatMap((member) => [...member.mentions.values()]);
      if (mentions.length === 0) {
        // Confirmed once, and said by no note now.
        for (const member of members) member.lesson = undefined;
        continue;
      }
      const booked = members.flatMap(({ key }) => this.#decided.bookedWith(key));
      const lesson = describeLesson(mentions, this.#language, [...new Set(booked)]);
      const known = before.get(lesson.id);
      const same = known !== undefined && sameMentions(known, lesson) && sameDecided(known, lesson);
      this.#lessons.set(lesson.id, same ? known : lesson);
      if (!same) changed.add(lesson.id);
      for (const member of members) member.lesson = lesson.id;
      this.#members.set(lesson.id, members);
    }
    const removed = new Set([...before.keys()].filter((id) => !this.#lessons.has(id)));
    return { changed, removed };
  }

  #apartFrom(id: string): ReadonlySet<string> {
    const foes = this.#membersOf(id).flatMap(({ key }) =>
      this.#known(this.#decided.apartFrom(key)),
    );
    return new Set(foes.flatMap(({ lesson }) => lesson ?? []));
  }

  #membersOf(lesson: string | undefined): readonly Wording[] {
    return lesson === undefined ? [] : (this.#members.get(lesson) ?? []);
  }

  #clusters(part: readonly Wording[]): Wording[][] {
    if (part.length === 1) return [[...part]];
    return averageLink(part, {
      joinFrom: strengthOf(this.#joinOdds),
      linksOf: ({ links }) => this.#strengths(links),
      notesOf: ({ mentions }) => [...mentions.values()].map(({ note }) => note.uri),
      togetherWith: (wording) => [
        ...this.#known(this.#decided.sameAs(wording.key)),
        ...this.#followed(wording),
      ],
      apartFrom: ({ key }) => this.#known(this.#decided.apartFrom(key)),
    });
  }

  /**
   * What a statement of a book that no note says any more became: the wording that is likeliest the same
   * lesson, when that holds both ways. And the other way round. The average over many confirmed
   * statements would lose a mention that was only edited.
   */
  #followed(wording: Wording): readonly Wording[] {
    const other = this.#likeliest(wording);
    if (!other || this.#likeliest(other) !== wording) return [];
    const [left, now] = wording.mentions.size === 0 ? [wording, other] : [other, wording];
    const { statements } = this.#decided;
    const isEdited = left.mentions.size === 0 && statements.has(left.key);
    return isEdited && now.mentions.size > 0 && !statements.has(now.key) ? [other] : [];
  }

  #likeliest(wording: Wording): Wording | undefined {
    let best: Wording | undefined;
    let most = -Infinity;
    for (const other of this.#links.near(wording)) {
      const odds = wording.links.get(other) ?? -Infinity;
      if (odds < most || (odds === most && best && best.key < other.key)) continue;
      [best, most] = [other, odds];
    }
    return best;
  }

  /** The wordings of some keys that are known now. */
  #known(keys: Iterable<string>): Wording[] {
    return [...keys].flatMap((key) => this.#wordings.get(key) ?? []);
  }

  #strengths(links: ReadonlyMap<Wording, number>): ReadonlyMap<Wording, number> {
    return new Map(
      [...links].map(([other, odds]) => [
        other,
        strengthOf(odds === never ? never : odds - this.#prior),
      ]),
    );
  }
}

/** The lessons that these notes hold, by id. */
export function groupMentions(
  notes: readonly Note[],
  options?: GroupingOptions,
): ReadonlyMap<string, Lesson> {
  const groups = new LessonGroups(options);
  groups.update(notes.map((after) => ({ after })));
  return groups.lessons;
}

/** A note that is edited has no more new wordings than this; a reading brings thousands. */
const linkedAtOnce = 100;
/** So many wordings are grouped anew in less than a millisecond. */
const groupedAtOnce = 16;

function sameDecided(a: Lesson, b: Lesson): boolean {
  return a.decided === b.decided || JSON.stringify(a.decided) === JSON.stringify(b.decided);
}

function sameMentions(a: Lesson, b: Lesson): boolean {
  return (
    a.mentions.length === b.mentions.length &&
    a.mentions.every(({ note, mention }, i) => {
      const other = b.mentions[i];
      return other?.note === note && other.mention === mention;
    })
  );
}
