import type { Locator, Page } from 'playwright-core';

/** The messages at the bottom right. */
export class Notifications {
  readonly #toasts: Locator;

  constructor(page: Page) {
    this.#toasts = page.locator('.notifications-toasts .notification-list-item');
  }

  /** The messages on screen now. */
  async texts(): Promise<readonly string[]> {
    return this.#toasts.locator('.notification-list-item-message').allInnerTexts();
  }

  /** A message that contains a text, once it is there. */
  async waitFor(text: string): Promise<Locator> {
    const toast = this.#toasts.filter({ hasText: text }).first();
    await toast.waitFor();
    return toast;
  }

  /** Presses a button of a message that contains a text. */
  async press(text: string, button: string): Promise<void> {
    const toast = await this.waitFor(text);
    await toast.hover();
    await toast.getByRole('button', { name: button, exact: true }).click();
  }
}
