import * as vscode from 'vscode';

/** The lexicon that ships with the extension. Without it, grouping goes by equal words only. */
export class LexiconFile {
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#file = vscode.Uri.joinPath(extension, 'data', 'lexicon.bin');
    this.#log = log;
  }

  /** Its bytes; undefined when it cannot be read, which the log then says. */
  async read(): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.#file);
    } catch (error) {
      this.warn(error);
      return undefined;
    }
  }

  /** Says that it is of no use. */
  warn(trouble: unknown): void {
    this.#log.warn(
      'The lexicon could not be read; lessons are grouped by equal words only.',
      trouble,
    );
  }
}
