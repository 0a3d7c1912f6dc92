import type { Token } from '../language/token';

/** Which side of "first A, then B" a token stands on. */
export type Side = 'earlier' | 'later' | undefined;

/**
 * Tells for each token whether a statement puts it before or after something else: "A before B",
 * "after A, B", "first A, then B", 先 A 再 B, A 之前 B. Where a statement says nothing of order, all are
 * undefined. The first word of order that reaches a token decides.
 */
export function timeOrder(tokens: readonly Token[]): readonly Side[] {
  const sides = new Array<Side>(tokens.length).fill(undefined);
  const put = ([from, to]: Span, side: Side): void => {
    for (let i = from; i < to; i += 1) sides[i] ??= side;
  };
  tokens.forEach(({ surface }, i) => {
    const around = clauseAt(tokens, i);
    const [start, end] = around;
    const before: Span = i === start ? clauseAt(tokens, start - 1) : [start, i];
    const behind: Span = [i + 1, end];
    const next = clauseAt(tokens, end);
    const opens = i === 0;
    const near: Span = [Math.max(start, i - 2), i];
    // "Before the launch check it": where the first part ends is not said.
    const unclear = opens && !tokens.slice(...next).some(({ stop }) => !stop);
    if (unclear && (englishBefore.has(surface) || englishAfter.has(surface))) return;
    if (englishBefore.has(surface)) {
      put(opens ? behind : before, opens ? 'later' : 'earlier');
      put(opens ? next : behind, opens ? 'earlier' : 'later');
    } else if (englishAfter.has(surface)) {
      put(opens ? behind : before, opens ? 'earlier' : 'later');
      put(opens ? next : behind, opens ? 'later' : 'earlier');
    } else if (chineseBefore.has(surface)) {
      put(near, 'later');
      put(i + 1 < end ? behind : next, 'earlier');
    } else if (chineseAfter.has(surface) && i > start + 1) {
      put(near, 'earlier');
      put(i + 1 < end ? behind : next, 'later');
    } else if (meansThen(tokens, i)) {
      put(before, 'earlier');
      put(behind, 'later');
    } else if (surface === 'first' && i + 1 === end) {
      put([start, i], 'earlier');
      put(next, 'later');
    } else if (first.has(surface) && (surface !== 'first' || i === start)) {
      const turn = tokens.findIndex((_, k) => k > i && k < end && meansThen(tokens, k));
      put([i + 1, turn < 0 ? end : turn], 'earlier');
      if (turn >= 0) put([turn + 1, end], 'later');
    }
  });
  return sides;
}

/** From a token up to, not including, another one. */
type Span = readonly [from: number, to: number];

const englishBefore = new Set(['before', 'until', 'prior']);
const englishAfter = new Set(['after', 'once']);
const chineseBefore = new Set(['之前', '以前', '前']);
const chineseAfter = new Set(['之后', '以后', '后', '完']);
const then = new Set(['then', 'afterwards', 'later', '再', '然后']);
const first = new Set(['first', '先', '首先']);

/**
 * Whether a token puts what follows after something else. 再 does so after 先 or what is done first (先写测试
 * 再改代码, 想清楚再动手); after a modal verb or an adverb it only says "again" (必须再检查, 不要再用).
 */
export function meansThen(tokens: readonly Token[], at: number): boolean {
  const { surface, clause } = tokens[at] ?? {};
  if (surface === undefined || !then.has(surface)) return false;
  const previous = tokens[at - 1];
  if (
    surface !== '再' ||
    previous?.clause !== clause ||
    !beforeAgain.has(previous?.surface ?? '')
  ) {
    return true;
  }
  return tokens.some((token, i) => i < at && first.has(token.surface));
}

const beforeAgain = new Set(
  '也 都 还 又 就 必须 应该 应当 应 需要 需 要 得 会 能 可以 可 不 不要 别 不能 不会 没 没有 请 一定 务必 最好'.split(
    ' ',
  ),
);

/** The clause that a token stands in; empty outside the statement. */
function clauseAt(tokens: readonly Token[], at: number): Span {
  const clause = tokens[at]?.clause;
  if (clause === undefined) return [0, 0];
  let from = at;
  let to = at + 1;
  while (tokens[from - 1]?.clause === clause) from -= 1;
  while (tokens[to]?.clause === clause) to += 1;
  return [from, to];
}
