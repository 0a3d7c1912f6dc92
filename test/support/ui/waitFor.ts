import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither `undefined` nor `false`: for conditions that
 * Playwright's own waiting cannot express.
 * @param what for the message when it never comes
 * @param ask errors count as "not yet"; the last one is told at the end
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let reason: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    await pause(50);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`, { cause: reason });
}
