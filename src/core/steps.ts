/**
 * Work that is done in steps: whoever runs it may stop between two of them to let others work, or because
 * nobody needs the result any more.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
