import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { check } from './checks.mjs';
import { runMochaInNode } from './mochaInNode.mjs';
import { withSecondTry } from './secondTry.mjs';
import { runSuitesInVsCode } from './suitesInVsCode.mjs';

/** @typedef {import('./results.mjs').StageOutcome} StageOutcome */

/**
 * @typedef {object} StageInput
 * @property {(folder: string) => string[]} files the test files to run below a folder
 * @property {ReadonlyMap<string, readonly string[]>} suites those inside VS Code, by workspace
 * @property {boolean} desktop whether to use a downloaded desktop VS Code where possible
 */

/**
 * @typedef {object} Stage
 * @property {string} name what a person types to run it
 * @property {string} title
 * @property {'nothing' | 'vscode'} needs what has to be there before
 * @property {string} [folder] whose test files it runs
 * @property {(input: StageInput) => Promise<StageOutcome>} run
 */

const minute = 60_000;

/**
 * Workspaces whose suites show what grouping, snapshots, an encoder, git and templates do, whatever the
 * version. The others use what VS Code's versions differ in.
 */
const onNewestOnly = new Set([
  'bilingual',
  'catalogue',
  'encoder',
  'git',
  'many-notes',
  'several-folders',
]);

/** Workspaces whose suites show nothing that differs in the web-worker host; `npm test` is long. */
const onNodeOnly = new Set(['catalogue', 'git', 'many-notes']);

/**
 * All stages, in the order they run: the quick ones first.
 * @type {readonly Stage[]}
 */
export const stages = [
  {
    name: 'lint',
    title: 'Lint and formatting',
    needs: 'nothing',
    run: async () => ({
      results: await Promise.all([
        check('eslint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0']),
        check('prettier', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
      ]),
      files: [],
    }),
  },
  {
    name: 'types',
    title: 'Types',
    needs: 'nothing',
    run: async () => ({
      results: [await check('tsc', 'node_modules/typescript/bin/tsc', ['-b'])],
      files: [],
    }),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    needs: 'nothing',
    folder: 'test/unit',
    run: ({ files }) => runMochaInNode('unit', files('test/unit'), { timeoutMs: 5 * minute }),
  },
  {
    name: 'vscode',
    title: 'Inside VS Code, newest version',
    needs: 'vscode',
    folder: 'test/vscode',
    run: ({ suites, desktop }) =>
      runSuitesInVsCode(suites, { host: 'node', version: 'newest', desktop }),
  },
  {
    name: 'vscode',
    title: 'Inside VS Code, oldest supported version',
    needs: 'vscode',
    folder: 'test/vscode',
    run: ({ suites, desktop }) => {
      const some = new Map([...suites].filter(([workspace]) => !onNewestOnly.has(workspace)));
      return runSuitesInVsCode(some, { host: 'node', version: 'floor', desktop });
    },
  },
  {
    name: 'web',
    title: 'Inside VS Code, web-worker extension host',
    needs: 'vscode',
    folder: 'test/vscode',
    run: ({ suites }) => {
      const some = new Map([...suites].filter(([workspace]) => !onNodeOnly.has(workspace)));
      return runSuitesInVsCode(some, { host: 'web', version: 'newest', desktop: false });
    },
  },
  {
    name: 'ui',
    title: 'User interface',
    needs: 'vscode',
    folder: 'test/ui',
    // The smoke tests run in the installed package; by themselves only when they are asked for.
    run: ({ files }) => {
      const all = files('test/ui');
      const others = all.filter((file) => !file.startsWith('test/ui/smoke/'));
      return runUiTests('ui', others.length > 0 ? others : all, {});
    },
  },
  {
    name: 'vsix',
    title: 'Packaged extension, installed',
    needs: 'vscode',
    folder: 'test/ui/smoke',
    run: async ({ files }) => {
      const vsix = join(root, 'out/hindsight.vsix');
      const packaged = await check('the package is complete', 'scripts/package.mjs', [
        `--out=${vsix}`,
      ]);
      if (packaged.state === 'failed') {
        return { results: [packaged], files: [] };
      }
      const smoke = await runUiTests('vsix', files('test/ui/smoke'), { HINDSIGHT_VSIX: vsix });
      return { results: [packaged, ...smoke.results], files: smoke.files };
    },
  },
];

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} env
 */
async function runUiTests(name, files, env) {
  const run = async (/** @type {readonly string[]} */ some) => {
    const outcome = await runMochaInNode(name, some, {
      timeoutMs: 15 * minute,
      env,
      args: [
        '--timeout=120000',
        `--require=${join(root, 'test/support/ui/failureScreenshots.ts')}`,
        // Servers and browser are kept for all files and end with the process.
        '--exit',
      ],
    });
    return outcome.results;
  };
  const results = await withSecondTry(files, async (some, isFirst) => {
    // Each lane keeps its servers and browser for all its files. A second try is alone.
    const lanes = isFirst ? [0, 1].map((lane) => some.filter((_, i) => i % 2 === lane)) : [some];
    return (await Promise.all(lanes.map(run))).flat();
  });
  return { results, files };
}
