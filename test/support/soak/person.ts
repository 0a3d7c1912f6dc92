import * as vscode from 'vscode';
import type { Random } from '../../../bench/vault/random';

type Ask = (...given: unknown[]) => Promise<unknown>;

/** Of the questions, how many are answered; the others are left. */
const answered = 0.85;
const betweenKeys = 50;

/** Answers what commands ask, as a person does who does not think much about it. */
export class Person {
  readonly #random: Random;
  readonly #say: () => string;
  readonly #asking = vscode.window as unknown as Record<string, Ask>;
  readonly #asked = new Map<string, Ask>();

  /** @param say something to be typed */
  constructor(random: Random, say: () => string) {
    this.#random = random;
    this.#say = say;
    this.#answer('showInputBox', () => this.#say());
    this.#answer('showQuickPick', async (items) => this.#one(await items));
    for (const level of ['Information', 'Warning', 'Error']) {
      this.#answer(`show${level}Message`, (_message, ...items) =>
        this.#one(items.filter((item) => typeof item === 'string')),
      );
    }
  }

  /** Runs a command; if it opens a box, what is chosen there is taken, or the box is left. */
  async run(command: string, ...given: unknown[]): Promise<void> {
    const leaves = !this.#random.chance(answered);
    let tries = 0;
    const pressing = setInterval(() => {
      tries += 1;
      const action = leaves || tries > 20 ? 'closeQuickOpen' : 'acceptSelectedQuickOpenItem';
      void vscode.commands.executeCommand(`workbench.action.${action}`);
    }, betweenKeys);
    try {
      await vscode.commands.executeCommand(command, ...given);
    } finally {
      clearInterval(pressing);
    }
  }

  /** From now on somebody else is asked. */
  leave(): void {
    for (const [name, ask] of this.#asked) this.#asking[name] = ask;
  }

  #one(items: unknown): unknown {
    return Array.isArray(items) && items.length > 0 ? this.#random.oneOf(items) : undefined;
  }

  #answer(name: string, answer: (...given: unknown[]) => unknown): void {
    const ask = this.#asking[name];
    if (!ask) throw new Error(`VS Code has no ${name}.`);
    this.#asked.set(name, ask);
    this.#asking[name] = (...given) =>
      Promise.resolve(this.#random.chance(answered) ? answer(...given) : undefined);
  }
}
