/**
 * Opens VS Code with the extension, built from its sources.
 *
 *   npm start                               on the sample
 *   npm start -- FOLDER                     on your notes
 *   npm start -- --locale zh-cn FOLDER      in Chinese
 *
 * It uses the VS Code of this machine, if there is one, and one in the browser otherwise.
 */
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals, spawnGroup } from './processes/group.mjs';
import { mustRun } from './processes/run.mjs';
import { hasDisplay } from './processes/display.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { ensureServer } from './setup/vscodeServer.mjs';
import { startServer } from './vscode/server.mjs';
import { workbenchUrl } from './vscode/workbenchUrl.mjs';

exitOnSignals();

const { locale, folder } = readArguments();
await ensureDependencies(console.log);
console.log('Building…');
await mustRun(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root });

const code = process.env['HINDSIGHT_VSCODE'] === 'browser' ? undefined : desktopVsCode();
if (code === undefined) {
  await openInBrowser();
} else {
  await mustRun(code, [
    `--extensionDevelopmentPath=${root}`,
    '--new-window',
    ...(locale === undefined ? [] : ['--locale', locale]),
    folder,
  ]);
  console.log(`VS Code shows ${folder}, with the extension.`);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { locale: { type: 'string' } },
      allowPositionals: true,
    });
    const [given = join(root, 'sample'), ...more] = positionals;
    if (more.length > 0) {
      throw new Error(`One folder can be opened, not also ${more.join(', ')}.`);
    }
    // npm runs scripts in the project's folder; the person may stand in another.
    const path = resolve(process.env['INIT_CWD'] ?? '.', given);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new Error(`There is no folder ${path}.`);
    }
    return { locale: values.locale?.toLowerCase(), folder: path };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start [-- [--locale zh-cn] FOLDER]');
    process.exit(2);
  }
}

/** The `code` command of a desktop VS Code, where a window can be shown. */
function desktopVsCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return hasDisplay()
    ? (process.env['PATH'] ?? '')
        .split(delimiter)
        .map((path) => join(path, name))
        .find((path) => existsSync(path))
    : undefined;
}

async function openInBrowser() {
  const installed = await ensureServer('newest', console.log);
  const { host } = await startServer(installed, locale === undefined ? {} : { locale });
  const url = workbenchUrl({ host, folder, extensionDevelopmentPath: root });
  console.log(`\nVS Code with the extension:\n\n  ${url}\n\nCtrl+C ends it.`);
  if (hasDisplay()) {
    const opener =
      { darwin: 'open', win32: 'explorer.exe' }[String(process.platform)] ?? 'xdg-open';
    // Without a browser the address is enough.
    spawnGroup(opener, [url]).child.on('error', () => undefined);
  }
}
