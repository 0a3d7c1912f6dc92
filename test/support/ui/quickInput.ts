import type { Locator, Page } from 'playwright-core';
import { exactly } from './exactly';
import { waitFor } from './waitFor';

/** The box at the top of the window: command palette, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:visible');
  }

  async waitUntilOpen(): Promise<void> {
    await this.#box().waitFor();
  }

  async waitUntilClosed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Replaces what stands in the box. */
  async type(text: string): Promise<void> {
    await this.#box().fill(text, { timeout: 5000 });
  }

  async value(): Promise<string> {
    return this.#box().inputValue();
  }

  async placeholder(): Promise<string> {
    return (await this.#box().getAttribute('placeholder')) ?? '';
  }

  /** The title above the box, such as "Review (3/7)". */
  async title(): Promise<string> {
    return this.#widget.locator('.quick-input-title').innerText();
  }

  /** The line below the box: a prompt, or what is wrong with the input. */
  async message(): Promise<string> {
    return this.#widget.locator('.quick-input-message').innerText();
  }

  /** The labels of the items on screen, from top to bottom. */
  async items(): Promise<readonly string[]> {
    await this.#rows().first().waitFor();
    const rows = await this.#rows().evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        // A command's original title and an item's detail stand below, in names of their own.
        label: element.querySelector('.label-name')?.textContent.trim() ?? '',
      })),
    );
    // The list reuses its elements, so their order says nothing.
    return rows.toSorted((a, b) => a.top - b.top).map(({ label }) => label);
  }

  /** An item on screen by its label, once it is there. */
  async item(label: string): Promise<Locator> {
    return waitFor(`the item "${label}"`, async () => {
      for (const row of await this.#rows().all()) {
        const name = row.locator('.label-name').first();
        if ((await name.textContent({ timeout: 1000 }))?.trim() === label) {
          return row;
        }
      }
      return undefined;
    });
  }

  /** Chooses an item by its label. */
  async choose(label: string): Promise<void> {
    // One locator, which Playwright resolves anew as the list is filled in parts. A second click would not
    // do: a slow first one may have been heard.
    const name = this.#rows()
      .locator('.label-name')
      .filter({ hasText: exactly(label) });
    await name.first().click({ timeout: 20_000 });
  }

  async accept(): Promise<void> {
    await this.#box().press('Enter');
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.waitUntilClosed();
  }

  #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Several inputs exist in the widget, check boxes among them; one is visible and takes text. */
  #box(): Locator {
    return this.#widget.locator('.quick-input-box input[type=text]:visible').first();
  }
}
