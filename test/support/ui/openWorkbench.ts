import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { exitOnSignals } from '../../../scripts/processes/group.mjs';
import { temporaryFolder } from '../../../scripts/processes/temporaryFolder.mjs';
import { ensureChromium } from '../../../scripts/setup/chromium.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import { ensureServer, type VsCodeVersion } from '../../../scripts/setup/vscodeServer.mjs';
import { forgetWorkbench, startBrowser } from '../../../scripts/vscode/browser.mjs';
import { quietSettings } from '../../../scripts/vscode/quietSettings.mjs';
import { startServer, type Server } from '../../../scripts/vscode/server.mjs';
import { startWebHostProxy } from '../../../scripts/vscode/webHostProxy.mjs';
import { workbenchUrl } from '../../../scripts/vscode/workbenchUrl.mjs';
import { Workbench } from './workbench';

export type Theme = 'light' | 'dark' | 'high contrast';

export interface WorkbenchOptions {
  /** Opens a copy of `test/workspaces/<workspace>/`; without it, no folder. */
  readonly workspace?: string;
  /** Opens a folder with these files (path → text), or adds them to the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** Opens this folder itself: one that another window has open. */
  readonly folder?: string;
  /** Does something more with the folder before it is opened. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** VS Code's display language; English without it. */
  readonly locale?: 'zh-cn';
  /** `light` without it. */
  readonly theme?: Theme;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings that a person has for one machine only. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** Starts in Restricted Mode; folders are trusted without it. */
  readonly restricted?: boolean;
  readonly version?: VsCodeVersion;
  /** Runs the extension in the web-worker extension host. */
  readonly inWebHost?: boolean;
}

const themeKinds: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
};

/** The size screenshots are judged at. */
const viewport = { width: 1400, height: 900 };

/**
 * An extension package to test instead of the sources; `npm test vsix` sets it.
 */
const vsix = process.env['HINDSIGHT_VSIX'];

// Starting them is slow, so one browser and one server of a kind serve all test files. They end with
// the process, however it ends.
exitOnSignals();
const servers = new Map<string, Promise<Server>>();
let browsing: Promise<BrowserContext> | undefined;
const open = new Set<Workbench>();

/** The windows that have not been closed. */
export function openWorkbenches(): readonly Workbench[] {
  return [...open];
}

/**
 * Opens a VS Code window with the extension in it. Windows that are open at the same time share the
 * server's folder for user settings, which are those of the window opened last, and what the browser
 * keeps for VS Code; a window opened alone finds nothing of those before.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const folder = options.folder ?? makeFolder(options);
  if (folder !== undefined) await options.prepare?.(folder);
  browsing ??= startBrowsing();
  const [{ host, writeSettings, writeMachineSettings }, context] = await Promise.all([
    serverFor(options),
    browsing,
  ]);
  const theme = options.theme ?? 'light';
  writeSettings({
    // The theme follows what the browser says of the system.
    'window.autoDetectColorScheme': true,
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    ...quietSettings,
    // As on the desktop; in a browser VS Code saves by itself.
    'files.autoSave': 'off',
    ...options.settings,
  });
  writeMachineSettings(options.machineSettings ?? {});

  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.emulateMedia({
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'high contrast' ? 'active' : 'none',
  });
  const opened = folder === undefined ? {} : { folder };
  let stopProxy: (() => void) | undefined;
  if (options.inWebHost === true) {
    const proxy = await startWebHostProxy({ serverHost: host, extensionPath: root });
    stopProxy = proxy.stop;
    await page.goto(workbenchUrl({ host: proxy.host, ...opened }));
  } else {
    if (open.size === 0) await forgetWorkbench(page, host);
    const developed = vsix === undefined ? { extensionDevelopmentPath: root } : {};
    await page.goto(workbenchUrl({ host, ...opened, ...developed }));
  }
  const workbench = new Workbench(page, folder, themeKinds[theme], async () => {
    open.delete(workbench);
    await page.close();
    stopProxy?.();
  });
  open.add(workbench);
  await workbench.waitUntilReady();
  return workbench;
}

/** One for all windows: VS Code's own code is loaded and compiled once, not for each. */
async function startBrowsing(): Promise<BrowserContext> {
  const chromium = await ensureChromium(say);
  const options = { viewport, locale: 'en-US', timezoneId: 'UTC' };
  return startBrowser(chromium, temporaryFolder('browser'), options);
}

function serverFor({ version = 'newest', locale, restricted }: WorkbenchOptions): Promise<Server> {
  const options = {
    ...(locale === undefined ? {} : { locale }),
    ...(restricted === undefined ? {} : { restricted }),
    ...(vsix === undefined ? {} : { vsix }),
  };
  const key = JSON.stringify([version, options]);
  const server =
    servers.get(key) ??
    ensureServer(version, say).then((installed) => startServer(installed, options));
  servers.set(key, server);
  return server;
}

function makeFolder({ workspace, files }: WorkbenchOptions): string | undefined {
  if (workspace === undefined && files === undefined) {
    return undefined;
  }
  const folder = join(temporaryFolder('workspace'), workspace ?? 'notes');
  mkdirSync(folder);
  if (workspace !== undefined) {
    cpSync(join(root, 'test/workspaces', workspace), folder, { recursive: true });
  }
  for (const [path, text] of Object.entries(files ?? {})) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const workspaceFile = readdirSync(folder).find((name) => name.endsWith('.code-workspace'));
  return workspaceFile === undefined ? folder : join(folder, workspaceFile);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
