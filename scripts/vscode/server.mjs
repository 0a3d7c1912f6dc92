import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../processes/run.mjs';
import { spawnGroup } from '../processes/group.mjs';
import { temporaryFolder } from '../processes/temporaryFolder.mjs';
import { writeLanguagePack } from './languagePack.mjs';

/** @typedef {import('../setup/vscodeServer.mjs').InstalledServer} InstalledServer */

/**
 * @typedef {object} ServerOptions
 * @property {string} [locale] VS Code's display language, such as `zh-cn`
 * @property {boolean} [restricted] asks whether folders are trusted, as VS Code does for a person;
 *   without it every folder is trusted
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {number} [port] a free one without it
 * @property {string} [vsix] an extension package to install first
 * @property {string} [profile] a folder for what the server keeps, for the next one to find
 */

/**
 * @typedef {object} Server
 * @property {string} host `localhost:PORT`
 * @property {(settings: Readonly<Record<string, unknown>>) => void} writeSettings replaces the user
 *   settings
 * @property {(settings: Readonly<Record<string, unknown>>) => void} writeMachineSettings replaces those
 *   that a person has for the machine of the server
 * @property {() => void} stop
 */

/**
 * Starts VS Code's server with a profile of its own and waits until it serves the workbench.
 * @param {InstalledServer} installed
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(
  installed,
  { locale, restricted, settings, port = 0, vsix, profile = temporaryFolder('vscode') } = {},
) {
  const places = ['--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions')];
  /** @param {'User' | 'Machine'} owner */
  const settingsOf = (owner) => {
    const folder = join(profile, 'data', owner);
    mkdirSync(folder, { recursive: true });
    return (/** @type {Readonly<Record<string, unknown>>} */ values) => {
      writeFileSync(join(folder, 'settings.json'), JSON.stringify(values, undefined, 2));
    };
  };
  const [writeSettings, writeMachineSettings] = [settingsOf('User'), settingsOf('Machine')];
  writeSettings(settings ?? {});
  if (locale !== undefined) {
    writeLanguagePack(profile, locale);
  }
  if (vsix !== undefined) {
    const args = [installed.main, ...places, '--install-extension', vsix];
    const output = await mustRun(installed.node, args, { timeoutMs: 120_000 });
    if (!output.includes('was successfully installed')) {
      throw new Error(`VS Code did not install ${vsix}:\n${output}`);
    }
  }

  const { child, stop } = spawnGroup(installed.node, [
    installed.main,
    '--accept-server-license-terms',
    '--without-connection-token',
    // Without it the page ignores which extension to develop and which tests to run.
    '--enable-smoke-test-driver',
    ...['--telemetry-level', 'off'],
    ...['--host', '127.0.0.1'],
    // For 0 the server takes a free one, and says which.
    ...['--port', String(port)],
    ...places,
    ...(restricted === true ? [] : ['--disable-workspace-trust']),
    ...(locale === undefined ? [] : ['--locale', locale]),
  ]);
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`VS Code's server did not start within 60 s:\n${output}`));
    }, 60_000);
    const read = (/** @type {string} */ text) => {
      output += text;
      const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (bound !== undefined && output.includes('Web UI available')) {
        clearTimeout(timer);
        child.stdout.off('data', read).resume();
        resolve({ host: `localhost:${bound}`, writeSettings, writeMachineSettings, stop });
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    // Native modules that are not built here are reported at length; the server does without.
    child.stderr.resume();
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with code ${code}:\n${output}`));
    });
  });
}
