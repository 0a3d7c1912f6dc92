import type { Context } from 'mocha';
import { openWorkbenches } from './openWorkbench';

/** Saves what each open window showed when a test failed: `out/screenshots/failed/<test>.png`. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') {
      return;
    }
    const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    for (const [index, workbench] of openWorkbenches().entries()) {
      await workbench.screenshot(`failed/${name}-${index + 1}`);
    }
  },
};
