import { spawnGroup } from './group.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 1 when a signal or the time limit ended it
 * @property {string} output stdout and stderr, in order of arrival
 */

/**
 * Runs a command to its end and keeps what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number,
 *   onOutput?: (text: string) => void}} [options] `timeoutMs`: the whole group is ended after that
 * @returns {Promise<Finished>}
 */
export function run(command, args, { cwd, env, timeoutMs, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const group = spawnGroup(command, args, { cwd, env });
    let output = '';
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nStopped: not finished after ${timeoutMs / 1000} s.\n`;
            group.stop();
          }, timeoutMs);
    for (const stream of [group.child.stdout, group.child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
        onOutput?.(text);
      });
    }
    group.child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    group.child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} what it printed
 */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-30).join('\n');
    throw new Error(`"${[command, ...args].join(' ')}" ended with code ${code}:\n${end}`);
  }
  return output;
}
