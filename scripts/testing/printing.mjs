import { inSources } from './inSources.mjs';

/** @typedef {import('./results.mjs').TestResult} TestResult */

const longestStack = 8;
const longestMessage = 60;

/**
 * Prints how a stage went: one line, and what failed or was skipped.
 * @param {readonly TestResult[]} results
 * @param {number} startedAt
 */
export function printStage(results, startedAt) {
  const passed = results.filter(({ state }) => state === 'passed').length;
  const failures = results.filter(({ state }) => state === 'failed');
  const pending = results.filter(({ state }) => state === 'pending');
  const counts = [
    [passed, 'passed'],
    [failures.length, 'failed'],
    [pending.length, 'skipped'],
  ]
    .filter(([count]) => count !== 0)
    .map((words) => words.join(' '));
  console.log(
    `  ${counts.join(', ') || 'done'} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  for (const { title, file } of pending) {
    console.log(`  - skipped: ${title} (${file})`);
  }
  for (const { title, file, failedFirst } of results) {
    if (failedFirst !== undefined) {
      console.log(`  ~ passed the second time: ${title} (${file}):`);
      printMessage(failedFirst);
    }
  }
  for (const failure of failures) {
    printFailure(failure);
  }
}

/** @param {TestResult} failure */
function printFailure({ title, file, message = '', stack = '' }) {
  console.log(`\n  ✖ ${title}${file === '' ? '' : `  (${file})`}`);
  const calls = stack
    .split('\n')
    .filter((line) => /^\s*at /.test(line) && !/node_modules|node:internal/.test(line))
    .map((line) => inSources(line.trim()))
    .filter((line) => !line.includes('node_modules'))
    .slice(0, longestStack)
    .map((line) => `  ${line}`);
  printMessage(message, calls);
  console.log('');
}

/**
 * @param {string} message
 * @param {readonly string[]} [calls]
 */
function printMessage(message, calls = []) {
  for (const line of [...message.trim().split('\n').slice(0, longestMessage), ...calls]) {
    console.log(`      ${line}`);
  }
}
