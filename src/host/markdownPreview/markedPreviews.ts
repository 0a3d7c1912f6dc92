import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { writtenBefore } from '../../core/views/writtenBefore';
import { config } from '../config';
import { Debounce } from '../debounce';
import { describeWrittenBefore } from '../editor/describeWrittenBefore';
import type { WorkspaceIndex } from '../index/workspaceIndex';

/** Lessons change in many small steps while notes are read: they are waited for, in milliseconds. */
const pause = 1000;

/** Has Markdown previews drawn again when what their marks say has changed, and only then. */
export class MarkedPreviews implements vscode.Disposable {
  readonly #index: WorkspaceIndex;
  readonly #drawn = new Map<string, { readonly note: Note; readonly saying: string }>();
  readonly #listening: vscode.Disposable;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
    const later = new Debounce(pause, () => {
      this.#drawAgain();
    });
    const soon = (): void => {
      if (this.#drawn.size > 0) later.start();
    };
    this.#listening = vscode.Disposable.from(
      later,
      config.onDidChangeEditorHelp(soon),
      index.onDidChange(({ lessons, removedLessons }) => {
        if (lessons.size + removedLessons.size > 0) soon();
      }),
    );
  }

  /** Tells that a note is being drawn, with marks that say what is known now. */
  draws(note: Note): void {
    if (this.#drawn.get(note.uri)?.note === note) return;
    this.#drawn.set(note.uri, { note, saying: this.#sayingOf(note) });
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #drawAgain(): void {
    if (!isPreviewOpen()) {
      this.#drawn.clear();
      return;
    }
    let changed = false;
    for (const [uri, { note, saying }] of this.#drawn) {
      const now = this.#sayingOf(note);
      if (now === saying) continue;
      this.#drawn.set(uri, { note, saying: now });
      changed = true;
    }
    if (changed) void vscode.commands.executeCommand('markdown.preview.refresh');
  }

  #sayingOf(note: Note): string {
    if (!config.marksPreview(vscode.Uri.parse(note.uri, true))) return '';
    const marks = writtenBefore(note, this.#index.answers);
    return JSON.stringify(marks.map((mark) => [mark.mention.id, describeWrittenBefore(mark)]));
  }
}

function isPreviewOpen(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) =>
      (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
      input.viewType.includes('markdown.preview'),
  );
}
