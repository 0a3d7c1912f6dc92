import Handlebars from 'handlebars';

/** The longest template and the longest note, in characters: a book of 500 pages. */
export const maximumLength = 1_000_000;

/** A template that makes too much: more than a person could have meant. */
export class TooLongError extends Error {}

type Block = (context: unknown, options?: unknown) => string;
interface BlockOptions {
  fn: Block;
}
type Each = (this: unknown, list: unknown, options: BlockOptions) => string;

/**
 * Handlebars' `each`, that stops when all loops of one note together have written too much. Loops
 * in loops grow without bounds in a few lines; every round counts, also one that writes nothing.
 */
export function limitedEach(): Each {
  const { each } = Handlebars.helpers as unknown as { readonly each: Each };
  let written = 0;
  return function (list, options) {
    const fn: Block = (context, inner) => {
      const text = options.fn(context, inner);
      written += text.length + 1;
      if (written > maximumLength) throw new TooLongError();
      return text;
    };
    return each.call(this, list, { ...options, fn });
  };
}
