import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hindsight, inWorkspace } from '../../support/extension';
import { lessonsOf, startedBeside } from '../../support/indexBeside';
import { observeLifetime } from '../../support/inVsCode/lifetime';
import { collectedHeap, growthOf } from '../../support/soak/collectedHeap';
import { Soak } from '../../support/soak/soak';

const minute = 60_000;
const notes = 60;
/** `npm run soak` takes its time. */
const asked = process.env['HINDSIGHT_SOAK_MINUTES'];
const minutes = Number(asked ?? 0.1);
const seed = Number(process.env['HINDSIGHT_SEED'] ?? 20260101);
const rests = Math.max(2, Math.min(40, Math.round(minutes * 2)));
/** In MB. What a garbage collection finds differs by some, and VS Code keeps things of its own. */
const mostGrowth = 8;

// Before anything activates the extension.
const { registrations, begin, end } = observeLifetime();

describe('A day of work at random', function () {
  this.timeout(minutes * 3 * minute + minute);
  let soak: Soak;

  before(async () => {
    soak = await Soak.begin(seed, notes);
  });
  after(() => soak.end());

  it('leaves an index that is what a new one is, no error, no listener and no memory', async () => {
    const heaps: number[] = [];
    // VS Code itself keeps something of each row it has ever drawn: memory is judged without views.
    const isJudged = (rest: number): boolean => rest >= rests / 2;
    const registered = registrations.names;
    for (let rest = 0; rest < rests; rest++) {
      await soak.go((minutes * minute) / rests, !isJudged(rest));
      await soak.rest();
      const beside = await startedBeside(inWorkspace(`.storage/soak-${rest}`));
      assert.deepEqual(lessonsOf(await hindsight()), lessonsOf(beside.index));
      beside.end();
      assert.deepEqual(registrations.logged, []);
      assert.deepEqual(registrations.names, registered);
      const memory = await collectedHeap();
      if (isJudged(rest)) heaps.push(memory.heap);
      tell(
        `${soak.done} done, ${soak.notes} notes, ${memory.heap.toFixed(1)} MB in use, ${memory.process.toFixed(0)} MB`,
      );
    }
    const growth = growthOf(heaps);
    if (growth === undefined) return;
    tell(`Growth after warm-up: ${growth.toFixed(1)} MB. Refused: ${soak.refusals}`);
    assert.ok(growth < mostGrowth, `${growth} MB more: ${heaps.join(', ')}`);
  });

  it('leaves nothing registered when the extension ends, however often it begins', async () => {
    for (let i = 0; i < 2; i++) {
      // Its problems are being looked for when it ends.
      await vscode.workspace.openTextDocument(inWorkspace('soak/sentinel.md'));
      await end();
      assert.deepEqual(registrations.names, []);
      await begin();
    }
  });
});

/** For who waits for a long run. */
function tell(text: string): void {
  // eslint-disable-next-line no-console -- the console is the way out of the extension host
  if (asked !== undefined) console.log(`soak: ${text}`);
}
