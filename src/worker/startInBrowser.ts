import type { StartWorker } from '../host/worker/startWorker';

/** Starts a web worker. */
export const startInBrowser: StartWorker = (extension, name, ended) => {
  const file = extension.with({ path: `${extension.path}/dist/web/${name}Worker.js` });
  const worker = new Worker(file.toString(true), { name: `hindsight ${name}` });
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
