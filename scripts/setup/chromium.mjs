import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, run } from '../processes/run.mjs';
import { downloads, root } from './paths.mjs';

const minute = 60_000;

/**
 * Finds a Chromium that starts, or installs one: first Playwright's build, then the distribution's.
 * @param {(text: string) => void} say
 * @returns {Promise<string>} its executable
 */
export async function ensureChromium(say) {
  const installed = await firstThatStarts([...installedBrowsers(), await playwrightBrowser()]);
  if (installed !== undefined) {
    return installed;
  }
  say("Installing Chromium (Playwright's build)…");
  await run(
    process.execPath,
    [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
    {
      env: {
        ...process.env,
        PLAYWRIGHT_BROWSERS_PATH: playwrightFolder,
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
      timeoutMs: 5 * minute,
    },
  );
  const downloaded = await firstThatStarts([await playwrightBrowser()]);
  if (downloaded !== undefined) {
    return downloaded;
  }
  const fromDistribution = (await installWithApt(say))
    ? await firstThatStarts(installedBrowsers())
    : undefined;
  if (fromDistribution !== undefined) {
    return fromDistribution;
  }
  throw new Error(
    'No Chromium found, and none could be installed. Install Chrome, Chromium or Edge ' +
      '(for example: sudo apt-get install chromium fonts-noto-cjk), or set ' +
      'HINDSIGHT_CHROMIUM to its executable.',
  );
}

const playwrightFolder = join(downloads, 'playwright');

/** Where an installed Chrome, Chromium or Edge may be. */
function installedBrowsers() {
  const chosen = process.env['HINDSIGHT_CHROMIUM'];
  const onPath = (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) =>
      [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
      ].map((name) => join(folder, name)),
    );
  const programs = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].filter(
    (folder) => folder !== undefined,
  );
  const candidates = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: programs.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  };
  return [
    ...(chosen === undefined ? [] : [chosen]),
    ...(process.platform === 'darwin' || process.platform === 'win32'
      ? candidates[process.platform]
      : onPath),
  ];
}

/** Where Playwright puts the Chromium it downloads for us. */
async function playwrightBrowser() {
  // Playwright reads it on import.
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= playwrightFolder;
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** @param {readonly string[]} candidates */
async function firstThatStarts(candidates) {
  for (const candidate of candidates.filter((file) => existsSync(file))) {
    // Asking for the version opens a window on Windows. Elsewhere it shows whether the system's
    // libraries are there and whether it is the browser, not a stub that asks to install one.
    const { code } =
      process.platform === 'win32'
        ? { code: 0 }
        : await run(candidate, ['--version'], { timeoutMs: minute });
    if (code === 0) {
      return candidate;
    }
  }
  return undefined;
}

/**
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>} whether apt-get could be used
 */
async function installWithApt(say) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...args] = [...asRoot, 'apt-get'];
  const mayInstall = await run(command ?? '', [...args, '--version'], { timeoutMs: minute }).catch(
    () => ({ code: 1 }),
  );
  if (mayInstall.code !== 0) {
    return false;
  }
  say('Installing Chromium and a Chinese font (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun(command ?? '', [...args, 'update'], { env, timeoutMs: 5 * minute });
  await mustRun(
    command ?? '',
    [...args, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    { env, timeoutMs: 10 * minute },
  );
  return true;
}
