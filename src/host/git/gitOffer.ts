import * as vscode from 'vscode';
import { askForSummary, type ChosenSummary, type SummaryWish } from './askForSummary';
import { describeRange } from './describeRange';
import { type GitRepository, repositoryOf } from './gitApi';

/**
 * What the prompt of a new note offers about git. Whether there is a repository is found out while
 * the prompt is open already, so that nobody waits for it.
 */
export class GitOffer implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #wish: (project: string | undefined) => Promise<SummaryWish>;
  #repository: GitRepository | undefined;
  #chosen: ChosenSummary | undefined;

  /** Fires when there is something to offer. */
  readonly onDidChange = this.#changed.event;

  constructor(
    folder: vscode.Uri,
    wish: (project: string | undefined) => Promise<SummaryWish>,
    log: vscode.LogOutputChannel,
  ) {
    this.#wish = wish;
    repositoryOf(folder).then(
      (repository) => {
        this.#repository = repository;
        this.#changed.fire();
      },
      (error: unknown) => {
        // The note can be made without it.
        log.warn('git', error);
      },
    );
  }

  /** What the prompt says; undefined while there is nothing to offer. */
  get row(): string | undefined {
    if (!this.#repository) return undefined;
    const offer = vscode.l10n.t('Fill in from git…');
    return this.#chosen ? `${offer}  ${describeRange(this.#chosen.range)}` : offer;
  }

  /** The summary that was chosen, as Markdown. */
  get markdown(): string | undefined {
    return this.#chosen?.markdown;
  }

  /** Asks for a summary; without a decision, all stays as it was. */
  async choose(project: string | undefined): Promise<void> {
    if (!this.#repository) return;
    const chosen = await askForSummary(this.#repository, await this.#wish(project));
    if (chosen) this.#chosen = chosen === 'leave-out' ? undefined : chosen;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
