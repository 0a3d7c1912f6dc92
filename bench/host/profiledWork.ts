import type { CpuProfile, ProfileNode, Recording } from './recording';

/** One uninterrupted piece of the extension's work: what others in the host had to wait for. */
export interface Slice {
  /** Microseconds. */
  readonly from: number;
  readonly to: number;
  /** Milliseconds of processor time that the extension took of it. */
  readonly milliseconds: number;
  /** Milliseconds by call stack, the outermost function of the extension first. */
  readonly stacks: ReadonlyMap<string, number>;
}

/** Sampling is not exact: less than this is chance, in milliseconds. */
const least = 0.3;

/** The extension's work in a recording, cut where the event loop turned. */
export function slicesOf(
  profile: CpuProfile,
  { turns }: Recording,
  isOurs: (url: string) => boolean,
): readonly Slice[] {
  const stacks = ourStacks(profile, isOurs);
  const named = (name: string): ReadonlySet<number> =>
    new Set(
      profile.nodes.filter((node) => node.callFrame.functionName === name).map(({ id }) => id),
    );
  const [collecting, idle] = [named('(garbage collector)'), named('(idle)')];
  const slices: Slice[] = [];
  let at = profile.startTime;
  let turn = 0;
  let current = new Map<string, number>();
  let busy = 0;
  let [from, to] = [0, 0];
  let last: string | undefined;
  const flush = (next: number): void => {
    const [start, end] = [turns[turn], turns[next]];
    const sum = [...current.values()].reduce((a, b) => a + b, 0) / 1000;
    const had = start && end && end.used > 0 ? (end.used - start.used) / 1000 : Infinity;
    // What is over was time in which the processor did something else.
    const share = Math.min(1, had / (busy / 1000));
    if (sum * share >= least) {
      slices.push({
        from,
        to,
        milliseconds: sum * share,
        stacks: new Map([...current].map(([stack, time]) => [stack, (time / 1000) * share])),
      });
    }
    busy = 0;
    current = new Map();
  };
  profile.samples.forEach((id, i) => {
    const delta = profile.timeDeltas[i + 1] ?? 0;
    at += profile.timeDeltas[i] ?? 0;
    let next = turn;
    while (next + 1 < turns.length && (turns[next + 1]?.at ?? Infinity) <= at) next++;
    if (next !== turn) {
      flush(turn + 1);
      turn = next;
    }
    if (!idle.has(id)) busy += delta;
    // Garbage belongs to who was at work.
    const stack = collecting.has(id) ? last && `${last} > (garbage collector)` : stacks.get(id);
    if (!collecting.has(id)) last = stack;
    if (stack === undefined) return;
    if (current.size === 0) from = at;
    to = at + delta;
    current.set(stack, (current.get(stack) ?? 0) + delta);
  });
  flush(turn + 1);
  return slices;
}

/** The part of each sample's stack from the extension's first function on; others have none. */
function ourStacks(
  { nodes }: CpuProfile,
  isOurs: (url: string) => boolean,
): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, string>();
  const walk = (node: ProfileNode, above: string | undefined): void => {
    const { functionName, url, lineNumber } = node.callFrame;
    const name = `${functionName === '' ? '(anonymous)' : functionName}:${lineNumber + 1}`;
    const stack = above === undefined ? (isOurs(url) ? name : undefined) : `${above} > ${name}`;
    if (stack !== undefined) stacks.set(node.id, stack);
    for (const child of node.children ?? []) {
      const next = byId.get(child);
      if (next) walk(next, stack);
    }
  };
  const isChild = new Set(nodes.flatMap(({ children }) => children ?? []));
  for (const node of nodes) if (!isChild.has(node.id)) walk(node, undefined);
  return stacks;
}
