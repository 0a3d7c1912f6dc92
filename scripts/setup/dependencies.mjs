import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../processes/run.mjs';
import { root } from './paths.mjs';

/**
 * Installs the project's dependencies when they are missing or not those of the lockfile.
 * @param {(text: string) => void} say
 */
export async function ensureDependencies(say) {
  if (areInstalled()) {
    return;
  }
  say('Installing dependencies (npm ci)…');
  await mustRun('npm', ['ci', '--no-progress'], { cwd: root });
}

/** npm writes `node_modules/.package-lock.json` last: what it names is installed completely. */
function areInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) {
    return false;
  }
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      // Made for another operating system or processor.
      (wanted.optional === true && installed[path] === undefined) ||
      installed[path]?.version === wanted.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
