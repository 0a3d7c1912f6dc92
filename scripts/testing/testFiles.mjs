import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * The files of a folder that are tests by their name, or that someone may take for tests.
 * @param {string} folder in the repository
 * @returns {string[]} paths in the repository, with `/`
 */
export function testFiles(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) {
    return [];
  }
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return name === 'test/workspaces' ? [] : testFiles(name);
      }
      return /\.(test|spec)\.[cm]?[jt]sx?$/.test(entry.name) ? [name] : [];
    })
    .sort();
}

/**
 * The suites that run inside VS Code: `test/vscode/<workspace>/**` runs with a copy of
 * `test/workspaces/<workspace>/` open, `empty` without a folder.
 * @param {(file: string) => boolean} isWanted
 * @returns {Map<string, string[]>} test files by workspace
 */
export function suitesInVsCode(isWanted) {
  const folder = 'test/vscode';
  /** @type {Map<string, string[]>} */
  const suites = new Map();
  for (const file of testFiles(folder).filter(isWanted)) {
    const [workspace = '', ...inside] = file.slice(folder.length + 1).split('/');
    if (inside.length > 0) {
      suites.set(workspace, [...(suites.get(workspace) ?? []), file]);
    }
  }
  return suites;
}

/**
 * @param {string} workspace
 * @returns {string | undefined} the folder a suite's workspace is copied from
 */
export function workspaceSource(workspace) {
  return workspace === 'empty' ? undefined : join(root, 'test/workspaces', workspace);
}
