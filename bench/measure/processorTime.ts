/**
 * Milliseconds for which this process has been at work, garbage collection included: a clock that does
 * not go on while the machine does other work.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
