import type { Note } from '../note/note';
import { compareText } from '../text/compare';
import { cluster, type Link } from './clusters';
import { describeLesson } from './describeLesson';
import type { Lesson, NoteMention } from './lesson';
import { readStatement, similarity, type Statement } from './statement';

/** Which lessons an update touched, by id. */
export interface LessonDelta {
  /** Lessons that are new, or whose mentions or notes changed. */
  readonly changed: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** All mentions with the same normalised wording, and the wordings close to it. */
interface Wording {
  readonly statement: Statement;
  readonly mentions: Map<string, NoteMention>;
  readonly alike: Map<Wording, number>;
  /** Lessons that the wording's mentions are in now. */
  lesson: string | undefined;
}

/** Wordings that share at least this much (Dice of tokens) say the same. */
const alikeFrom = 0.75;

/**
 * Groups the mentions of all notes into lessons, note by note. What it holds depends only on the
 * notes it was given, never on the order in which they came: an update recomputes just the connected
 * wordings it touches, and gives what a rebuild would give.
 *
 * The method here joins equal and near-identical wording.
 */
export class LessonGroups {
  readonly #lessons = new Map<string, Lesson>();
  readonly #wordings = new Map<string, Wording>();
  /** Wordings by the tokens of their prefix: two wordings that are alike share one (see `prefix`). */
  readonly #byToken = new Map<string, Set<Wording>>();

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
    for (const { before, after } of changes) {
      for (const mention of before?.mentions ?? []) this.#remove(mention.id, mention.text, touched);
      for (const mention of after?.mentions ?? []) {
        if (after) this.#add({ note: after, mention }, touched);
      }
    }
    for (const wording of touched) if (wording.mentions.size === 0) this.#forget(wording, touched);
    return this.#regroup(touched);
  }

  #add(added: NoteMention, touched: Set<Wording>): void {
    const statement = readStatement(added.mention.text);
    let wording = this.#wordings.get(statement.key);
    if (!wording) {
      wording = { statement, mentions: new Map(), alike: new Map(), lesson: undefined };
      this.#wordings.set(statement.key, wording);
      for (const token of prefix(statement)) {
        const sharing = this.#byToken.get(token) ?? new Set();
        for (const other of sharing) link(wording, other);
        this.#byToken.set(token, sharing.add(wording));
      }
    }
    wording.mentions.set(added.mention.id, added);
    touched.add(wording);
  }

  #remove(id: string, text: string, touched: Set<Wording>): void {
    const wording = this.#wordings.get(readStatement(text).key);
    if (!wording) return;
    wording.mentions.delete(id);
    touched.add(wording);
  }

  #forget(wording: Wording, touched: Set<Wording>): void {
    this.#wordings.delete(wording.statement.key);
    for (const token of prefix(wording.statement)) {
      const sharing = this.#byToken.get(token);
      sharing?.delete(wording);
      if (sharing?.size === 0) this.#byToken.delete(token);
    }
    for (const other of wording.alike.keys()) {
      other.alike.delete(wording);
      touched.add(other);
    }
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
    for (const members of group(wordings)) {
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
}

/** The lessons that these notes hold, by id. */
export function groupMentions(notes: readonly Note[]): ReadonlyMap<string, Lesson> {
  const groups = new LessonGroups();
  groups.update(notes.map((after) => ({ after })));
  return groups.lessons;
}

/**
 * The tokens by which alike wordings find each other. For a Dice similarity of at least s, two sets
 * in the same token order share a token among their first n − ⌈n·s/(2−s)⌉ + 1 (prefix filtering,
 * Chaudhuri et al. 2006): nothing is missed, and frequent words are rarely looked at.
 */
function prefix({ tokens }: Statement): readonly string[] {
  const shared = Math.ceil((tokens.length * alikeFrom) / (2 - alikeFrom) - 1e-9);
  return tokens.slice(0, tokens.length - shared + 1);
}

function link(a: Wording, b: Wording): void {
  if (a === b || a.alike.has(b)) return;
  const score = similarity(a.statement, b.statement);
  if (score < alikeFrom) return;
  a.alike.set(b, score);
  b.alike.set(a, score);
}

/** The wordings that still have mentions, and all that are connected with them, in a fixed order. */
function connected(start: ReadonlySet<Wording>): Wording[] {
  const found = new Set([...start].filter(({ mentions }) => mentions.size > 0));
  for (const wording of found) for (const other of wording.alike.keys()) found.add(other);
  return [...found].sort((a, b) => compareText(a.statement.key, b.statement.key));
}

function group(wordings: readonly Wording[]): Wording[][] {
  const links: Link<Wording>[] = [];
  for (const a of wordings) {
    for (const [b, score] of a.alike) {
      if (a.statement.key < b.statement.key) links.push({ a, b, score });
    }
  }
  const notesOf = ({ mentions }: Wording): string[] =>
    [...mentions.values()].map(({ note }) => note.uri);
  return cluster(
    wordings,
    links,
    notesOf,
    (x, y) =>
      compareText(x.a.statement.key, y.a.statement.key) ||
      compareText(x.b.statement.key, y.b.statement.key),
  );
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
