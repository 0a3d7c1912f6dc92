import * as vscode from 'vscode';
import type { Lesson, NoteMention } from '../../core/recurrence/lesson';
import { whySame } from '../../core/views/whySame';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { mentionUri } from '../mentionUri';
import { Throttle } from '../views/throttle';
import { describeWhy, type WhyText } from './describeWhy';

export const whyScheme = 'hindsight-why';

/**
 * Explanations as read-only documents: they are read, searched and walked through with all keys and
 * aids of an editor. They follow the notes while they are open.
 */
export class WhyDocuments
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #index: WorkspaceIndex;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #texts = new Map<string, WhyText>();
  readonly #listening: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(index: WorkspaceIndex) {
    this.#index = index;
    const follow = new Throttle(() => void this.#update());
    this.#listening = vscode.Disposable.from(
      follow,
      index.onDidChange(() => {
        if (this.#texts.size > 0) follow.request();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  uriOf({ id }: Lesson): vscode.Uri {
    const path = `/${vscode.l10n.t('Why are these the same')}.md`;
    return vscode.Uri.from({ scheme: whyScheme, path, query: id });
  }

  /** The line of an open explanation that names a mention; 0 when none does. */
  lineOf(uri: vscode.Uri, { mention }: NoteMention): number {
    return this.#texts.get(uri.toString())?.lines.get(mention.id) ?? 0;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const text = await this.#textOf(uri);
    this.#texts.set(uri.toString(), text);
    return text.text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const { links = [] } = this.#texts.get(uri.toString()) ?? {};
    return links.map(({ line, start, end, at }) => {
      const link = new vscode.DocumentLink(
        new vscode.Range(line, start, line, end),
        mentionUri(at),
      );
      link.tooltip = vscode.l10n.t('Open');
      return link;
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  async #textOf({ query: id }: vscode.Uri): Promise<WhyText> {
    const { lessons, answers } = this.#index;
    const [reasons, apart, [offers = []]] = await Promise.all([
      answers.whySame(id),
      answers.keptApartFrom(id),
      answers.offersOf([id]),
    ]);
    const lesson = lessons.get(id);
    return describeWhy(lesson && whySame(lesson, reasons, [...apart, ...offers]));
  }

  async #update(): Promise<void> {
    for (const [key, { text }] of this.#texts) {
      const uri = vscode.Uri.parse(key, true);
      if ((await this.#textOf(uri)).text !== text) this.#changed.fire(uri);
    }
  }
}
