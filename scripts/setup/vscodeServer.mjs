import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../processes/run.mjs';
import { installOnce } from './installOnce.mjs';

/** The VS Code versions tests run in: the newest, and the oldest `engines.vscode` admits. */
export const vscodeVersions = /** @type {const} */ ({ newest: '1.139.1', floor: '1.96.4' });

/** @typedef {keyof typeof vscodeVersions} VsCodeVersion */

/**
 * @typedef {object} InstalledServer
 * @property {string} node the Node executable this server runs on
 * @property {string} main the server's entry file
 */

/**
 * Installs VS Code's own server, workbench included, from the npm registry, for machines where
 * VS Code's desktop download or a display is missing.
 * @param {VsCodeVersion} version
 * @param {(text: string) => void} say
 * @returns {Promise<InstalledServer>}
 */
export async function ensureServer(version, say) {
  const number = vscodeVersions[version];
  const folder = await installOnce(`vscode-server-${number}`, async (target) => {
    say(`Installing VS Code ${number} (browser build, about 600 MB)…`);
    // code-server 4.x carries VS Code 1.x.
    await npmInstall(target, [`code-server@${number.replace(/^1\./, '4.')}`]);
    const server = join(target, 'node_modules/code-server/lib/vscode');
    // The shrinkwrap of some versions pins a package to a git address, which needs git and GitHub.
    await rm(join(server, 'npm-shrinkwrap.json'), { force: true });
    await npmInstall(server, ['--omit=dev']);
  });
  return {
    node: version === 'newest' ? await ensureNode24(say) : process.execPath,
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * The newest server asks for Node 24; the project itself runs on 20.
 * @param {(text: string) => void} say
 */
async function ensureNode24(say) {
  if (Number.parseInt(process.versions.node) >= 24) {
    return process.execPath;
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  // The package `node` only chooses one of these in an install script; scripts do not run here.
  const name = `node-${platform}-${process.arch}`;
  const folder = await installOnce('node-24', async (target) => {
    say('Installing Node 24 for VS Code…');
    await npmInstall(target, [`${name}@24`]);
  });
  const executable = platform === 'win' ? 'bin/node.exe' : 'bin/node';
  return join(folder, 'node_modules', name, executable);
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 */
async function npmInstall(folder, args) {
  if (!args.includes('--omit=dev')) {
    // Stops npm from taking the project above for the place to install into.
    await writeFile(join(folder, 'package.json'), '{"private": true}\n');
  }
  await mustRun(
    'npm',
    ['install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'],
    { cwd: folder, timeoutMs: 600_000 },
  );
}
