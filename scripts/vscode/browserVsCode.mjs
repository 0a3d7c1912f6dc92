#!/usr/bin/env node
/**
 * Stands in for desktop VS Code as the executable `@vscode/test-electron` starts: it takes the same
 * arguments, shows the same workbench in a Chromium without a window, prints what the tests print
 * and exits with their code.
 *
 * HINDSIGHT_TEST_VERSION  `newest` or `floor`
 * HINDSIGHT_TEST_HOST     the extension host: `node` or `web`
 * HINDSIGHT_TEST_PROFILE  a folder for what the browser keeps; with the same port, the next start is
 * HINDSIGHT_TEST_PORT     quicker by half
 * HINDSIGHT_TEST_DATA     a folder for what VS Code and its extensions keep from one start to the next
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../processes/group.mjs';
import { temporaryFolder } from '../processes/temporaryFolder.mjs';
import { ensureChromium } from '../setup/chromium.mjs';
import { ensureServer } from '../setup/vscodeServer.mjs';
import { forgetWorkbench, startBrowser } from './browser.mjs';
import { quietSettings } from './quietSettings.mjs';
import { startServer } from './server.mjs';
import { startWebHostProxy } from './webHostProxy.mjs';
import { workbenchUrl } from './workbenchUrl.mjs';

exitOnSignals();

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
  allowPositionals: true,
  // The rest of the arguments is for Electron.
  strict: false,
});
const extensionDevelopmentPath = String(values['extensionDevelopmentPath']);
const extensionTestsPath = String(values['extensionTestsPath']);
const [folder] = positionals;
const version = process.env['HINDSIGHT_TEST_VERSION'] === 'floor' ? 'floor' : 'newest';
const inWebHost = process.env['HINDSIGHT_TEST_HOST'] === 'web';
const profile = process.env['HINDSIGHT_TEST_PROFILE'] ?? temporaryFolder('browser');
const port = Number(process.env['HINDSIGHT_TEST_PORT'] ?? 0);
const data = process.env['HINDSIGHT_TEST_DATA'];

// In a browser VS Code saves by itself; tests see it as on the desktop.
const desktopDefaults = { 'files.autoSave': 'off', ...quietSettings };

const say = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
const [executable, installed] = [await ensureChromium(say), await ensureServer(version, say)];
const [browser, server] = await Promise.all([
  startBrowser(executable, profile),
  startServer(installed, {
    settings: desktopDefaults,
    port: inWebHost ? 0 : port,
    ...(data !== undefined && { profile: data }),
  }),
]);

const page = await browser.newPage();
const ended = new Promise((resolve) => {
  void page.exposeFunction('codeAutomationExit', resolve);
  page.on('crash', () => {
    say('The page with the workbench crashed.');
    resolve(1);
  });
});
await page.exposeFunction(
  'codeAutomationLog',
  (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    say(args.map(String).join(' '));
  },
);
const proxy = inWebHost
  ? await startWebHostProxy({
      serverHost: server.host,
      extensionPath: extensionDevelopmentPath,
      testsPath: relative(extensionDevelopmentPath, extensionTestsPath),
      port,
    })
  : undefined;
const host = proxy?.host ?? server.host;
await forgetWorkbench(page, host);
await page.goto(
  workbenchUrl({
    host,
    ...(folder === undefined ? {} : { folder }),
    ...(inWebHost ? {} : { extensionDevelopmentPath, extensionTestsPath }),
  }),
);
const code = Number(await ended);
await browser.close();
server.stop();
process.exit(code);
