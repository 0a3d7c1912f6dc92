/**
 * Runs the project's tests, after installing what they need. The last line tells how many passed.
 *
 *   npm test                                everything
 *   npm test unit vscode                    some stages: see testing/stages.mjs
 *   npm test test/ui/review.test.ts         some files, in the stages they belong to
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { exitOnSignals } from './processes/group.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureServer } from './setup/vscodeServer.mjs';
import { check } from './testing/checks.mjs';
import { canUseDesktop } from './testing/desktop.mjs';
import { printStage } from './testing/printing.mjs';
import { failed, withSilentFiles } from './testing/results.mjs';
import { stages } from './testing/stages.mjs';
import { suitesInVsCode, testFiles } from './testing/testFiles.mjs';

/** @typedef {import('./testing/results.mjs').TestResult} TestResult */

exitOnSignals();

const wanted = process.argv.slice(2);
const wantedFiles = wanted.filter((word) => word.startsWith('test/'));
const wantedStages = wanted.filter((word) => !word.startsWith('test/'));
const allFiles = testFiles('test');
for (const word of wanted) {
  if (!allFiles.includes(word) && !stages.some(({ name }) => name === word)) {
    const names = [...new Set(stages.map(({ name }) => name))].join(', ');
    console.error(`"${word}" is neither a stage (${names}) nor a test file of the repository.`);
    process.exit(2);
  }
}

const selectedFiles = wantedFiles.length > 0 ? wantedFiles : allFiles;
const selected = stages.filter(
  ({ name, folder }) =>
    (wantedStages.length === 0 || wantedStages.includes(name)) &&
    (wantedFiles.length === 0 || wantedFiles.some((file) => isBelow(file, folder))),
);

/** @type {TestResult[]} */
const results = [];
const startedAt = Date.now();

/**
 * @param {string} title
 * @param {() => Promise<readonly TestResult[]>} work
 * @param {{alone?: boolean}} [options] whether nothing else runs meanwhile; the title comes first then
 * @returns {Promise<boolean>} whether nothing failed
 */
async function stage(title, work, { alone = true } = {}) {
  const began = Date.now();
  if (alone) console.log(title);
  const found = await work().catch((/** @type {unknown} */ error) => [
    failed(title, error instanceof Error ? error.message : String(error)),
  ]);
  results.push(...found);
  if (!alone) console.log(title);
  printStage(found, began);
  return found.every(({ state }) => state !== 'failed');
}

const say = (/** @type {string} */ text) => console.log(`  ${text}`);
const needsVsCode = selected.some(({ needs }) => needs === 'vscode');
let desktop = false;
let ready = await stage('Setup', async () => {
  await ensureDependencies(say);
  if (needsVsCode) {
    desktop = await canUseDesktop();
    await Promise.all([
      ensureChromium(say),
      ensureServer('newest', say),
      ...(desktop ? [] : [ensureServer('floor', say)]),
    ]);
  }
  return [];
});

if (ready && wanted.length === 0) {
  await stage('Test files', async () => allFiles.flatMap(misplaced));
}
const suites = suitesInVsCode(isSelected);
const files = (/** @type {string} */ folder) =>
  selectedFiles.filter((file) => isBelow(file, folder));
// What opens no window does not mind company. Lint takes longest, and goes on beside the first windows.
const quick = (ready ? selected.filter(({ needs }) => needs === 'nothing') : []).map(
  ({ name, title, run }) => ({
    name,
    finished: stage(title, async () => withSilentFiles(await run({ files, suites, desktop })), {
      alone: false,
    }),
  }),
);
await Promise.all(quick.flatMap(({ name, finished }) => (name === 'lint' ? [] : [finished])));
if (ready && needsVsCode) {
  ready = await stage('Build', async () => [
    await check('esbuild', 'scripts/build.mjs', ['--tests', ...wantedFiles]),
  ]);
}
for (const { title, run } of ready ? selected.filter(({ needs }) => needs === 'vscode') : []) {
  await stage(title, async () => withSilentFiles(await run({ files, suites, desktop })));
}

await Promise.all(quick.map(({ finished }) => finished));

const count = (/** @type {TestResult['state']} */ wantedState) =>
  results.filter(({ state }) => state === wantedState).length;
console.log(`\nFinished in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
console.log(`${count('passed')} passed, ${count('failed')} failed`);
process.exit(count('failed') > 0 ? 1 : 0);

/** @param {string} file */
function isSelected(file) {
  return selectedFiles.includes(file);
}

/**
 * @param {string} file
 * @param {string | undefined} folder
 */
function isBelow(file, folder) {
  return folder !== undefined && file.startsWith(`${folder}/`);
}

/**
 * A failure for a file that looks like a test but that no stage would ever run.
 * @param {string} file
 * @returns {TestResult[]}
 */
function misplaced(file) {
  const runs =
    file.endsWith('.test.ts') &&
    stages.some(({ folder }) => isBelow(file, folder)) &&
    (!isBelow(file, 'test/vscode') || file.split('/').length > 3);
  return runs
    ? []
    : [
        failed(
          'is where tests are looked for',
          'Tests are named *.test.ts and stand in test/unit/, test/vscode/<workspace>/ or test/ui/.',
          file,
        ),
      ];
}
