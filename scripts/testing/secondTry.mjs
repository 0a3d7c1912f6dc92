/** @typedef {import('./results.mjs').TestResult} TestResult */

/**
 * Runs the files of failed tests once more: a window drawn by a busy machine can be slower than a
 * test waits. What fails twice has failed; what passes the second time is named in the output, so
 * that nobody overlooks a test that needs mending.
 * @param {readonly string[]} files
 * @param {(files: readonly string[], isFirst: boolean) => Promise<TestResult[]>} run may run more than
 *   these
 * @returns {Promise<TestResult[]>}
 */
export async function withSecondTry(files, run) {
  const first = await run(files, true);
  const failures = first.filter(({ state }) => state === 'failed');
  if (failures.length === 0) {
    return first;
  }
  const broken = failures.some(({ file }) => !files.includes(file));
  const again = broken ? files : files.filter((name) => failures.some(({ file }) => file === name));
  const second = await run(again, false);
  return [
    ...first.filter(({ file }) => files.includes(file) && !again.includes(file)),
    ...second
      .filter(({ file }) => again.includes(file) || !files.includes(file))
      .map((result) => {
        const failure = failures.find(
          ({ file, title }) => file === result.file && title === result.title,
        );
        return failure === undefined || result.state !== 'passed'
          ? result
          : { ...result, failedFirst: failure.message ?? '' };
      }),
  ];
}
