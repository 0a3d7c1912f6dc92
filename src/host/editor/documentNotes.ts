import type * as vscode from 'vscode';
import { type ParsedNote, parseNoteInSteps } from '../../core/note/parseNote';
import type { NoteMention } from '../../core/recurrence/lesson';
import type { Steps } from '../../core/steps';
import { noteSourceOf } from '../index/readNote';
import { inSlices } from '../index/slices';
import { fileBehind } from './fileBehind';

/** One version of a document that is being read, or was. */
interface Reading {
  /** Says what it is read from, and how. */
  readonly key: string;
  readonly parsed: Promise<ParsedNote | undefined>;
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
    const { version } = document;
    const { source, options } = noteSourceOf(fileBehind(document.uri), '');
    const key = JSON.stringify([version, source.path, options]);
    const known = this.#readings.get(document);
    if (known?.key === key) return known.parsed;
    const now = { ...source, text: document.getText() };
    const steps = parseNoteInSteps(now, options, this.#last.get(document));
    const parsed = this.#run(steps, document, version);
    this.#readings.set(document, { key, parsed });
    return parsed;
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

  async #run(
    steps: Steps<ParsedNote>,
    document: vscode.TextDocument,
    version: number,
  ): Promise<ParsedNote | undefined> {
    const parsed = await inSlices(steps, () => document.version === version);
    if (parsed) this.#last.set(document, parsed);
    return parsed;
  }
}
