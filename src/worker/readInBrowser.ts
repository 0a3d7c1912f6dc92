import { expose } from 'comlink';
import { ReadingService } from '../core/reading/readingService';

// The worker that reads in the browser: dist/web/readingWorker.js.
expose(new ReadingService());
