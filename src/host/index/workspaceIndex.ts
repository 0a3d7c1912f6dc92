import * as vscode from 'vscode';
import { isSameNoteInSteps } from '../../core/index/isSameNote';
import type { Delta, NoteUpdate } from '../../core/index/noteIndex';
import { type FileState, filesToReadInSteps } from '../../core/index/plan';
import { heldNotes, type SnapshotNote } from '../../core/index/snapshot';
import type { Note } from '../../core/note/note';
import type { Lesson } from '../../core/recurrence/lesson';
import type { Steps } from '../../core/steps';
import type { NoteChange } from '../../core/recurrence/lessonGroups';
import type { LessonBooks } from '../book/lessonBooks';
import { config } from '../config';
import { DocumentNotes } from '../editor/documentNotes';
import type { Grouping } from '../grouping/grouping';
import { WorkspaceAnswers } from '../grouping/workspaceAnswers';
import { Backlog } from './backlog';
import { LateWriting } from './lateWriting';
import { isNote, type NoteListener, watchNotes } from './noteEvents';
import { type Loaded, NoteLoader, type Skipped, type WantedNote } from './noteLoader';
import type { NoteReader } from './noteReader';
import { readingSettingsByNote } from './readingSettings';
import { noteSourceOf } from './readNote';
import { breathe, inSlices } from './slices';
import type { StatementVectors } from '../encoder/statementVectors';
import type { SnapshotFile } from './snapshotFile';
import { Timings } from './timings';
import { type Listing, listWorkspace } from './workspaceFiles';

/**
 * How far reading is. `total` counts the notes of the running pass; `grouping` is when all are read and not
 * yet compared; `stopped` is a cancelled pass.
 */
export interface IndexProgress {
  readonly phase: 'listing' | 'reading' | 'grouping' | 'idle' | 'stopped';
  readonly done: number;
  readonly total: number;
}

/** An open document changes at every key; it is read after a pause of this many milliseconds. */
const pause = 150;
/** Events that keep coming put reading off by no more than this many milliseconds. */
const longestPause = 1000;
const notesAtOnce = 16;
/** While this many notes wait to be grouped, no more are read. */
const mostUngrouped = 256;
/** The snapshot is written this many milliseconds after the first change it lacks, or at once after longer work. */
const flushAfter = 10_000;

/** Notes that are being looked at. */
interface Batch {
  readonly uris: readonly string[];
  /** What was found of each; undefined for what is not a note at all. */
  readonly found: Promise<readonly (Found | undefined)[]>;
}

/** What was found of a note, and the note, if its text was not that of a document. */
type Found = Loaded & { readonly note?: Note };

/**
 * Keeps the notes and their lessons true to the workspace: files, open documents (which beat their files),
 * folders and settings. One loop does all the work, in slices, so changes never race each other: each look
 * at a note finds out what is true now. The next notes are read and mentions are grouped meanwhile, by workers.
 */
export class WorkspaceIndex implements vscode.Disposable, NoteListener {
  readonly timings = new Timings();
  /** What is known about the lessons as they are now: offers, reasons, themes. */
  readonly answers: WorkspaceAnswers;
  readonly #grouping: Grouping;
  readonly #loader: NoteLoader;
  readonly #reader: NoteReader;
  /**
   * The notes to be looked at, by URI: with the state of the file, if a listing found them to be read, so that
   * they can be given up; without, if there was an event.
   */
  readonly #waiting = new Map<string, FileState | undefined>();
  /** Those of them that were not known when there was an event. */
  readonly #appeared = new Set<string>();
  /** Those that are looked at while the ones before are taken into the index. */
  #ahead: Batch | undefined;
  readonly #progressed = new vscode.EventEmitter<IndexProgress>();
  readonly #readSame = new vscode.EventEmitter<vscode.Uri>();
  readonly #snapshot: SnapshotFile;
  readonly #keeping: LateWriting;
  readonly #documents: DocumentNotes;
  readonly #log: vscode.LogOutputChannel;
  readonly #watching: vscode.Disposable;
  #progress: IndexProgress = { phase: 'listing', done: 0, total: 0 };
  #listing: 'none' | 'first' | 'again' | 'all' = 'first';
  /** What grouping is to be told, in this order, and what it is being told. */
  readonly #regrouping: (() => Promise<void>)[] = [];
  readonly #ungrouped: Backlog<NoteChange>;
  /** How many notes a stopped pass left unread; 1 when that is not known. */
  #unread = 0;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When reading starts at the latest, however many events come, on the clock of `performance`. */
  #due: number | undefined;
  #cancellation = new vscode.CancellationTokenSource();

  /** Fires after each step with what it touched. */
  readonly onDidChange: vscode.Event<Delta>;
  /** Fires when reading starts, goes on, ends or is stopped. */
  readonly onDidProgress = this.#progressed.event;
  /** Fires when an open note was read and says what it said: at most other words of it changed. */
  readonly onDidReadSame = this.#readSame.event;

  /**
   * @param reader reads notes that are not open
   * @param books what was decided about lessons
   * @param vectors of the user's own encoder, if there is one
   * @param documents reads notes that are open, once for all who need them
   */
  constructor(
    snapshot: SnapshotFile,
    reader: NoteReader,
    grouping: Grouping,
    log: vscode.LogOutputChannel,
    books: LessonBooks,
    vectors?: StatementVectors,
    documents = new DocumentNotes(),
  ) {
    this.#documents = documents;
    this.#snapshot = snapshot;
    this.#keeping = new LateWriting(async () => {
      const held = heldNotes(this.notes, this.#loader.states);
      await snapshot.write(held, grouping.remembered());
    }, flushAfter);
    this.#reader = reader;
    this.#grouping = grouping;
    this.answers = new WorkspaceAnswers(grouping);
    this.onDidChange = grouping.onDidChange;
    this.#log = log;
    this.#loader = new NoteLoader(log);
    this.#ungrouped = new Backlog((changes) => this.#group(changes));
    const regroup = (work: () => Promise<void>): void => {
      this.#regrouping.push(work);
      this.#wake(0);
    };
    this.#watching = vscode.Disposable.from(
      watchNotes(this),
      grouping.onDidEnd(() => {
        this.#wake(0);
      }),
      grouping.onDidChange(({ lessons, removedLessons }) => {
        if (lessons.size + removedLessons.size > 0) this.#keeping.changed();
      }),
      config.onDidChangeCare(() => {
        regroup(() => grouping.setCare());
      }),
      books.onDidChange(() => {
        regroup(() => grouping.decide());
      }),
      ...(vectors
        ? [
            vectors.onDidEncode((texts) => {
              regroup(() => grouping.takeVectors(texts));
            }),
            vectors.onDidReset(() => {
              regroup(() => grouping.forgetVectors());
            }),
          ]
        : []),
    );
  }

  get notes(): ReadonlyMap<string, Note> {
    return this.#grouping.index.notes;
  }

  get lessons(): ReadonlyMap<string, Lesson> {
    return this.#grouping.index.lessons;
  }

  /** What is not read, by URI. */
  get skipped(): ReadonlyMap<string, Skipped> {
    return this.#loader.skipped;
  }

  get progress(): IndexProgress {
    return this.#progress;
  }

  /** Starts reading, in the background. */
  start(): void {
    this.#wake(0);
  }

  /** Reads what a stopped pass left unread. */
  readRest(): void {
    this.filesChanged();
  }

  /** Reads all notes anew, whatever is known of them. */
  rebuild(): void {
    this.#listing = 'all';
    this.#wake(0);
  }

  /** Stops reading; what was read stays. Later changes of notes are still followed. */
  cancel(): void {
    if (this.#progress.phase !== 'grouping') this.#cancellation.cancel();
  }

  /** Resolves when there is nothing left to do. */
  async whenIdle(): Promise<void> {
    if (!this.#running && this.#timer === undefined) return;
    await this.#reaches((phase) => phase === 'idle' || phase === 'stopped');
  }

  /** Resolves when all notes are read; their lessons may come later. */
  async whenRead(): Promise<void> {
    const isRead = (phase: IndexProgress['phase']): boolean =>
      phase !== 'listing' && phase !== 'reading';
    if (isRead(this.#progress.phase) && this.#listing === 'none' && this.#waiting.size === 0)
      return;
    await this.#reaches(isRead);
  }

  /** Whether notes below a folder are known. */
  knowsBelow(folder: vscode.Uri): boolean {
    const below = `${folder.toString()}/`;
    return [...this.#loader.states.keys()].some((uri) => uri.startsWith(below));
  }

  noteChanged(uri: vscode.Uri): void {
    if (!this.#loader.states.has(uri.toString())) this.#appeared.add(uri.toString());
    // Taken out first, so that the latest change is the last in line.
    this.#waiting.delete(uri.toString());
    this.#waiting.set(uri.toString(), undefined);
    this.#wake(pause);
  }

  filesChanged(): void {
    if (this.#listing === 'none') this.#listing = 'again';
    this.#wake(pause);
  }

  /** Writes the snapshot if something changed since it was written. */
  async flush(): Promise<void> {
    await this.#keeping.now();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#keeping.dispose();
    this.#cancellation.cancel();
    this.#watching.dispose();
    this.#progressed.dispose();
    this.#readSame.dispose();
  }

  #wake(delay: number): void {
    if (this.#running) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#due ??= now + longestPause;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#due = undefined;
        void this.#run();
      },
      Math.max(0, Math.min(delay, this.#due - now)),
    );
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#cancellation = new vscode.CancellationTokenSource();
    const { token } = this.#cancellation;
    const began = performance.now();
    try {
      let done = 0;
      while (!token.isCancellationRequested) {
        const regroup = this.#regrouping.shift();
        if (regroup) await this.timings.measure('group', regroup);
        else if (this.#listing !== 'none' && !this.#ahead) await this.#list(token);
        else if (this.#waiting.size > 0 || this.#ahead) {
          const ahead = this.#ahead?.uris.length ?? 0;
          this.#report('reading', done, done + ahead + this.#waiting.size);
          done += await this.#readSome();
        } else if (this.#ungrouped.working) {
          this.#report('grouping', this.notes.size, this.notes.size);
          await this.#ungrouped.working;
        } else if (this.#grouping.isBehind) {
          this.#report('grouping', this.notes.size, this.notes.size);
          await this.timings.measure('group', () => this.#grouping.goOn());
        } else break;
      }
      // What was read counts, even if reading was stopped.
      if (this.#ahead) await this.#take(this.#ahead);
      await this.#ungrouped.working;
    } catch (error) {
      this.#log.error('Reading the notes failed.', error);
      this.#waiting.clear();
      this.#appeared.clear();
    }
    this.#ahead = undefined;
    this.#reader.rest();
    const stopped = token.isCancellationRequested;
    if (stopped) this.#unread = this.#dropUnread();
    this.#running = false;
    this.#report(
      this.#unread > 0 ? 'stopped' : 'idle',
      this.notes.size,
      this.notes.size + this.#unread,
    );
    const isMore = this.#listing !== 'none' || this.#waiting.size > 0;
    if (isMore || this.#regrouping.length > 0) this.#wake(pause);
    // Who closes the window after long work should not wait as long again.
    if (performance.now() - began > flushAfter) void this.flush();
    else this.#keeping.later();
  }

  /** Finds out which notes there are and queues those that must be read. */
  async #list(token: vscode.CancellationToken): Promise<void> {
    const mode = this.#listing;
    this.#listing = 'none';
    this.#report('listing', 0, 0);

    if (mode === 'first') await this.#restore();
    const listing = await this.timings.measure('list', () => listWorkspace(token));
    if (token.isCancellationRequested) return;
    const known = mode === 'all' ? new Map<string, FileState>() : this.#loader.states;
    const toRead = await inSlices(filesToReadInSteps(known, listing.files));
    this.#loader.noteUnreadable(listing);
    const unlisted = [...(await inSlices(this.#unlistedInSteps(listing)))];
    for (const uri of unlisted) this.#loader.forget(uri);
    if (unlisted.length > 0) this.#keeping.changed();
    // Unsaved text counts whether or not its file is there; whether it is left out is found out.
    const unsaved = unsavedNotes();
    const gone = unlisted.filter((uri) => !unsaved.has(uri));
    for (const uri of unsaved) if (!listing.files.has(uri)) this.#waiting.set(uri, undefined);
    // Folders that cannot be read are no notes, but views show them.
    const touched = [...gone, ...listing.unreadable.keys()];
    if (touched.length > 0) await this.#apply(touched.map((uri) => ({ uri })));
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const isOpen of [true, false]) {
      for (const uri of toRead) {
        if (open.has(uri) !== isOpen) continue;
        this.#loader.expect(uri);
        if (!this.#waiting.has(uri)) this.#waiting.set(uri, listing.files.get(uri));
        await breathe();
      }
    }
    this.#unread = 0;
    this.#log.info(`Listed ${listing.files.size} notes; ${toRead.length} to read.`);
  }

  /** What is known and was not listed. */
  *#unlistedInSteps({ files }: Listing): Steps<ReadonlySet<string>> {
    const unlisted = new Set<string>();
    for (const known of [this.notes, this.#loader.states]) {
      for (const uri of known.keys()) {
        yield;
        if (!files.has(uri)) unlisted.add(uri);
      }
    }
    return unlisted;
  }

  /**
   * Gives up what was not read yet, except notes that changed meanwhile. A note that was read before
   * stays as it was, in no known state, so that the next listing finds it to be read. @returns how many
   */
  #dropUnread(): number {
    const unread = [...this.#waiting].filter(([, listed]) => listed !== undefined);
    for (const [uri] of unread) {
      this.#waiting.delete(uri);
      if (!this.notes.has(uri)) this.#loader.forget(uri);
    }
    return Math.max(unread.length, 1);
  }

  async #restore(): Promise<void> {
    const settingsOf = readingSettingsByNote();
    const isRight = ({ note, settings }: SnapshotNote): boolean =>
      settings === settingsOf(note.uri);
    const { notes, isLacking } = await this.#snapshot.read(isRight, (lessons) =>
      this.#grouping.remember(lessons),
    );
    for (let i = 0; i < notes.length; i += notesAtOnce) {
      const some = notes.slice(i, i + notesAtOnce);
      for (const { note, ...state } of some) this.#loader.expect(note.uri, state);
      await this.#grouping.take(some.map(({ note }) => ({ uri: note.uri, note })));
      await breathe();
    }
    if (isLacking) await this.#grouping.forgetLacking();
    // All of it is grouped while the notes are listed.
    this.#regrouping.push(() => this.#grouping.decideRemembered());
    await this.#apply([]);
  }

  /** Looks at the next waiting notes, and lets the ones after them be read meanwhile. @returns how many */
  async #readSome(): Promise<number> {
    const batch = this.#ahead ?? this.#nextBatch();
    this.#ahead = batch && this.#listing === 'none' ? this.#nextBatch(batch) : undefined;
    if (!batch) return 0;
    await this.#take(batch);
    return batch.uris.length;
  }

  /**
   * Begins to look at the next waiting notes. @returns undefined when there are none, or must be listed first
   *
   * @param before what is still to be taken: a later look at the same note waits for it
   */
  #nextBatch(before?: Batch): Batch | undefined {
    const unknown = [...this.#appeared].filter((uri) => !this.#loader.states.has(uri));
    if (unknown.length > notesAtOnce + unsavedNotes().size) {
      // Many files appeared: one listing tells which of them are notes.
      for (const uri of unknown) this.#waiting.delete(uri);
      this.#appeared.clear();
      this.#listing = 'again';
      return undefined;
    }
    const uris: string[] = [];
    for (const uri of this.#waiting.keys()) {
      if (before?.uris.includes(uri) === true) continue;
      if (uris.push(uri) === notesAtOnce) break;
    }
    if (uris.length === 0) return undefined;
    const wanted = uris.map((uri) => ({
      uri: vscode.Uri.parse(uri, true),
      listed: this.#waiting.get(uri),
    }));
    for (const uri of uris) {
      this.#waiting.delete(uri);
      this.#appeared.delete(uri);
    }
    const found = this.#lookAt(wanted);
    // Whoever takes the batch is told of an error; until then nobody listens.
    found.catch(() => undefined);
    return { uris, found };
  }

  async #lookAt(wanted: readonly WantedNote[]): Promise<readonly (Found | undefined)[]> {
    const loaded = await this.timings.measure('read', () => this.#loader.load(wanted));
    const texts = loaded.flatMap((found) =>
      found?.text === undefined ? [] : [noteSourceOf(found.uri, found.text)],
    );
    const notes = await this.timings.measure('parse', () => this.#reader.read(texts));
    const byUri = new Map(notes.map((note) => [note.uri, note]));
    return loaded.map((found) => {
      const note = found && byUri.get(found.uri.toString());
      return note ? { ...found, note } : found;
    });
  }

  /** Takes into the index what was found. */
  async #take({ uris, found: finding }: Batch): Promise<void> {
    const all = await finding;
    const updates: NoteUpdate[] = [];
    const changing = new Set<Found>();
    for (const [i, found] of all.entries()) {
      const uri = found?.uri.toString() ?? uris[i] ?? '';
      // Never a note of ours, or one no longer.
      if (!found && !this.notes.has(uri)) continue;
      const note = found?.note ?? (await this.#noteIn(found?.document));
      if (!note && found?.document) {
        // It is being written in, and looked at again.
        changing.add(found);
        continue;
      }
      const isSame = note && (await inSlices(isSameNoteInSteps(note, this.notes.get(uri))));
      if (!note) updates.push({ uri });
      else if (!isSame) updates.push({ uri, note });
      else if (found?.document) this.#readSame.fire(found.uri);
      await breathe();
    }
    await this.#apply(updates);
    for (const found of all) {
      if (found?.state === undefined || changing.has(found)) continue;
      this.#loader.expect(found.uri.toString(), found.state);
      this.#keeping.changed();
    }
    // A first reading may take minutes: who closes the window meanwhile has not waited in vain.
    this.#keeping.later();
    // Who is writing has not paused yet.
    if (changing.size > 0 && this.#waiting.size <= changing.size) {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** @returns undefined without a document, or when it changed meanwhile */
  async #noteIn(document: vscode.TextDocument | undefined): Promise<Note | undefined> {
    return document && (await this.#documents.read(document))?.note;
  }

  /** Takes new versions of notes; they are grouped while the next ones are read. */
  async #apply(updates: readonly NoteUpdate[]): Promise<void> {
    const changes = await this.#grouping.take(updates);
    await breathe();
    this.#ungrouped.add(changes);
    if (this.#ungrouped.size >= mostUngrouped) await this.#ungrouped.working;
    await breathe();
  }

  async #group(changes: readonly NoteChange[]): Promise<void> {
    try {
      await this.timings.measure('group', () => this.#grouping.group(changes));
    } catch (error) {
      this.#log.error('Grouping the lessons failed.', error);
    }
  }

  /** Resolves when it gets to such a phase. */
  async #reaches(isIt: (phase: IndexProgress['phase']) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const listening = this.onDidProgress(({ phase }) => {
        if (!isIt(phase)) return;
        listening.dispose();
        resolve();
      });
    });
  }

  #report(phase: IndexProgress['phase'], done: number, total: number): void {
    this.#progress = { phase, done, total };
    this.#progressed.fire(this.#progress);
  }
}

/** URIs of open documents with unsaved text that are notes by their name. */
function unsavedNotes(): ReadonlySet<string> {
  const unsaved = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && isNote(document.uri),
  );
  return new Set(unsaved.map(({ uri }) => uri.toString()));
}
