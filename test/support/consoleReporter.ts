import type { Runner } from 'mocha';
import { eventLine, failure, reportRunner, type TestEvent } from './testEvents';

/**
 * Mocha's reporter for the suites that run in Node: writes events for `scripts/test.mjs`. The default
 * export is what mocha looks for, and calls with `new`.
 */
export default function ConsoleReporter(runner: Runner): void {
  const send = (event: TestEvent): void => {
    // A test may have left a line unfinished.
    process.stdout.write(`\n${eventLine(event)}\n`);
  };
  reportRunner(runner, send);
  // Mocha hears of them too, and only sends them to the process once more.
  const seen = new Set<unknown>();
  process.on('unhandledRejection', (error) => {
    if (!seen.has(error)) {
      seen.add(error);
      send(failure('', 'leaves no promise rejected and unhandled', error));
    }
  });
  runner.once('end', () => {
    send({ kind: 'end' });
  });
}
