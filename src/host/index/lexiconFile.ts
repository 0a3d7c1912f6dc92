import * as vscode from 'vscode';
import type { Lexicon } from '../../core/recurrence/language/lexicon';
import { loadLexiconInSteps } from '../../core/recurrence/language/loadLexicon';
import { Slices } from './slices';
import type { Timings } from './timings';

/** The lexicon that ships with the extension. Without it, grouping goes by equal words only. */
export class LexiconFile {
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  constructor(extension: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#file = vscode.Uri.joinPath(extension, 'data', 'lexicon.bin');
    this.#log = log;
  }

  /** @returns undefined when it is not there or damaged, which the log then says */
  async load(timings: Timings): Promise<Lexicon | undefined> {
    try {
      const bytes = await timings.measure('read', async () =>
        vscode.workspace.fs.readFile(this.#file),
      );
      return await new Slices().run(loadLexiconInSteps(bytes), undefined, (slice) =>
        timings.time('words', slice),
      );
    } catch (error) {
      this.#log.warn(
        'The lexicon could not be read; lessons are grouped by equal words only.',
        error,
      );
      return undefined;
    }
  }
}
