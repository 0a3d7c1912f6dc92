import type { Remote } from 'comlink';
import * as vscode from 'vscode';
import { decisionsOf } from '../../core/book/decisionsOf';
import type { GroupingService, SentVectors } from '../../core/grouping/groupingService';
import type { GroupingNews } from '../../core/grouping/lessonNews';
import { LessonsToCome } from '../../core/grouping/lessonsToCome';
import { sentChanges } from '../../core/grouping/sentChanges';
import { type Delta, NoteIndex, type NoteUpdate } from '../../core/index/noteIndex';
import type { KeyedLesson } from '../../core/index/snapshot';
import type { NoteChange } from '../../core/recurrence/lessonGroups';
import type { LessonBooks } from '../book/lessonBooks';
import { config } from '../config';
import type { StatementVectors } from '../encoder/statementVectors';
import type { LexiconFile } from './lexiconFile';
import { breathe, inSlices } from '../index/slices';
import { WorkerEndedError, type WorkerThread } from '../worker/workerThread';

/** About so many mentions are sent at once: copying them takes a few milliseconds. */
const mentionsAtOnce = 1000;
/** So many lessons are shown at once. */
const lessonsAtOnce = 200;
/** A worker that ends this often is not started again. */
const mostEnds = 3;

const unchanged: Omit<Delta, 'notes'> = { lessons: new Set(), removedLessons: new Set() };

/**
 * The notes, and the lessons they hold as the worker tells them. What the worker knows is told to it here:
 * after it has ended, everything again.
 */
export class Grouping implements vscode.Disposable {
  readonly #index = new NoteIndex();
  readonly #worker: WorkerThread<GroupingService>;
  readonly #lexicon: LexiconFile;
  readonly #books: LessonBooks;
  readonly #vectors: StatementVectors | undefined;
  readonly #listening: vscode.Disposable;
  readonly #changed = new vscode.EventEmitter<Delta>();
  /** The statements whose vectors the worker has. */
  readonly #sent = new Set<string>();
  /** What a new worker told so far; until it has told all, lessons stay as they were. */
  #toCome: LessonsToCome | undefined;
  #isAllSent = false;
  #isStarted = false;
  #isBehind = false;
  #ends = 0;

  /** Fires after each step with what it touched. */
  readonly onDidChange = this.#changed.event;
  /** Fires when the worker has ended; it is started again by `goOn`. */
  readonly onDidEnd: vscode.Event<unknown>;

  constructor(
    worker: WorkerThread<GroupingService>,
    lexicon: LexiconFile,
    books: LessonBooks,
    vectors: StatementVectors | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.#worker = worker;
    this.#lexicon = lexicon;
    this.#books = books;
    this.#vectors = vectors;
    this.#listening = worker.onDidEnd((error) => {
      this.#isStarted = false;
      this.#isBehind = false;
      this.#ends += 1;
      log.error(
        this.#ends < mostEnds
          ? 'Grouping has ended, and starts anew.'
          : 'Grouping has ended again; lessons stay as they are until the window is loaded again.',
        error,
      );
    });
    this.onDidEnd = worker.onDidEnd;
  }

  get index(): NoteIndex {
    return this.#index;
  }

  /** Whether lessons are not yet what they will be: see `goOn`. */
  get isBehind(): boolean {
    const isToStart = !this.#isStarted && this.#ends < mostEnds && this.#index.notes.size > 0;
    return this.#isBehind || isToStart;
  }

  /** Takes new versions of notes. @returns what is to be grouped */
  async take(updates: readonly NoteUpdate[]): Promise<readonly NoteChange[]> {
    const changes = await inSlices(this.#index.updateInSteps(updates));
    const notes = new Set(updates.map(({ uri }) => uri));
    const { lessons, removedLessons } = this.#isRemembering
      ? await inSlices(this.#index.followInSteps(changes))
      : unchanged;
    if (notes.size > 0) this.#changed.fire({ notes, lessons, removedLessons });
    return changes;
  }

  /**
   * Shows what recurred in the notes when it was last known. It stays, as far as the notes still say it, until
   * the worker has told all.
   *
   * @param lessons see `remembered`; what they say is in notes that are taken next
   */
  async remember(lessons: readonly KeyedLesson[]): Promise<void> {
    for (let i = 0; i < lessons.length; i += lessonsAtOnce) {
      this.#show(this.#index.remember(lessons.slice(i, i + lessonsAtOnce)));
      await breathe();
    }
  }

  /** Lets what is remembered know when there are no lesson books any more; books that are there tell it themselves. */
  async decideRemembered(): Promise<void> {
    await this.#books.whenRead();
    if (this.#books.books.size === 0) await this.#decideHere();
  }

  /** Lets what is remembered leave notes that were not taken. */
  async forgetLacking(): Promise<void> {
    if (this.#isRemembering) this.#show(await inSlices(this.#index.forgetLackingInSteps()));
  }

  /** What recurs, for `remember`; nothing as long as that is not known. */
  remembered(): Iterable<KeyedLesson> {
    return this.#toCome || !this.isBehind ? this.#index.recurring() : [];
  }

  /** Has changes grouped. Resolves when that is done, but for what is left to `goOn`. */
  async group(changes: readonly NoteChange[]): Promise<void> {
    if (this.#isStarted) await this.#send(changes);
    // Grouping needs more than a workspace is worth that has no notes.
    else if (this.#index.notes.size > 0) await this.#start();
    await this.#showWhatCame();
  }

  /** Goes on with comparing what was left. */
  async goOn(): Promise<void> {
    if (!this.#isStarted) await this.#start();
    else await this.#hear((service) => service.goOn());
    await this.#showWhatCame();
  }

  /** Takes what the lesson books say now. */
  async decide(): Promise<void> {
    await this.#decideHere();
    if (!this.#isStarted) return;
    const decisions = decisionsOf(this.#books.books);
    await this.#sendVectors(decisions.booked?.flatMap(({ same, not }) => [...same, ...not]) ?? []);
    await this.#hear((service) => service.decide(decisions));
  }

  /** Follows the setting. */
  async setCare(): Promise<void> {
    if (this.#isStarted) await this.#hear((service) => service.setCare(config.care()));
  }

  /** Sends vectors that came. @param texts that have one now */
  async takeVectors(texts: readonly string[]): Promise<void> {
    for (const text of texts) this.#sent.delete(text);
    if (this.#isStarted) await this.#sendVectors(texts);
  }

  /** There is another encoder, or none. */
  async forgetVectors(): Promise<void> {
    this.#sent.clear();
    if (this.#isStarted) await this.#hear((service) => service.forgetVectors());
  }

  /**
   * Asks the worker.
   *
   * @param without the answer when there is nobody to ask, or no notes that one could ask about
   */
  async ask<T>(question: (service: Remote<GroupingService>) => Promise<T>, without: T): Promise<T> {
    if (!this.#isStarted) return without;
    return (await this.#ask(question)) ?? without;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** Tells a new worker all that is known. */
  async #start(): Promise<void> {
    if (this.#ends >= mostEnds) return;
    const [lexicon] = await Promise.all([this.#lexicon.read(), this.#books.whenRead()]);
    const start = {
      lexicon,
      care: config.care(),
      language: config.language(),
      decisions: decisionsOf(this.#books.books),
    };
    this.#sent.clear();
    this.#isBehind = false;
    this.#isAllSent = false;
    this.#toCome = this.#index.lessons.size > 0 ? new LessonsToCome() : undefined;
    // From here on what comes is sent; what is there already is sent below.
    const changes = [...this.#index.notes.values()].map((after) => ({ after }));
    this.#isStarted = true;
    this.#worker.start();
    const told = await this.#ask(async (service) => ({ trouble: await service.start(start) }));
    if (!told) return;
    if (told.trouble !== undefined) this.#lexicon.warn(told.trouble);
    await this.#send(changes);
    this.#isAllSent = this.#isStarted;
  }

  /** Lets lessons follow the books while the worker is not to be heard. */
  async #decideHere(): Promise<void> {
    if (!this.#isRemembering) return;
    const decisions = decisionsOf(this.#books.books);
    this.#show(await inSlices(this.#index.decideInSteps(decisions)));
  }

  /** Whether lessons are those of before. */
  get #isRemembering(): boolean {
    return !this.#isStarted || this.#toCome !== undefined;
  }

  /** Puts what the worker told in the place of what was known before, once it has told all. */
  async #showWhatCame(): Promise<void> {
    const toCome = this.#toCome;
    if (!toCome || !this.#isAllSent || this.#isBehind) return;
    for (const news of toCome.news(() => this.#index.lessons.keys(), lessonsAtOnce)) {
      // Another worker may have been started meanwhile.
      if (this.#toCome !== toCome) return;
      this.#show(this.#index.take(news));
      await breathe();
    }
    if (this.#toCome === toCome) this.#toCome = undefined;
  }

  #show(delta: Delta): void {
    if (delta.lessons.size + delta.removedLessons.size > 0) this.#changed.fire(delta);
  }

  async #send(changes: readonly NoteChange[]): Promise<void> {
    for (const some of sentChanges(changes, mentionsAtOnce)) {
      const vectors = this.#unsentOf(
        some.flatMap(({ part }) => part.after.map(({ text }) => text)),
      );
      await this.#hear((service) => service.update(some, vectors));
      if (!this.#isStarted) return;
    }
  }

  async #sendVectors(texts: readonly string[]): Promise<void> {
    for (let i = 0; i < texts.length; i += mentionsAtOnce) {
      const vectors = this.#unsentOf(texts.slice(i, i + mentionsAtOnce));
      if (vectors) await this.#hear((service) => service.takeVectors(vectors));
    }
  }

  /** The vectors of texts that the worker does not have yet; undefined if there are none. */
  #unsentOf(texts: readonly string[]): SentVectors | undefined {
    const sent: { texts: string[]; vectors: Float32Array[] } = { texts: [], vectors: [] };
    for (const text of texts) {
      const vector = this.#sent.has(text) ? undefined : this.#vectors?.vectorOf(text);
      if (!vector) continue;
      this.#sent.add(text);
      sent.texts.push(text);
      sent.vectors.push(vector);
    }
    return sent.texts.length > 0 ? sent : undefined;
  }

  /** Takes news, and all that there is more of it. */
  async #hear(
    question: (service: Remote<GroupingService>) => Promise<GroupingNews>,
  ): Promise<void> {
    for (let next = question; ; next = (service) => service.tell()) {
      const news = await this.#ask(next);
      if (!news) return;
      this.#isBehind = news.isBehind;
      if (this.#toCome) this.#toCome.tell(news);
      else this.#show(this.#index.take(news));
      if (!news.hasMore) return;
      await breathe();
    }
  }

  /** @returns undefined when the worker has ended */
  async #ask<T>(
    question: (service: Remote<GroupingService>) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.#worker.ask(question);
    } catch (error) {
      if (!(error instanceof WorkerEndedError)) throw error;
      return undefined;
    }
  }
}
