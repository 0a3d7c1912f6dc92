import type * as vscode from 'vscode';

const key = 'hindsight.hiddenOffers';

/** The pairs of lessons that a person does not want to be asked about in this workspace. */
export class HiddenOffers {
  readonly #memory: vscode.Memento;
  #pairs: ReadonlySet<string>;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#pairs = new Set(memory.get<readonly string[]>(key, []));
  }

  get size(): number {
    return this.#pairs.size;
  }

  /** Whether two lessons, by id, are such a pair; the order does not matter. */
  has(a: string, b: string): boolean {
    return this.#pairs.has(pairOf(a, b));
  }

  hide(a: string, b: string): void {
    this.#set(new Set([...this.#pairs, pairOf(a, b)]));
  }

  showAll(): void {
    this.#set(new Set());
  }

  #set(pairs: ReadonlySet<string>): void {
    this.#pairs = pairs;
    void this.#memory.update(key, [...pairs]);
  }
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
