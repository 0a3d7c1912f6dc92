import type { Locator, Page } from 'playwright-core';
import { waitFor } from './waitFor';

/** The messages at the bottom right. */
export class Notifications {
  readonly #page: Page;
  readonly #items: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#items = page.locator('.notification-list-item:visible');
  }

  /** The messages on screen now. */
  async texts(): Promise<readonly string[]> {
    return this.#items.locator('.notification-list-item-message').allInnerTexts();
  }

  /** A message that contains a text, once it is there. */
  async waitFor(text: string): Promise<Locator> {
    const item = this.#items.filter({ hasText: text }).first();
    // Under the test driver, newer versions keep messages behind the bell.
    const bell = this.#page.locator('#status\\.notifications .codicon-bell-dot');
    return waitFor(`the message "${text}"`, async () => {
      if (await item.isVisible()) return item;
      if (await bell.isVisible()) await bell.click({ timeout: 1000 });
      return undefined;
    });
  }

  /** Presses a button of a message that contains a text. */
  async press(text: string, button: string): Promise<void> {
    const item = await this.waitFor(text);
    await item.hover();
    await item.getByRole('button', { name: button, exact: true }).click();
  }
}
