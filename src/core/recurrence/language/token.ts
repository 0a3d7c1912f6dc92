/**
 * What a token is: an English (or other alphabetic) word, a Chinese word, a number, or a name such
 * as `num_workers`, `k8s` or `node.js` that is compared as it stands.
 */
export type TokenKind = 'word' | 'han' | 'number' | 'name';

/**
 * A word that turns or orders what a statement says.
 * - `not`: denies (not, never, without; 不, 没有, 别)
 * - `avoid`: asks for the opposite of what follows (avoid, stop, forget; 避免, 忘记)
 * - `instead`: the preferred thing and the other one (instead, rather; 而不是)
 * - `before`, `after`: order in time
 * - `more`, `less`: direction of an amount
 */
export type Cue = 'not' | 'avoid' | 'instead' | 'before' | 'after' | 'more' | 'less';

/** One token of a statement. */
export interface Token {
  /** What is compared: a stem, a Chinese word, the digits of a number, a name in lower case. */
  readonly text: string;
  /** As it was written, in lower case and normal width: what a reader is shown. */
  readonly surface: string;
  readonly kind: TokenKind;
  /** Which token of the statement it is, from 0. */
  readonly position: number;
  /** Which clause of the statement it stands in, from 0. */
  readonly clause: number;
  /** Too common to be evidence by itself ("the", "我们"). Cues may be stop words too. */
  readonly stop: boolean;
  readonly cue: Cue | undefined;
  /** Whether an odd number of `not` and `avoid` cues rule it; a cue does not rule itself. */
  readonly negated: boolean;
}
