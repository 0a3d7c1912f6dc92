import type { Note } from '../note/note';
import { compareText } from '../text/compare';
import { averageLink } from './averageLink';
import { describeLesson } from './describeLesson';
import type { Lexicon } from './language/lexicon';
import { createTokenizer } from './language/tokenize';
import type { Lesson, NoteMention } from './lesson';
import { wordingKey } from './reading/statement';
import { Terms } from './terms';
import { WordingIndex } from './wordingIndex';

/** Which lessons an update touched, by id. */
export interface LessonDelta {
  /** Lessons that are new, or whose mentions or notes changed. */
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** How careful grouping is: how sure it must be to call two statements one lesson. */
export type Care = 'careful' | 'balanced' | 'generous';

export interface GroupingOptions {
  /** What is known of words; without it only words of nearly the same letters are alike. */
  readonly lexicon?: Lexicon | undefined;
  readonly care?: Care;
  /** The size of a collection at which more must be shared; for tests. */
  readonly firstStep?: number;
  /** From how many wordings on a term is common; for tests. */
  readonly commonFrom?: number;
}

/** All mentions with the same normalised wording, and the wordings that may be the same lesson. */
interface Wording {
  readonly key: string;
  readonly text: string;
  readonly mentions: Map<string, NoteMention>;
  /** Log-odds by wording. */
  links: Map<Wording, number>;
  /** Lessons that the wording's mentions are in now. */
  lesson: string | undefined;
}

/**
 * Groups the mentions of all notes into lessons, note by note. What it holds depends only on the
 * notes it was given, never on the order in which they came: an update recomputes just the connected
 * wordings it touches, and gives what a rebuild would give.
 */
export class LessonGroups {
  readonly #lessons = new Map<string, Lesson>();
  readonly #wordings = new Map<string, Wording>();
  readonly #index: WordingIndex<Wording>;
  /** What `prior` was when the links were made. */
  #prior = 0;
  readonly #joinFrom: number;
  readonly #sizeOfStep: number;

  constructor({ lexicon, care = 'balanced', firstStep = 256, commonFrom }: GroupingOptions = {}) {
    const tokenize = createTokenizer(lexicon && ((run) => lexicon.segment(run)));
    this.#index = new WordingIndex(tokenize, new Terms(lexicon), commonFrom);
    this.#joinFrom = strengthOf(joinOdds[care]);
    this.#sizeOfStep = firstStep;
  }

  /** Lessons by id, seen once or recurring. */
  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#lessons;
  }

  /**
   * Replaces notes by their new versions.
   *
   * @param changes the version that was given before, if any, and the one that is true now, if any
   */
  update(changes: Iterable<{ readonly before?: Note; readonly after?: Note }>): LessonDelta {
    const touched = new Set<Wording>();
    const added = new Set<Wording>();
    for (const { before, after } of changes) {
      for (const { id, text } of before?.mentions ?? []) this.#remove(id, text, touched);
      for (const mention of after?.mentions ?? []) {
        if (after) this.#add({ note: after, mention }, touched, added);
      }
    }
    const stale = new Set<Wording>();
    for (const wording of touched) {
      if (wording.mentions.size > 0) continue;
      added.delete(wording);
      this.#forget(wording, touched, stale);
    }
    for (const wording of added) for (const turned of this.#index.add(wording)) stale.add(turned);
    this.#adjust(stale, touched);
    for (const wording of added) stale.add(wording);
    for (const wording of stale) this.#link(wording, touched);
    return this.#regroup(touched);
  }

  #add(mention: NoteMention, touched: Set<Wording>, added: Set<Wording>): void {
    const { text } = mention.mention;
    const key = wordingKey(text);
    let wording = this.#wordings.get(key);
    if (!wording) {
      wording = { key, text, mentions: new Map(), links: new Map(), lesson: undefined };
      this.#wordings.set(key, wording);
      added.add(wording);
    }
    wording.mentions.set(mention.mention.id, mention);
    touched.add(wording);
  }

  #remove(id: string, text: string, touched: Set<Wording>): void {
    const wording = this.#wordings.get(wordingKey(text));
    if (!wording) return;
    wording.mentions.delete(id);
    touched.add(wording);
  }

  #forget(wording: Wording, touched: Set<Wording>, stale: Set<Wording>): void {
    this.#wordings.delete(wording.key);
    for (const turned of this.#index.remove(wording)) stale.add(turned);
    for (const other of wording.links.keys()) {
      other.links.delete(wording);
      touched.add(other);
    }
    wording.links = new Map();
    stale.delete(wording);
  }

  /** Follows the size of the collection: the larger it is, the more must be shared. */
  #adjust(stale: Set<Wording>, touched: Set<Wording>): void {
    const prior = priorOf(this.#wordings.size / this.#sizeOfStep);
    if (prior === this.#prior) return;
    const grown = prior > this.#prior;
    this.#prior = prior;
    for (const wording of this.#wordings.values()) {
      touched.add(wording);
      if (!grown) stale.add(wording);
      else
        for (const [other, odds] of wording.links)
          if (odds < leastOdds + prior) wording.links.delete(other);
    }
  }

  #link(wording: Wording, touched: Set<Wording>): void {
    if (wording.mentions.size === 0) return;
    const links = this.#index.linksOf(wording, { leastOdds: leastOdds + this.#prior });
    for (const other of wording.links.keys()) {
      if (links.has(other)) continue;
      other.links.delete(wording);
      touched.add(other);
    }
    for (const [other, odds] of links) {
      other.links.set(wording, odds);
      touched.add(other);
    }
    wording.links = links;
    touched.add(wording);
  }

  #regroup(touched: ReadonlySet<Wording>): LessonDelta {
    const wordings = connected(touched);
    const before = new Map<string, Lesson>();
    for (const { lesson } of [...touched, ...wordings]) {
      const known = lesson === undefined ? undefined : this.#lessons.get(lesson);
      if (!known) continue;
      before.set(known.id, known);
      this.#lessons.delete(known.id);
    }
    const changed = new Set<string>();
    const clusters = averageLink(wordings, {
      joinFrom: this.#joinFrom,
      linksOf: ({ links }) => this.#strengths(links),
      notesOf: ({ mentions }) => [...mentions.values()].map(({ note }) => note.uri),
    });
    for (const members of clusters) {
      const lesson = describeLesson(members.flatMap(({ mentions }) => [...mentions.values()]));
      const known = before.get(lesson.id);
      const same = known !== undefined && sameMentions(known, lesson);
      this.#lessons.set(lesson.id, same ? known : lesson);
      if (!same) changed.add(lesson.id);
      for (const member of members) member.lesson = lesson.id;
    }
    const removed = new Set([...before.keys()].filter((id) => !this.#lessons.has(id)));
    return { changed, removed };
  }

  #strengths(links: ReadonlyMap<Wording, number>): ReadonlyMap<Wording, number> {
    return new Map([...links].map(([other, odds]) => [other, strengthOf(odds - this.#prior)]));
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

/** Average log-odds from which wordings are one lesson; measured by `npm run eval`. */
const joinOdds: Readonly<Record<Care, number>> = { careful: -0.6, balanced: -1.8, generous: -2.2 };
/** Links of less log-odds are not kept: they would not change what is joined. */
const leastOdds = -2.2;
/** By how much log-odds fall when a collection is four times as large. */
const step = 0.7;

/** The larger a collection, the more statements share something by chance. */
function priorOf(size: number): number {
  return step * Math.max(0, Math.floor(Math.log2(Math.max(1, size)) / 2));
}

/** How strongly log-odds bind, 0 to 1: from −4 to 4 they count in proportion. */
function strengthOf(odds: number): number {
  return Math.min(1, Math.max(0, (odds + 4) / 8));
}

/** The wordings that still have mentions, and all that are connected with them, in a fixed order. */
function connected(start: ReadonlySet<Wording>): Wording[] {
  const found = new Set([...start].filter(({ mentions }) => mentions.size > 0));
  for (const wording of found) for (const other of wording.links.keys()) found.add(other);
  return [...found].sort((a, b) => compareText(a.key, b.key));
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
