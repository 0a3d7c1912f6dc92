import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import { NoteNames } from '../../core/index/noteNames';
import type { Note, Problem } from '../../core/note/note';
import { type NoteLink, noteLinksInSteps } from '../../core/note/noteLinks';
import type { ParsedNote } from '../../core/note/parseNote';
import { checkNoteInSteps, placed } from '../../core/problems/checkNote';
import { audible } from '../../core/problems/silence';
import { config } from '../config';
import type { DocumentNotes } from '../editor/documentNotes';
import { isNoteDocument } from '../editor/noteDocuments';
import { othersOpenNoteLinks } from '../editor/otherNoteTools';
import { exists } from '../exists';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** What could be better in notes that are open. Only they are looked at, and when something changed. */
export class NoteProblems implements vscode.Disposable {
  readonly names = new NoteNames();
  readonly #index: WorkspaceIndex;
  readonly #documents: DocumentNotes;
  readonly #known = new WeakMap<vscode.TextDocument, readonly Problem[]>();
  readonly #moved = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;

  /** Fires when notes came, went or have other names, so that links may lead elsewhere. */
  readonly onDidMove = this.#moved.event;

  constructor(index: WorkspaceIndex, documents: DocumentNotes) {
    this.#index = index;
    this.#documents = documents;
    this.#listening = index.onDidChange(({ notes }) => {
      const moved = [...notes].filter((uri) => this.names.update(uri, index.notes.get(uri)));
      if (moved.length > 0) this.#moved.fire();
    });
  }

  /** The problems that were last found in a document. */
  lastOf(document: vscode.TextDocument): readonly Problem[] {
    return this.#known.get(document) ?? [];
  }

  /** Looks at a document; undefined when it changed meanwhile. */
  async find(document: vscode.TextDocument): Promise<readonly Problem[] | undefined> {
    const { version, uri } = document;
    const known = this.#index.notes.get(uri.toString());
    if (!known || !isNoteDocument(document)) return known?.problems ?? [];
    const parsed = await this.#documents.read(document);
    if (!parsed) return undefined;
    const { note } = parsed;
    const text = document.getText();
    const links = {
      prevOf: (from: Pick<typeof note, 'uri' | 'path' | 'prev'>) =>
        from.prev === undefined ? undefined : this.names.find(from.prev, from),
      noteAt: (at: string) => this.#index.notes.get(at),
    };
    const checking = checkNoteInSteps(parsed, text, { today: localDay(new Date()), links });
    const isCurrent = (): boolean => document.version === version;
    const own = await inSlices(checking, isCurrent);
    if (!own) return undefined;
    const missing = await this.#missing(text, document, parsed);
    if (document.isClosed || document.version !== version) return undefined;
    const dangling = missing.map(({ target, range }) => ({
      code: 'link-missing' as const,
      range,
      detail: target,
    }));
    const found = [
      ...note.problems,
      ...audible([...own, ...placed(dangling, parsed.lines)], text),
    ].filter(({ code }) => config.problemSeverity(code, uri) !== 'off');
    this.#known.set(document, found);
    return found;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#moved.dispose();
  }

  async #missing(
    text: string,
    document: vscode.TextDocument,
    { note, blocks }: ParsedNote,
  ): Promise<readonly NoteLink[]> {
    const { uri } = document;
    if (config.problemSeverity('link-missing', uri) === 'off') return [];
    const skipped = new Set([
      ...(othersOpenNoteLinks() ? ['wiki'] : []),
      ...(config.checksLinks(uri) ? ['markdown'] : []),
    ]);
    const all = await inSlices(noteLinksInSteps(text, blocks));
    const links = all.filter(({ form }) => !skipped.has(form));
    const there = await Promise.all(links.map((link) => this.#isThere(link, note, document)));
    return links.filter((_, i) => there[i] === false);
  }

  /** A note that is not read, because it is excluded, is there too. */
  async #isThere(link: NoteLink, note: Note, document: vscode.TextDocument): Promise<boolean> {
    if (link.form === 'wiki' && this.names.find(link.target, note) !== undefined) return true;
    const file = fileOf(link, document.uri);
    return this.#index.notes.has(file.toString()) || (await exists(file));
  }
}

/** The file that a link leads to, or that would have to be made for it. */
export function fileOf({ form, target }: NoteLink, from: vscode.Uri): vscode.Uri {
  const name = form === 'wiki' && !/\.(?:md|markdown)$/i.test(target) ? `${target}.md` : target;
  const folder = vscode.workspace.getWorkspaceFolder(from)?.uri;
  const isFromRoot = name.startsWith('/') || (form === 'wiki' && /^[^.].*\//.test(name));
  return isFromRoot && folder
    ? vscode.Uri.joinPath(folder, name)
    : vscode.Uri.joinPath(from, '..', name);
}
