import type { StartWorker } from '../host/grouping/startWorker';

/** Starts a web worker. */
export const startInBrowser: StartWorker = (extension, ended) => {
  const file = extension.with({ path: `${extension.path}/dist/web/worker.js` });
  const worker = new Worker(file.toString(true), { name: 'hindsight' });
  worker.addEventListener('error', ({ message }) => {
    ended(new Error(message));
  });
  return {
    endpoint: worker,
    end: () => {
      worker.terminate();
    },
  };
};
