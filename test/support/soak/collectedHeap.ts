/** Memory of this extension host, in MB. */
export interface Memory {
  /** What is in use on the main thread after garbage was collected. */
  readonly heap: number;
  /** Of the whole process. */
  readonly process: number;
}

const megabyte = 1024 * 1024;

/** Collects garbage and says what is left. In Node only. */
export async function collectedHeap(): Promise<Memory> {
  const { Session } = process.getBuiltinModule('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / megabyte, process: rss / megabyte };
}

/** @returns by how much more is in use at the end than at the beginning; undefined of too few */
export function growthOf(heaps: readonly number[]): number | undefined {
  const third = Math.floor(heaps.length / 3);
  if (third < 1) return undefined;
  return median(heaps.slice(-third)) - median(heaps.slice(0, third));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
