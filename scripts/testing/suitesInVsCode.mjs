import { join } from 'node:path';
import { freePort } from '../processes/freePort.mjs';
import { run } from '../processes/run.mjs';
import { temporaryFolder } from '../processes/temporaryFolder.mjs';
import { root } from '../setup/paths.mjs';
import { readEvents } from './readEvents.mjs';
import { withSecondTry } from './secondTry.mjs';
import { sideBySide } from './sideBySide.mjs';

/** @typedef {import('../setup/vscodeServer.mjs').VsCodeVersion} VsCodeVersion */

/**
 * Runs suites inside VS Code, one window for each workspace, two of them side by side.
 * @param {ReadonlyMap<string, readonly string[]>} suites test files by workspace
 * @param {{host: 'node' | 'web', version: VsCodeVersion, desktop: boolean}} where
 * @returns {Promise<import('./results.mjs').StageOutcome>}
 */
export async function runSuitesInVsCode(suites, { host, version, desktop }) {
  const executable = desktop ? [] : [join(root, 'scripts/vscode/browserVsCode.mjs')];
  const results = await sideBySide(suites, async () => {
    const env = {
      ...process.env,
      HINDSIGHT_TEST_PROFILE: temporaryFolder('browser'),
      HINDSIGHT_TEST_PORT: String(await freePort()),
    };
    return ([workspace, files]) =>
      withSecondTry(files, async () => {
        const finished = await run(
          process.execPath,
          [join(root, 'scripts/testing/runSuite.mjs'), workspace, host, version, ...executable],
          { cwd: root, env, timeoutMs: 300_000 },
        );
        return readEvents(finished, `${workspace} (${host}, ${version})`);
      });
  });
  return { results: results.flat(), files: [...suites.values()].flat() };
}
