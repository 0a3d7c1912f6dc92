import Handlebars from 'handlebars';

/** The longest template and the longest note, in characters: a book of 500 pages. */
export const maximumLength = 1_000_000;

/** A template that makes too much: more than a person could have meant. */
export class TooLongError extends Error {}

/** Counts what the loops and partials of one note write; throws when it is too much. */
export class Meter {
  #spent = 0;

  spend(amount: number): void {
    this.#spent += amount;
    if (this.#spent > maximumLength) throw new TooLongError();
  }
}

/** What a text costs that writes nothing: each of its expressions takes time all the same. */
export function costOf(source: string): number {
  return 1 + Math.floor(source.length / 100);
}

type Block = (context: unknown, options?: unknown) => string;
interface BlockOptions {
  fn: Block;
}
type Each = (this: unknown, list: unknown, options: BlockOptions) => string;

/**
 * Handlebars' `each`, that stops when all loops of one note together have written too much. Loops
 * in loops grow without bounds in a few lines; every round counts, also one that writes nothing.
 */
export function limitedEach(meter: Meter, cost: number): Each {
  const { each } = Handlebars.helpers as unknown as { readonly each: Each };
  return function (list, options) {
    const fn: Block = (context, inner) => {
      const text = options.fn(context, inner);
      meter.spend(text.length + cost);
      return text;
    };
    return each.call(this, list, { ...options, fn });
  };
}
