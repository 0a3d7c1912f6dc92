/** One line of the benchmark: what was measured, how big it was, and the numbers. */
export interface Measurement {
  readonly name: string;
  readonly size: string;
  /** Milliseconds by what took them, and counts. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Most memory the process held, in megabytes; each measurement runs in a process of its own. */
  readonly peakMegabytes: number;
}

/** The value that this share of the values do not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
