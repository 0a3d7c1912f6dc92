import { join } from 'node:path';
import { run } from '../processes/run.mjs';
import { root } from '../setup/paths.mjs';

/**
 * Runs a command-line tool of the project as one test.
 * @param {string} title
 * @param {string} tool its script in `node_modules`, or in the repository
 * @param {readonly string[]} args
 * @returns {Promise<import('./results.mjs').TestResult>}
 */
export async function check(title, tool, args) {
  const { code, output } = await run(process.execPath, [join(root, tool), ...args], {
    cwd: root,
    timeoutMs: 300_000,
  });
  return code === 0
    ? { state: 'passed', file: '', title }
    : {
        state: 'failed',
        file: '',
        title,
        message: output.trim().split('\n').slice(0, 60).join('\n'),
      };
}
