/**
 * Starts a Chromium without a window for the workbench; it ends with this process.
 * @param {string} executablePath
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function startBrowser(executablePath) {
  // Not at the top: scripts import this file before dependencies are installed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
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
    ],
  });
}
