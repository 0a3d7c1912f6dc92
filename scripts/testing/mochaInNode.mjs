import { join } from 'node:path';
import { run } from '../processes/run.mjs';
import { root } from '../setup/paths.mjs';
import { readEvents } from './readEvents.mjs';

/**
 * Runs test files with mocha in Node; their other settings are in `.mocharc.json`.
 * @param {string} name of the run
 * @param {readonly string[]} files
 * @param {{timeoutMs: number, args?: readonly string[], env?: NodeJS.ProcessEnv}} options
 * @returns {Promise<import('./results.mjs').StageOutcome>}
 */
export async function runMochaInNode(name, files, { timeoutMs, args = [], env = {} }) {
  if (files.length === 0) {
    return { results: [], files };
  }
  const finished = await run(
    process.execPath,
    [
      join(root, 'node_modules/mocha/bin/mocha.js'),
      '--forbid-only',
      `--reporter=${join(root, 'test/support/consoleReporter.ts')}`,
      ...args,
      ...files,
    ],
    { cwd: root, env: { ...process.env, ...env }, timeoutMs },
  );
  return { results: readEvents(finished, name), files };
}
