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
  if (process.platform === 'linux' && !hasDisplay()) {
    return false;
  }
  const versions = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(versions, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Whether a window can be shown on Linux. */
export function hasDisplay() {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
