import { join } from 'node:path';
import { run } from '../processes/run.mjs';
import { root } from '../setup/paths.mjs';
import { readEvents } from './readEvents.mjs';
import { withSecondTry } from './secondTry.mjs';

/** @typedef {import('../setup/vscodeServer.mjs').VsCodeVersion} VsCodeVersion */

/**
 * Runs suites inside VS Code, one window for each workspace.
 * @param {ReadonlyMap<string, readonly string[]>} suites test files by workspace
 * @param {{host: 'node' | 'web', version: VsCodeVersion, desktop: boolean}} where
 * @returns {Promise<import('./results.mjs').StageOutcome>}
 */
export async function runSuitesInVsCode(suites, { host, version, desktop }) {
  const executable = desktop ? [] : [join(root, 'scripts/vscode/browserVsCode.mjs')];
  const results = [];
  for (const [workspace, files] of suites) {
    results.push(
      ...(await withSecondTry(files, async () => {
        const finished = await run(
          process.execPath,
          [join(root, 'scripts/testing/runSuite.mjs'), workspace, host, version, ...executable],
          { cwd: root, timeoutMs: 300_000 },
        );
        return readEvents(finished, `${workspace} (${host}, ${version})`);
      })),
    );
  }
  return { results, files: [...suites.values()].flat() };
}
