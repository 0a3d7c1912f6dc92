import * as vscode from 'vscode';
import type { EncodingProgress } from './encodedTexts';
import type { EndpointProblem } from './endpoint';

/** Encoding shorter than this many milliseconds is not shown: it would only flicker. */
const shownAfter = 500;

/**
 * Shows in the status bar how far encoding is, or why there is none. That is all it says of itself:
 * lessons are there without an encoder too.
 */
export class EncoderStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'hindsight.encoder',
    vscode.StatusBarAlignment.Left,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('Hindsight: encoder');
  }

  /** @param origin the encoder's address, for people */
  showProgress({ phase, done, total }: EncodingProgress, origin: string): void {
    const { t } = vscode.l10n;
    if (phase === 'idle') {
      this.hide();
    } else if (phase === 'encoding') {
      this.#set(
        `$(sync~spin) ${t('Encoding statements: {0} of {1}', done, total)}`,
        t('Stop encoding'),
        'hindsight.stopEncoding',
      );
      this.#timer ??= setTimeout(() => {
        this.#item.show();
      }, shownAfter);
    } else if (phase === 'stopped') {
      this.#showNow(
        `$(debug-pause) ${t('Stopped at {0} of {1} statements', done, total)}`,
        t('Encode the rest'),
        'hindsight.encodeRest',
      );
    } else {
      this.#showNow(
        `$(debug-disconnect) ${t('Encoder away')}`,
        `${t('The encoder at {0} gives no vectors. Lessons are grouped without it.', origin)}\n${t('Show Log')}`,
        'hindsight.showLog',
      );
    }
  }

  showProblem(problem: EndpointProblem): void {
    this.#showNow(`$(warning) ${vscode.l10n.t('Encoder not used')}`, describeProblem(problem), {
      command: 'workbench.action.openSettings',
      title: '',
      arguments: ['hindsight.encoder'],
    });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#item.hide();
  }

  dispose(): void {
    this.hide();
    this.#item.dispose();
  }

  #showNow(text: string, tooltip: string, command: string | vscode.Command): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#set(text, tooltip, command);
    this.#item.show();
  }

  #set(text: string, tooltip: string, command: string | vscode.Command): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.command = command;
  }
}

function describeProblem(problem: EndpointProblem): string {
  const { t } = vscode.l10n;
  return {
    address: t("The encoder's endpoint is not a web address such as http://localhost:11434."),
    model: t('The encoder needs the name of a model.'),
    'other-host': t(
      "The encoder's endpoint is on another machine. Statements are sent there only if the settings allow other hosts.",
    ),
    'key-needs-https': t("The encoder's key is sent to another machine only over https."),
  }[problem];
}
