import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { StartWorker } from '../host/worker/startWorker';

/** Starts a thread. */
export const startInNode: StartWorker = (extension, name, ended) => {
  const file = `${extension.fsPath}/dist/${name}Worker.js`;
  const worker = new Worker(file, { name: `hindsight ${name}` });
  // VS Code must not wait for it when it closes.
  worker.unref();
  worker.on('error', ended);
  worker.on('exit', (code) => {
    ended(new Error(`The worker ended with code ${code}.`));
  });
  return { endpoint: nodeEndpoint(worker), end: () => void worker.terminate() };
};
