import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloads } from './paths.mjs';

const partial = /^\.partial-(\d+)-/;

/**
 * Installs something into its own folder under `.vscode-test/`, once.
 *
 * The work happens in a folder with another name, renamed when all of it is there: an interrupted
 * install leaves nothing that looks complete, and two runs at the same time do not meet.
 * @param {string} name the folder's name, version included: another version is another folder
 * @param {(folder: string) => Promise<void>} install fills the folder
 * @returns {Promise<string>} the complete folder
 */
export async function installOnce(name, install) {
  const folder = join(downloads, name);
  if (existsSync(folder)) {
    return folder;
  }
  await mkdir(downloads, { recursive: true });
  await removeInterrupted();
  const unfinished = join(downloads, `.partial-${process.pid}-${name}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await install(unfinished);
    await rename(unfinished, folder).catch((/** @type {unknown} */ error) => {
      // Another run was faster; its folder is as good as ours.
      if (!existsSync(folder)) {
        throw error;
      }
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Removes what runs left that were killed while installing. */
async function removeInterrupted() {
  for (const name of await readdir(downloads)) {
    const pid = partial.exec(name)?.[1];
    if (pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid))) {
      await rm(join(downloads, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
