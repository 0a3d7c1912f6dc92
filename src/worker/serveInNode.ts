import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { GroupingService } from '../core/grouping/groupingService';

// The worker of the desktop: dist/worker.js.
if (parentPort) {
  const service = new GroupingService(() => performance.now());
  expose(service, nodeEndpoint(parentPort));
}
