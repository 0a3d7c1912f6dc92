import { expose } from 'comlink';
import { GroupingService } from '../core/grouping/groupingService';

// The worker of the browser: dist/web/worker.js.
expose(new GroupingService(() => performance.now()));
