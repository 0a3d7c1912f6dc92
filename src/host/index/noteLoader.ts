import * as vscode from 'vscode';
import { type Decoded, maximumNoteBytes, type SkipReason } from '../../core/files/decode';
import type { FileState } from '../../core/index/plan';
import { isMissing } from '../isMissing';
import { openDocument } from '../openDocument';
import { isNote } from './noteEvents';
import { readingSettings } from './readingSettings';
import { type Listing, listingFinds, listingWouldFind, readFile, stateOf } from './workspaceFiles';

/** A Markdown file or folder that is not read, and why. */
export interface Skipped {
  readonly reason: SkipReason | 'folder-unreadable';
  /** What the file system said. */
  readonly detail?: string;
}

/** A note to be loaded. */
export interface WantedNote {
  readonly uri: vscode.Uri;
  /** The state that a listing has just found its file in. */
  readonly listed: FileState | undefined;
}

/** The text of a note as it is now. */
export interface Loaded {
  readonly uri: vscode.Uri;
  /** Missing when the note is open, when there is none (any more), or it is skipped. */
  readonly text?: string;
  /** The document that holds the text, if it is open. */
  readonly document?: vscode.TextDocument;
  /** State of the file the text was read from; missing when the text is not the file's. */
  readonly state?: FileState;
}

const tooLarge: Decoded = { skipped: 'too-large' };

/** Finds out what is true of a note now: in an open editor, else on disk. */
export class NoteLoader {
  readonly #states = new Map<string, FileState | undefined>();
  readonly #skipped = new Map<string, Skipped>();
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** State of each note's file when it was read, by URI; undefined while it holds unsaved text. */
  get states(): ReadonlyMap<string, FileState | undefined> {
    return this.#states;
  }

  /** What is not read, by URI. */
  get skipped(): ReadonlyMap<string, Skipped> {
    return this.#skipped;
  }

  /** Knows a note, from a listing or a snapshot, before it is loaded. */
  expect(uri: string, state?: FileState): void {
    this.#states.set(uri, state);
  }

  forget(uri: string): void {
    this.#states.delete(uri);
    this.#skipped.delete(uri);
  }

  /** Takes over which folders could not be listed this time. */
  noteUnreadable({ unreadable }: Listing): void {
    for (const [uri, { reason }] of this.#skipped) {
      if (reason === 'folder-unreadable') this.#skipped.delete(uri);
    }
    for (const [uri, detail] of unreadable)
      this.#skip(uri, { reason: 'folder-unreadable', detail });
  }

  /**
   * Loads some notes at once.
   *
   * @param wanted with the state that a listing found their file in; without it, that is found out
   * @returns them in the same order; undefined for what is not a note of the workspace at all
   */
  async load(wanted: readonly WantedNote[]): Promise<readonly (Loaded | undefined)[]> {
    const settings = new Map(
      vscode.workspace.workspaceFolders?.map((folder) => [folder, readingSettings(folder)]),
    );
    return Promise.all(
      wanted.map(({ uri, listed }) => {
        const folder = isNote(uri) ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
        return this.#load(uri, listed, folder && settings.get(folder));
      }),
    );
  }

  /** @param settings what `readingSettings` says of its folder; undefined when it is no note */
  async #load(
    uri: vscode.Uri,
    listed: FileState | undefined,
    settings: string | undefined,
  ): Promise<Loaded | undefined> {
    const key = uri.toString();
    // Looked at before reading: if the file changes in between, the next start reads it again.
    const state = settings === undefined ? undefined : (listed ?? (await stateOf(uri, settings)));
    const open = openDocument(uri);
    const isThere = state !== undefined || (settings !== undefined && open?.isDirty === true);
    if (isThere && !this.#states.has(key)) {
      if (!(await this.#isListed(uri, state ? listingFinds : listingWouldFind))) return undefined;
    }
    this.forget(key);
    if (!isThere) return { uri };
    // Its state is known once its note is in the index: a snapshot must not pair it with an old one.
    this.expect(key);
    if (open) return { uri, document: open, ...(open.isDirty || !state ? {} : { state }) };
    if (!state) return { uri };
    const text = await this.#read(uri, state);
    return text === undefined ? { uri } : { uri, text, state };
  }

  async #read(uri: vscode.Uri, { size }: FileState): Promise<string | undefined> {
    const decoded = size > maximumNoteBytes ? tooLarge : await this.#decode(uri);
    if (!decoded) {
      this.forget(uri.toString());
      return undefined;
    }
    if ('text' in decoded) return decoded.text;
    const { skipped: reason, detail } = decoded;
    this.#skip(uri.toString(), { reason, ...(detail === undefined ? {} : { detail }) });
    return undefined;
  }

  /** @returns undefined when the file has gone since it was looked at */
  async #decode(uri: vscode.Uri): Promise<Decoded | undefined> {
    try {
      return await readFile(uri);
    } catch (error) {
      if (isMissing(error)) return undefined;
      return { skipped: 'unreadable', detail: String(error) };
    }
  }

  async #isListed(uri: vscode.Uri, finds: (uri: vscode.Uri) => Promise<boolean>): Promise<boolean> {
    try {
      return await finds(uri);
    } catch (error) {
      this.#log.warn(`Not read, since its folder cannot be listed: ${uri.toString()}`, error);
      return false;
    }
  }

  #skip(uri: string, skipped: Skipped): void {
    this.#skipped.set(uri, skipped);
    this.#log.warn(`Not read (${skipped.reason}): ${uri}`, skipped.detail ?? '');
  }
}
