import type { StartWorker } from '../../../src/host/worker/startWorker';

let start: StartWorker | undefined;

/** Tells how workers are started in the host that the tests run in. */
export function useWorkers(startWorker: StartWorker): void {
  start = startWorker;
}

/** Starts a worker as the extension does. */
export const startWorker: StartWorker = (...how) => {
  if (!start) throw new Error('Nobody told how to start a worker.');
  return start(...how);
};
