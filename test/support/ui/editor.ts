import type { Locator, Page } from 'playwright-core';
import { waitFor } from './waitFor';

/** The active text editor. */
export class Editor {
  readonly #page: Page;
  readonly #active: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#active = page.locator('.editor-group-container.active');
  }

  /** Waits until a tab of this name is in front and its text is shown. */
  async waitUntilActive(name: string): Promise<void> {
    await this.#active.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#active.locator('.view-lines .view-line').first().waitFor();
  }

  /** The name on the tab in front. */
  async title(): Promise<string> {
    const tab = this.#active.locator('.tab.active');
    return (await tab.getAttribute('data-resource-name')) ?? '';
  }

  /** The lines on screen, inlay hints and other hints included. */
  async text(): Promise<string> {
    const lines = await this.#active.locator('.view-lines .view-line').evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        text: element.textContent,
      })),
    );
    return (
      lines
        .toSorted((a, b) => a.top - b.top)
        // Monaco draws spaces as no-break spaces.
        .map(({ text }) => text.replaceAll('\u00a0', ' '))
        .join('\n')
    );
  }

  /** Waits until the lines on screen contain a text. */
  async waitForText(text: string): Promise<void> {
    await waitFor(`"${text}" in the editor`, async () => (await this.text()).includes(text));
  }

  /** Waits until there is a hint behind a text that is drawn and no text, in a colour that can be seen. */
  async waitForHint(text: string, hint: string, line = this.line(text)): Promise<void> {
    await waitFor(`the hint "${hint}" behind "${text}"`, async () => {
      const seen = await line.locator('span').evaluateAll((spans) => {
        const behind = document.querySelector('.monaco-editor-background');
        const ground = behind ? getComputedStyle(behind).backgroundColor : '';
        const drawn = spans.map((span) => getComputedStyle(span, '::after'));
        return drawn.filter(({ color }) => color !== ground).map(({ content }) => content);
      });
      return seen.some((content) => content.replaceAll('\u00a0', ' ').includes(hint));
    });
  }

  /** Types where the cursor stands. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Where the cursor is, as the status bar says it: `Ln 3, Col 5 (12 selected)`. */
  async position(): Promise<string> {
    return this.#page.locator('#status\\.editor\\.selection').innerText();
  }

  /** The line on screen that contains a text. */
  line(text: string): Locator {
    return this.#active.locator('.view-lines .view-line', { hasText: text }).first();
  }

  /** Hovers over a text and answers what the hover says. */
  async hover(text: string): Promise<string> {
    await this.line(text).locator(`text=${text}`).first().hover();
    const hover = this.#page
      .locator('.monaco-hover:visible:not(.workbench-hover) .hover-contents')
      .first();
    await hover.waitFor();
    return hover.innerText();
  }
}
