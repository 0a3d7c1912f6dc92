import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {string[]} */
const folders = [];

process.once('exit', () => {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch {
      // A server that was just told to end may still write; what is left is the system's to remove.
    }
  }
});

/**
 * Makes a folder that is removed when this process exits.
 * @param {string} name for a person who looks into the temporary directory
 * @returns {string} its real path: VS Code resolves links, and tests compare paths
 */
export function temporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `hindsight-${name}-`)));
  folders.push(folder);
  return folder;
}
