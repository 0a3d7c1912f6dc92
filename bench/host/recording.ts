/** What a run inside VS Code's extension host leaves behind, beside its CPU profile. */
export interface Recording {
  /** What was done when, in the order of time. */
  readonly spans: readonly Span[];
  /** Turns of the event loop, about one a millisecond while there are any. */
  readonly turns: readonly Turn[];
  /** What the extension host held at the end, its threads included. */
  readonly memory: Memory;
}

/** Megabytes. */
export interface Memory {
  /** Of the whole process, now and at most since it began. */
  readonly resident: number;
  readonly residentAtMost: number;
  /** Objects of the thread in which extensions run, garbage among them. */
  readonly heap: number;
}

/** Times are microseconds of the clock that CPU profiles have too. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The start of a turn of the event loop. */
export interface Turn {
  readonly at: number;
  /** Microseconds of processor time that the thread had used by then; 0 where Node cannot tell. */
  readonly used: number;
}

/** The parts of V8's CPU profile that are read. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}
