import * as vscode from 'vscode';

/**
 * One read-only Markdown document that shows something before it is made. It opens beside what a
 * person is doing and leaves the focus there; its text can change while it is shown.
 */
export class PreviewDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #scheme: string;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #shown: { readonly uri: vscode.Uri; text: string } | undefined;
  /** Opening takes a while; what is asked for meanwhile comes after it. */
  #opening: Promise<void> = Promise.resolve();
  #asked = 0;

  readonly onDidChange = this.#changed.event;

  /** @param scheme of the document's URI; each preview has its own */
  constructor(scheme: string) {
    this.#scheme = scheme;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /**
   * Shows a text, in the place of the one shown before. Of several asked for at once, only the last
   * is opened.
   * @param name on the tab, without extension
   */
  show(name: string, text: string): Promise<void> {
    const asked = ++this.#asked;
    const open = async (): Promise<void> => {
      if (asked !== this.#asked) return;
      const uri = vscode.Uri.from({
        scheme: this.#scheme,
        path: `/${name.replaceAll('/', '-')}.md`,
      });
      if (this.#shown?.uri.path === uri.path) {
        this.#shown.text = text;
        this.#changed.fire(uri);
        return;
      }
      const before = this.#shown?.uri;
      this.#shown = { uri, text };
      // VS Code keeps a closed document for a while, with the text it had.
      this.#changed.fire(uri);
      await vscode.window.showTextDocument(uri, {
        viewColumn: columnOf(this.#scheme) ?? emptyColumn() ?? vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
      if (before)
        await closeTabs(({ path, scheme }) => scheme === this.#scheme && path === before.path);
    };
    this.#opening = this.#opening.then(open, open);
    return this.#opening;
  }

  /** Closes the tab, and with it the column when nothing else is in it. */
  close(): Promise<void> {
    this.#asked++;
    const close = async (): Promise<void> => {
      this.#shown = undefined;
      await closeTabs(({ scheme }) => scheme === this.#scheme);
    };
    this.#opening = this.#opening.then(close, close);
    return this.#opening;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#shown?.uri.path === uri.path ? this.#shown.text : '';
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

function columnOf(scheme: string): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === scheme)
    ?.viewColumn;
}

/** The column in front when nothing is in it: beside nothing there is no need for another. */
function emptyColumn(): vscode.ViewColumn | undefined {
  const { activeTabGroup } = vscode.window.tabGroups;
  return activeTabGroup.tabs.length === 0 ? activeTabGroup.viewColumn : undefined;
}

async function closeTabs(isMeant: (uri: vscode.Uri) => boolean): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && isMeant(input.uri));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}
