import type { Steps } from '../../core/steps';

/** The extension host is shared: after this many milliseconds, others get their turn. */
const sliceLength = 8;

type Later = (work: () => void) => unknown;
/** A turn of Node's event loop ends with it, while several timers may run in one turn. */
const immediately = (globalThis as { setImmediate?: Later }).setImmediate;
const later: Later = immediately ?? setTimeout;

/** When work in slices began in this turn of the event loop; undefined before. */
let began: number | undefined;

/** Who waits for a turn. */
const waiting: (() => void)[] = [];

/**
 * Call it between small steps of long work: it resolves in a later turn when the time for this one is used up. All
 * work shares the time of a turn, so that what one event wakes does not add up.
 */
export async function breathe(): Promise<void> {
  if (!isUsedUp()) return;
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
}

/**
 * Does work in slices, each in a turn of its own.
 *
 * @param isNeeded asked before each slice; when it is not, the work is left and the result undefined
 */
export async function inSlices<T>(steps: Steps<T>): Promise<T>;
export async function inSlices<T>(steps: Steps<T>, isNeeded: () => boolean): Promise<T | undefined>;
export async function inSlices<T>(
  steps: Steps<T>,
  isNeeded: () => boolean = () => true,
): Promise<T | undefined> {
  // What fits into this turn begins at once: whoever reads a document reads it as it is now.
  if (isUsedUp()) await breathe();
  while (isNeeded()) {
    const { done, value } = advance(steps);
    if (done === true) return value;
    await breathe();
  }
  return undefined;
}

function advance<T>(steps: Steps<T>): IteratorResult<undefined, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true || isUsedUp()) return step;
  }
}

function isUsedUp(): boolean {
  return performance.now() - beginning() >= sliceLength;
}

function beginning(): number {
  if (began === undefined) {
    began = performance.now();
    later(endTurn);
  }
  return began;
}

function endTurn(): void {
  began = undefined;
  if (waiting.length === 0) return;
  // In Node this is still the turn in which others may have worked.
  if (immediately) immediately(beginTurn);
  else beginTurn();
}

function beginTurn(): void {
  beginning();
  waiting.shift()?.();
}
