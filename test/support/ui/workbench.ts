import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { out } from '../../../scripts/setup/paths.mjs';
import { Editor } from './editor';
import { Notifications } from './notifications';
import { QuickInput } from './quickInput';
import { Tree } from './tree';
import { waitFor } from './waitFor';
import { escapeRegExp } from './exactly';

/**
 * A VS Code window, in a person's words. Everything waits for what it needs, so that a test says only
 * what is done and what is then seen; `page` is for what has no words here yet.
 */
export class Workbench {
  readonly page: Page;
  /** The opened folder (or workspace file), a copy that a test may change. */
  readonly folder: string | undefined;
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  readonly notifications: Notifications;
  readonly #themeKind: string;
  readonly #close: () => Promise<void>;

  /** @param themeKind the class VS Code gives to themes of the kind that it shows */
  constructor(
    page: Page,
    folder: string | undefined,
    themeKind: string,
    close: () => Promise<void>,
  ) {
    this.page = page;
    this.folder = folder;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page);
    this.notifications = new Notifications(page);
    this.#themeKind = themeKind;
    this.#close = close;
  }

  /** Waits until the workbench is there, with the contributions of extensions: themes are among them. */
  async waitUntilReady(): Promise<void> {
    await this.page
      .locator(`.monaco-workbench.${this.#themeKind}[class*="vscode-theme-"]`)
      .waitFor({ timeout: 60_000 });
    await this.page.locator('.activitybar .action-item').first().waitFor();
  }

  /** Loads the window anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /** Runs a command by its title, as the command palette shows it: `Category: Title`. */
  async runCommand(title: string): Promise<void> {
    // An editor that is just opening takes the focus, and with it closes the palette.
    await waitFor('the command palette', async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput.type(`>${title}`);
      return true;
    });
    await this.quickInput.choose(title);
  }

  /** Opens a file of the folder by its relative path. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.waitUntilOpen();
    await this.quickInput.type(path);
    const name = path.split('/').at(-1) ?? path;
    await this.quickInput.choose(name);
    await this.editor.waitUntilActive(name);
  }

  /** Opens one of the activity bar's containers by its name, unless it is the one that shows. */
  async openViewContainer(name: string): Promise<void> {
    const tab = this.page
      .locator('.activitybar')
      .getByRole('tab', { name: new RegExp(`^${escapeRegExp(name)}( |$)`) });
    if ((await tab.getAttribute('aria-selected')) !== 'true') {
      await tab.click();
    }
    await waitFor(`the view container "${name}"`, async () => {
      return (await tab.getAttribute('aria-selected')) === 'true';
    });
  }

  /** A tree view of the side bar, by its title. */
  tree(name: string): Tree {
    return new Tree(this.page, name);
  }

  /** The text of the status bar. */
  async statusBar(): Promise<string> {
    return this.page.locator('.part.statusbar').innerText();
  }

  /**
   * The document inside a webview: the first whose body contains what a selector or text finds.
   * @param content a Playwright selector such as `h1` or `text=Recurring`
   */
  async webview(content: string): Promise<Frame> {
    return waitFor(`a webview with "${content}"`, async () => {
      for (const frame of this.page.frames()) {
        // VS Code puts the extension's document into an inner frame of this name.
        if (frame.url().includes('fake.html') && (await frame.locator(content).count()) > 0) {
          return frame;
        }
      }
      return undefined;
    });
  }

  /** The menu of the element, opened with the right mouse button: its labels. */
  async contextMenu(target: Locator): Promise<readonly string[]> {
    await target.click({ button: 'right' });
    const labels = this.page.locator('.context-view .action-label[aria-label]');
    await labels.first().waitFor();
    return (await labels.allInnerTexts()).filter((text) => text !== '');
  }

  /** Chooses an action from the menu of the element. */
  async chooseFromContextMenu(target: Locator, action: string): Promise<void> {
    await this.contextMenu(target);
    const label = this.page
      .locator('.context-view .action-label[aria-label]', { hasText: action })
      .first();
    await waitFor(`"${action}" to be chosen`, async () => {
      // A menu that has only just opened takes no click.
      if (await label.isVisible()) await label.click({ timeout: 2000 });
      await label.waitFor({ state: 'detached', timeout: 500 });
      return true;
    });
  }

  /** Saves what the window shows as `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<string> {
    const folder = join(out, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.#close();
  }
}
