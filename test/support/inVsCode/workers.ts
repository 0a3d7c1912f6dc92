import type { StartWorker } from '../../../src/host/grouping/startWorker';

let start: StartWorker | undefined;

/** Tells how workers are started in the host that the tests run in. */
export function useWorkers(startWorker: StartWorker): void {
  start = startWorker;
}

/** Starts a worker as the extension does. */
export const startWorker: StartWorker = (extension, ended) => {
  if (!start) throw new Error('Nobody told how to start a worker.');
  return start(extension, ended);
};
