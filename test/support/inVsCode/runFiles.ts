// Mocha's browser build: the only one both extension hosts can load.
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import type { ReporterConstructor, Runner } from 'mocha';
import type { StartWorker } from '../../../src/host/worker/startWorker';
import { eventLine, failure, reportRunner, type TestEvent } from '../testEvents';
import { watchRequests } from './requests';
import { watchUnhandledErrors } from './unhandledErrors';
import { useWorkers } from './workers';

export interface TestFile {
  /** Path in the repository. */
  readonly file: string;
  readonly load: () => unknown;
}

/**
 * Runs test files inside the extension host; what happens goes to the console as events.
 *
 * @param startWorker starts a worker in this host
 */
export async function runFiles(
  files: readonly TestFile[],
  startWorker: StartWorker,
): Promise<void> {
  useWorkers(startWorker);
  let failures = 0;
  const send = (event: TestEvent): void => {
    failures += event.kind === 'failed' ? 1 : 0;
    // eslint-disable-next-line no-console -- the console is the way out of the extension host
    console.log(eventLine(event));
  };

  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaClass };
  const mocha = new Mocha({
    ui: 'bdd',
    forbidOnly: true,
    timeout: 20_000,
    reporter: function (runner: Runner): void {
      reportRunner(runner, send);
    } as unknown as ReporterConstructor,
  });
  for (const { file, load } of files) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    try {
      load();
    } catch (error) {
      send(failure(file, 'loads', error));
    }
  }

  const stopWatching = watchUnhandledErrors((error) => {
    send(failure('', 'leaves no error unhandled', error));
  });
  const stopWatchingRequests = watchRequests((target) => {
    send(failure('', 'sends nothing to other machines', new Error(target)));
  });
  await new Promise<void>((resolve) =>
    mocha.run(() => {
      resolve();
    }),
  );
  stopWatching();
  stopWatchingRequests();
  send({ kind: 'end' });
  if (failures > 0) {
    throw new Error(`${failures} tests failed.`);
  }
}
