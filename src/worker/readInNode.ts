import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { ReadingService } from '../core/reading/readingService';

// The worker that reads on the desktop: dist/readingWorker.js.
if (parentPort) expose(new ReadingService(), nodeEndpoint(parentPort));
