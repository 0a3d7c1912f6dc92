import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * Writes the folder `sample/` as one file, `dist/sample.json`: path → text. The extension unpacks it
 * where a person asks for the sample, also on the web, where it cannot list its own folder.
 * @returns {Promise<string>} the file's path in the repository
 */
export async function writeSampleFile() {
  const folder = join(root, 'sample');
  const found = existsSync(folder)
    ? await readdir(folder, { recursive: true, withFileTypes: true })
    : [];
  /** @type {Record<string, string>} */
  const sample = {};
  const files = found
    .filter((entry) => entry.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const file of files.sort()) {
    sample[relative(folder, file).split(sep).join('/')] = await readFile(file, 'utf8');
  }
  const target = 'dist/sample.json';
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, target), JSON.stringify(sample));
  return target;
}
