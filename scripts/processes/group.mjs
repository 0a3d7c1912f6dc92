import { spawn, spawnSync } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * @typedef {object} Group
 * @property {import('node:child_process').ChildProcessByStdio<
 *   null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @property {() => void} stop ends the process and everything it started
 */

/**
 * Starts a command as the head of its own process group, so that it and all it starts can be ended
 * together; they are, at the latest when this process exits.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string | undefined, env?: NodeJS.ProcessEnv | undefined}} [options]
 * @returns {Group}
 */
export function spawnGroup(command, args, { cwd, env } = {}) {
  // npm and code are .cmd files on Windows, which only a shell can start, and it splits at spaces.
  const inShell = isWindows && !command.endsWith('.exe');
  const quoted = (/** @type {string} */ word) => (inShell ? `"${word}"` : word);
  const child = spawn(quoted(command), args.map(quoted), {
    cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: inShell,
  });
  const stop = () => {
    process.off('exit', stop);
    if (child.pid !== undefined) {
      endGroup(child.pid);
    }
  };
  process.once('exit', stop);
  child.once('exit', () => {
    process.off('exit', stop);
  });
  return { child, stop };
}

/**
 * Asks a group to end: its head may have groups of its own to end first.
 * @param {number} pid
 */
function endGroup(pid) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // Nothing left to end.
  }
}

/** Turns the signals that end a program into an orderly exit, on which groups are stopped. */
export function exitOnSignals() {
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.once(signal, () => process.exit(128 + number));
  }
}
