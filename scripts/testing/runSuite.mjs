/**
 * Runs one bundle of suites inside VS Code, in a process of its own so that what VS Code prints can
 * be read and all of it can be ended.
 *
 *   node scripts/testing/runSuite.mjs WORKSPACE node|web newest|floor [EXECUTABLE]
 *
 * Without EXECUTABLE, `@vscode/test-electron` downloads that version of desktop VS Code.
 */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { testBundle } from '../build/bundles.mjs';
import { exitOnSignals } from '../processes/group.mjs';
import { temporaryFolder } from '../processes/temporaryFolder.mjs';
import { root } from '../setup/paths.mjs';
import { vscodeVersions } from '../setup/vscodeServer.mjs';
import { workspaceSource } from './testFiles.mjs';

exitOnSignals();

const [workspace = 'empty', hostArgument, versionArgument, executable] = process.argv.slice(2);
const host = hostArgument === 'web' ? 'web' : 'node';
const version = versionArgument === 'floor' ? 'floor' : 'newest';

/** @returns {string | undefined} what to open: a copy, since tests write into it */
function copyWorkspace() {
  const source = workspaceSource(workspace);
  if (source === undefined) {
    return undefined;
  }
  if (!existsSync(source)) {
    throw new Error(`test/vscode/${workspace}/ has no workspace test/workspaces/${workspace}/`);
  }
  const copy = join(temporaryFolder('workspace'), workspace);
  cpSync(source, copy, { recursive: true });
  const workspaceFile = readdirSync(copy).find((name) => name.endsWith('.code-workspace'));
  return workspaceFile === undefined ? copy : join(copy, workspaceFile);
}

const folder = copyWorkspace();
const profile = temporaryFolder('profile');
try {
  await runTests({
    ...(executable === undefined
      ? { version: vscodeVersions[version] }
      : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, testBundle(workspace, host)),
    extensionTestsEnv: { HINDSIGHT_TEST_VERSION: version, HINDSIGHT_TEST_HOST: host },
    launchArgs: [
      ...(folder === undefined ? [] : [folder]),
      '--disable-extensions',
      `--user-data-dir=${join(profile, 'data')}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
    ],
  });
} catch (error) {
  // The events tell which tests failed; only the code remains to be passed on.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.exit(0);
