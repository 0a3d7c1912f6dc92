/**
 * @typedef {object} TestResult
 * @property {'passed' | 'failed' | 'pending'} state
 * @property {string} file path in the repository; empty when it belongs to no file
 * @property {string} title
 * @property {string} [message]
 * @property {string} [stack]
 * @property {string} [failedFirst] why it failed before it passed
 */

/**
 * @typedef {object} StageOutcome
 * @property {TestResult[]} results
 * @property {readonly string[]} files the test files the stage had to run
 */

/**
 * @param {string} title
 * @param {string} message
 * @param {string} [file]
 * @returns {TestResult}
 */
export function failed(title, message, file = '') {
  return { state: 'failed', file, title, message };
}

/**
 * Adds a failure for each file of a stage none of whose tests was seen: it was not found, did not
 * load, or is empty.
 * @param {StageOutcome} outcome
 * @returns {TestResult[]}
 */
export function withSilentFiles({ results, files }) {
  const seen = new Set(results.map(({ file }) => file));
  const silent = files
    .filter((file) => !seen.has(file))
    .map((file) => failed('runs', 'The file exists, but none of its tests ran.', file));
  return [...results, ...silent];
}
