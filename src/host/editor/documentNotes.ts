import type * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { type ParsedNote, parseNoteInSteps } from '../../core/note/parseNote';
import type { NoteMention } from '../../core/recurrence/lesson';
import { finish, type Steps } from '../../core/steps';
import { noteSourceOf } from '../index/readNote';
import { Slices } from '../index/slices';
import { fileBehind } from './fileBehind';

/** One version of a document that is being read, or was. */
interface Reading {
  /** Says what it is read from, and how. */
  readonly key: string;
  readonly steps: Steps<ParsedNote>;
  parsed?: ParsedNote;
  /** Reads it in slices; missing until somebody waits for it. */
  running?: Promise<ParsedNote | undefined>;
}

/**
 * What stands in documents as they are now, each version read once, for the index too. An answer for an
 * editor must fit its text to the character, so it cannot come from the index, which follows after a pause;
 * and documents that are in no index have notes too: untitled ones, older versions, cells of notebooks.
 */
export class DocumentNotes {
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  /** The version that was read last, of which the next one differs by little. */
  readonly #last = new WeakMap<vscode.TextDocument, ParsedNote>();

  /** Reads a document in slices. Undefined when it changed meanwhile, so that nobody needs it any more. */
  read(document: vscode.TextDocument): Promise<ParsedNote | undefined> {
    const reading = this.#readingOf(document);
    return (reading.running ??= this.#run(reading, document));
  }

  /** Reads a document at once. It keeps everybody waiting: what can wait itself asks `read`. */
  parsedOf(document: vscode.TextDocument): ParsedNote {
    const reading = this.#readingOf(document);
    return reading.parsed ?? finish(reading.steps);
  }

  noteOf(document: vscode.TextDocument): Note {
    return this.parsedOf(document).note;
  }

  /** The mention whose statement is at a place; undefined when the document changed meanwhile, too. */
  async mentionAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<NoteMention | undefined> {
    const offset = document.offsetAt(position);
    const note = (await this.read(document))?.note;
    const mention = note?.mentions.find(
      ({ range }) => range.start <= offset && offset <= range.end,
    );
    return note && mention && { note, mention };
  }

  #readingOf(document: vscode.TextDocument): Reading {
    const { source, options } = noteSourceOf(fileBehind(document.uri), '');
    const key = JSON.stringify([document.version, source.path, options]);
    const known = this.#readings.get(document);
    if (known?.key === key) return known;
    const now = { ...source, text: document.getText() };
    const steps = parseNoteInSteps(now, options, this.#last.get(document));
    const reading: Reading = { key, steps: this.#kept(steps, document, key) };
    this.#readings.set(document, reading);
    return reading;
  }

  /** Keeps what was read in the last step itself: whoever asks at once after it must not find the steps used up. */
  *#kept(steps: Steps<ParsedNote>, document: vscode.TextDocument, key: string): Steps<ParsedNote> {
    const parsed = yield* steps;
    this.#last.set(document, parsed);
    const reading = this.#readings.get(document);
    if (reading?.key === key) reading.parsed = parsed;
    return parsed;
  }

  async #run(reading: Reading, document: vscode.TextDocument): Promise<ParsedNote | undefined> {
    const { version } = document;
    const isNeeded = (): boolean => document.version === version && reading.parsed === undefined;
    return (await new Slices().run(reading.steps, isNeeded)) ?? reading.parsed;
  }
}
