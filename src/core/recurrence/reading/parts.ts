import type { Token } from '../language/token';
import { meansThen } from './timeOrder';

/** The parts of a statement. They end at punctuation and before words like "and", "when", 再. */
export interface Parts {
  /** By token, the bit of the part it stands in. What is beyond the last bit is one part. */
  readonly bits: readonly number[];
  /** The bits of the parts that are conditions or concessions. */
  readonly conditions: number;
}

const conditionStarts = words(
  'when whenever while if unless even because until 即使 即便 如果 若 要是 虽然 尽管 既然 因为 时 时候',
);
const otherStarts = words(
  `and but or than instead rather so before after then otherwise
  以及 和 并 而 而不是 不是 才 之前 之后 以后 前 后 但 否则 所以`,
);
/** Words that start a clause for a denial, but stand between a subject and what it must do. */
const afterSubject = words('应该 必须');
const lastPart = 30;

/** Cuts a statement into its parts. A part has at least one token of evidence. */
export function readParts(tokens: readonly Token[], isEvidence: (token: Token) => boolean): Parts {
  let part = 0;
  let clause = 0;
  let filled = false;
  let conditions = 0;
  const bits = tokens.map((token, i) => {
    const isCondition = conditionStarts.has(token.surface);
    const starts = isCondition || otherStarts.has(token.surface) || meansThen(tokens, i);
    const turns = token.clause !== clause && !afterSubject.has(token.surface);
    if (filled && (turns || starts)) {
      part = Math.min(part + 1, lastPart);
      filled = false;
    }
    clause = token.clause;
    if (isCondition && !filled) conditions |= 1 << part;
    filled ||= isEvidence(token);
    return 1 << part;
  });
  return { bits, conditions };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
