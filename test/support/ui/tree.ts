import type { Locator, Page } from 'playwright-core';
import { waitFor } from './waitFor';
import { exactly } from './exactly';

export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for the top level. */
  readonly level: number;
  /** Undefined when it has no children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/** A tree view in the side bar. */
export class Tree {
  readonly #page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  /** Opens the view, if only its title shows. */
  async open(): Promise<void> {
    await this.#setOpen(true);
  }

  /** Leaves only the view's title, which makes room for other views. */
  async close(): Promise<void> {
    await this.#setOpen(false);
  }

  /** The rows on screen, from top to bottom, once there is one. */
  async rows(): Promise<readonly TreeRow[]> {
    await this.#rows().first().waitFor();
    const rows = await this.#rows().evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
        level: Number(element.getAttribute('aria-level')),
        expanded: element.getAttribute('aria-expanded'),
        selected: element.classList.contains('selected'),
      })),
    );
    // The list reuses its elements, so their order says nothing.
    return rows
      .toSorted((a, b) => a.top - b.top)
      .map(({ label, description, level, expanded, selected }) => ({
        label,
        description,
        level,
        selected,
        expanded: expanded === null ? undefined : expanded === 'true',
      }));
  }

  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** A row by its label, once it is there: the first, at any level or at this one. */
  async row(label: string, level?: number): Promise<Locator> {
    // Found again whenever it is used: rows move while notes are read.
    const name = this.#page.locator('.label-name', { hasText: exactly(label) });
    const row = this.#rows(level).filter({ has: name }).first();
    await row.waitFor();
    return row;
  }

  /** Clicks a row, as a person does to see what it stands for. */
  async select(label: string, level?: number): Promise<void> {
    const row = await this.row(label, level);
    const selected = row.and(this.#page.locator('.selected'));
    await waitFor(`"${label}" to be selected`, async () => {
      // A row that moves between the aim and the click takes the click of another one.
      await row.locator('.label-name').first().click({ timeout: 2000 });
      await selected.waitFor({ timeout: 1000 });
      return true;
    });
  }

  /** Rests the mouse on a row until its tooltip says a text. */
  async waitForTooltip(label: string, text: string): Promise<void> {
    const row = await this.row(label);
    await waitFor(`"${text}" over "${label}"`, async () => {
      // A row that is drawn anew under the mouse shows nothing until the mouse comes again.
      await this.#page.mouse.move(900, 700);
      await row.locator('.label-name').first().hover({ timeout: 2000 });
      await this.#page.getByText(text).first().waitFor({ timeout: 3000 });
      return true;
    });
  }

  async expand(label: string): Promise<void> {
    const row = await this.row(label);
    const expanded = row.and(this.#page.locator('[aria-expanded="true"]'));
    await waitFor(`"${label}" to be expanded`, async () => {
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        // A row that moves between the aim and the click takes the click of another one.
        await row.locator('.monaco-tl-twistie').click({ timeout: 2000 });
      }
      await expanded.waitFor({ timeout: 2000 });
      return true;
    });
  }

  /** Presses one of the buttons that a row shows under the mouse. */
  async pressInlineAction(label: string, action: string): Promise<void> {
    const row = await this.row(label);
    await row.hover();
    await row.locator('.actions').getByRole('button', { name: action }).click();
  }

  /** Presses one of the buttons in the view's title. */
  async pressTitleAction(action: string): Promise<void> {
    const header = this.#pane().locator('.pane-header');
    await header.hover();
    await header.getByRole('button', { name: action }).click();
  }

  /** The text an empty view shows instead of rows. */
  async welcome(): Promise<string> {
    return this.#pane().locator('.welcome-view-content').innerText();
  }

  /** The buttons of an empty view. */
  async pressWelcomeButton(name: string): Promise<void> {
    await this.#pane().locator('.welcome-view-content').getByRole('button', { name }).click();
  }

  async #setOpen(open: boolean): Promise<void> {
    const header = this.#pane().locator('.pane-header');
    const isOpen = async (): Promise<boolean> =>
      (await header.getAttribute('aria-expanded')) === 'true';
    if ((await isOpen()) !== open) await header.click();
    await waitFor(`"${this.#name}" to ${open ? 'open' : 'close'}`, async () => {
      return (await isOpen()) === open;
    });
  }

  #pane(): Locator {
    return this.#page.locator('.pane', {
      has: this.#page.locator('.pane-header .title', { hasText: exactly(this.#name, 'i') }),
    });
  }

  #rows(level?: number): Locator {
    const atLevel = level === undefined ? '' : `[aria-level="${level}"]`;
    return this.#pane().locator(`.pane-body .monaco-list-row${atLevel}`);
  }
}
