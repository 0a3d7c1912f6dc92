import { relative, sep } from 'node:path';
import { root } from '../setup/paths.mjs';
import { failed } from './results.mjs';

/** @typedef {import('./results.mjs').TestResult} TestResult */

/** The start of the lines written by test/support/testEvents.ts. */
const marker = '##test-event ';

/**
 * Finds the test events in what a run printed.
 * @param {import('../processes/run.mjs').Finished} finished
 * @param {string} name of the run, for what concerns no single test
 * @returns {TestResult[]}
 */
export function readEvents({ code, output }, name) {
  /** @type {TestResult[]} */
  const results = [];
  let ended = false;
  for (const line of output.split('\n')) {
    const start = line.indexOf(marker);
    if (start === -1) {
      continue;
    }
    // Desktop VS Code may add words of its own to a line.
    const json = line.slice(start + marker.length, line.lastIndexOf('}') + 1);
    const { kind, file, ...rest } = JSON.parse(json);
    if (kind === 'end') {
      ended = true;
    } else {
      results.push({ state: kind, file: inRepository(file), ...rest });
    }
  }
  const hasFailed = results.some(({ state }) => state === 'failed');
  if (!ended || (code !== 0 && !hasFailed)) {
    const last = output
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.includes(marker))
      .slice(-40);
    const what = ended ? `ended with code ${code}` : 'did not come to its end';
    results.push(failed(name, `The run ${what}. Its last words:\n${last.join('\n')}`));
  }
  return results;
}

/** @param {string} file absolute when mocha found it on disk */
function inRepository(file) {
  return file.startsWith(root) ? relative(root, file).split(sep).join('/') : file;
}
