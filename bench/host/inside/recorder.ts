import { Session } from 'node:inspector';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CpuProfile, Memory, Recording, Span, Turn } from '../recording';

/** Thread times came with Node 23.9: older ones cannot tell. */
const used = (process as { threadCpuUsage?: () => NodeJS.CpuUsage }).threadCpuUsage?.bind(process);

/** Records what the extension host does, from outside of the extension: nothing in it is changed. */
export class Recorder {
  readonly #session = new Session();
  readonly #spans: Span[] = [];
  readonly #turns: Turn[] = [];
  readonly #interval: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param interval microseconds between two samples of what runs */
  constructor(interval: number) {
    this.#interval = interval;
    this.#session.connect();
  }

  async start(): Promise<void> {
    await this.#post('Profiler.enable');
    await this.#post('Profiler.setSamplingInterval', { interval: this.#interval });
    await this.#post('Profiler.start');
    const turn = (): void => {
      const { user = 0, system = 0 } = used?.() ?? {};
      this.#turns.push({ at: now(), used: user + system });
    };
    turn();
    this.#timer = setInterval(turn, 1);
  }

  /** Notes when something was done. @returns how long it took, in milliseconds */
  async span(name: string, work: () => unknown): Promise<number> {
    const from = now();
    await work();
    const to = now();
    this.#spans.push({ name, from, to });
    return (to - from) / 1000;
  }

  /** Ends the recording and writes it into a folder. */
  async stop(folder: string, name: string): Promise<void> {
    clearInterval(this.#timer);
    const memory = memoryNow();
    const { profile } = (await this.#post('Profiler.stop')) as { profile: CpuProfile };
    const recording: Recording = { spans: this.#spans, turns: this.#turns, memory };
    await writeFile(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
    await writeFile(join(folder, `${name}.json`), JSON.stringify(recording));
    this.#spans.length = 0;
    this.#turns.length = 0;
  }

  #post(method: string, parameters: object = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#session.post(method, parameters, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  }
}

function memoryNow(): Memory {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    resident: rss / 2 ** 20,
    residentAtMost: process.resourceUsage().maxRSS / 2 ** 10,
    heap: heapUsed / 2 ** 20,
  };
}

/** V8's profiles have this clock, in microseconds. */
function now(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
