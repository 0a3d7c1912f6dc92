/**
 * Runs the properties of hostile texts with new examples every time, until the time is over or one fails.
 *
 *   npm run fuzz                     ten minutes
 *   npm run fuzz -- --minutes 60
 *   npm run fuzz -- --seed 123       what a run with this seed found, again
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './processes/group.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runMochaInNode } from './testing/mochaInNode.mjs';
import { printStage } from './testing/printing.mjs';
import { testFiles } from './testing/testFiles.mjs';

exitOnSignals();
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const minute = 60_000;
const runs = 5000;
const until = Date.now() + Number(values.minutes) * minute;
const files = testFiles('test/unit/hostile');

await ensureDependencies((text) => console.log(text));
do {
  const seed = values.seed ?? String(randomInt(2 ** 31));
  console.log(`Seed ${seed}, ${runs} examples a property`);
  const began = Date.now();
  const { results } = await runMochaInNode('fuzz', files, {
    timeoutMs: 60 * minute,
    env: { HINDSIGHT_SEED: seed, HINDSIGHT_RUNS: String(runs) },
    args: [`--timeout=${30 * minute}`],
  });
  printStage(results, began);
  if (results.some(({ state }) => state === 'failed')) process.exit(1);
} while (values.seed === undefined && Date.now() < until);
process.exit(0);
