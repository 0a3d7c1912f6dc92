/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

/**
 * Starts a Chromium without a window for the workbench; it ends with this process.
 * @param {string} executablePath
 * @param {string} profile the folder where it keeps what it loaded: the next one with it starts quicker
 * @param {Parameters<import('playwright-core').Browser['newContext']>[0]} [options]
 * @returns {Promise<BrowserContext>}
 */
export async function startBrowser(executablePath, profile, options) {
  // Not at the top: scripts import this file before dependencies are installed.
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Pages that are not in front must not be slowed down.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      // It streams a script that is loaded again rather than take the code compiled the last time: two
      // seconds for each window.
      '--disable-features=BackgroundResourceFetch',
    ],
  });
}

/**
 * Removes what a workbench keeps in the browser: global and workspace state, layout, secrets. The
 * code it loaded stays.
 * @param {import('playwright-core').Page} page that has not gone there yet
 * @param {string} host `localhost:PORT` of the workbench
 */
export async function forgetWorkbench(page, host) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: `http://${host}`,
    storageTypes: 'cookies,indexeddb,local_storage,service_workers,cache_storage',
  });
  await session.detach();
}
