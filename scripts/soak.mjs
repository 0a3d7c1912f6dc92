/**
 * Lets somebody work at random in a real VS Code for a long time, and looks at what is left of it: an index
 * that is what a new one is, no error, no listener, no memory.
 *
 *   npm run soak                               half an hour
 *   npm run soak -- --minutes 2 --seed 7       what a run with this seed did, again
 */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from './processes/group.mjs';
import { mustRun, run } from './processes/run.mjs';
import { root } from './setup/paths.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { printStage } from './testing/printing.mjs';
import { readEvents } from './testing/readEvents.mjs';

exitOnSignals();
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string' } },
});
const minute = 60_000;
const seed = values.seed ?? String(randomInt(2 ** 31));
const suite = 'test/vscode/many-notes/soak.test.ts';
/** Its tools hold what they read of notes, in the process whose memory is looked at. */
const withoutMarkdownTools = {
  VSCODE_SKIP_BUILTIN_EXTENSIONS: 'vscode.markdown-language-features',
};

await ensureDependencies((text) => console.log(text));
await mustRun(process.execPath, [join(root, 'scripts/build.mjs'), '--tests', suite], { cwd: root });
console.log(`Seed ${seed}, ${values.minutes} minutes`);
const began = Date.now();
const browser = join(root, 'scripts/vscode/browserVsCode.mjs');
const finished = await run(
  process.execPath,
  [join(root, 'scripts/testing/runSuite.mjs'), 'many-notes', 'node', 'newest', browser],
  {
    cwd: root,
    env: {
      ...process.env,
      ...withoutMarkdownTools,
      HINDSIGHT_SOAK_MINUTES: values.minutes,
      HINDSIGHT_SEED: seed,
    },
    timeoutMs: Number(values.minutes) * 3 * minute + 2 * minute,
    onOutput: (text) => {
      for (const [, told] of text.matchAll(/^soak: (.*)$/gm)) console.log(`  ${told}`);
    },
  },
);
const results = readEvents(finished, 'soak');
printStage(results, began);
process.exit(results.some(({ state }) => state === 'failed') ? 1 : 0);
