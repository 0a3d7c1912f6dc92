import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { GroupingService } from '../core/grouping/groupingService';

// The worker that groups on the desktop: dist/groupingWorker.js.
if (parentPort) {
  expose(new GroupingService(() => performance.now()), nodeEndpoint(parentPort));
}
