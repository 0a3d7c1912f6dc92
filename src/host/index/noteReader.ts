import type * as vscode from 'vscode';
import { unpackInSteps } from '../../core/index/packedNote';
import type { Note } from '../../core/note/note';
import { parseNoteInSteps } from '../../core/note/parseNote';
import type { NoteToRead, ReadingService } from '../../core/reading/readingService';
import type { Steps } from '../../core/steps';
import { WorkerEndedError, type WorkerThread } from '../worker/workerThread';
import { inSlices } from './slices';

/** So many characters of notes are read here before it is worth a thread. */
const fewCharacters = 50_000;

/** Reads the texts of notes: few of them here, many in a thread that is there as long as they come. */
export class NoteReader {
  readonly #worker: WorkerThread<ReadingService>;
  /** What was to be read since it last rested, in characters. */
  #characters = 0;
  /** The thread has ended by itself, and is not tried again before it rested. */
  #isAlone = false;

  constructor(worker: WorkerThread<ReadingService>, log: vscode.LogOutputChannel) {
    this.#worker = worker;
    // The worker disposes of who listens to it.
    worker.onDidEnd((error) => {
      this.#isAlone = true;
      log.warn('The thread that reads notes has ended; they are read without it.', error);
    });
  }

  /** Reads some notes. @returns them in the same order */
  async read(notes: readonly NoteToRead[]): Promise<readonly Note[]> {
    for (const { source } of notes) this.#characters += source.text.length;
    if (this.#isAlone || this.#characters < fewCharacters) return this.#readHere(notes);
    try {
      if (!this.#worker.isRunning) this.#worker.start();
      const read = await this.#worker.ask((service) => service.read(notes));
      return await each(read, unpackInSteps);
    } catch (error) {
      if (!(error instanceof WorkerEndedError)) throw error;
      return this.#readHere(notes);
    }
  }

  /** No more notes come for now. */
  rest(): void {
    this.#characters = 0;
    this.#isAlone = false;
    this.#worker.end();
  }

  #readHere(notes: readonly NoteToRead[]): Promise<readonly Note[]> {
    return each(notes, function* ({ source, options }) {
      return (yield* parseNoteInSteps(source, options)).note;
    });
  }
}

async function each<T>(
  all: readonly T[],
  reading: (one: T) => Steps<Note>,
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const one of all) notes.push(await inSlices(reading(one)));
  return notes;
}
