import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { Random } from '../../../bench/vault/random';
import { temporaryFolder } from '../../../scripts/processes/temporaryFolder.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import type { Kept } from '../../support/killed/keeper';

/** `HINDSIGHT_KILLS=500` for more. */
const kills = Number(process.env['HINDSIGHT_KILLS'] ?? 8);
/** In milliseconds: in so long, a keeper writes several times. */
const longestLife = 100;

describe('A process that is killed while it writes', () => {
  const folder = temporaryFolder('killed');
  const keeper = join(folder, 'keeper.cjs');

  before(async () => {
    await build({
      entryPoints: [join(root, 'test/support/killed/keeper.ts')],
      outfile: keeper,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      alias: { vscode: join(root, 'test/support/killed/vscodeOnDisk.ts') },
      logLevel: 'error',
    });
  });

  it(`leaves its snapshot and vectors whole, old or new, ${kills} times`, async function () {
    this.timeout(kills * 2000);
    const random = new Random(Number(process.env['HINDSIGHT_SEED'] ?? 1));
    let written = { time: 0, vectors: 0 };
    for (let i = 0; i < kills; i++) {
      const { kept, ...told } = await lifeOf(random.next() * longestLife);
      const [time = '0', ...others] = Object.keys(kept.notes);
      assert.deepEqual(others, [], 'notes of two times');
      assert.ok(Number(time) >= written.time, `${time} after ${written.time}`);
      assert.ok(time === '0' || kept.notes[time] === 300, `${kept.notes[time]} notes`);
      assert.ok(kept.vectors >= written.vectors, `${kept.vectors} after ${written.vectors}`);
      assert.ok(kept.areRight);
      // Vectors that were never put into their place are written nowhere else yet, and asked for again.
      assert.deepEqual(
        kept.warnings.filter((text) => !text.includes('.vectors.new')),
        [],
      );
      written = told.time > 0 ? told : written;
    }
    assert.ok(written.time > kills / 4, `written ${written.time} times`);
  });

  /** @returns what a keeper found, and what it said last that it had written */
  async function lifeOf(
    milliseconds: number,
  ): Promise<{ readonly kept: Kept; readonly time: number; readonly vectors: number }> {
    const child = spawn(process.execPath, [keeper, join(folder, 'storage')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const ended = new Promise((resolve) => child.once('close', resolve));
    const begun = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('\n')) resolve();
      });
    });
    await Promise.race([begun, ended]);
    await pause(milliseconds);
    child.kill('SIGKILL');
    await ended;
    const [kept = '', ...lines] = said.split('\n').slice(0, -1);
    const [time = 0, vectors = 0] = (lines.at(-1) ?? '').split(' ').map(Number);
    return { kept: JSON.parse(kept) as Kept, time, vectors };
  }
});
