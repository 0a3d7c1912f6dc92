import { hasDisplay } from '../processes/display.mjs';

/**
 * Whether tests can run in a desktop VS Code: it needs a display, and the download has to be
 * reachable. HINDSIGHT_VSCODE=desktop or =browser decides instead.
 * @returns {Promise<boolean>}
 */
export async function canUseDesktop() {
  const choice = process.env['HINDSIGHT_VSCODE'];
  if (choice === 'desktop' || choice === 'browser') {
    return choice === 'desktop';
  }
  if (!hasDisplay()) {
    return false;
  }
  const versions = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(versions, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  );
}
