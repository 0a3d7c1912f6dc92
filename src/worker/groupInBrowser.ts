import { expose } from 'comlink';
import { GroupingService } from '../core/grouping/groupingService';

// The worker that groups in the browser: dist/web/groupingWorker.js.
expose(new GroupingService(() => performance.now()));
