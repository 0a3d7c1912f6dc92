import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';
import { indexBeside, lessonsOf, startedBeside } from '../../support/indexBeside';

const note = 'retros/2026-07-01-worker.md';

describe('The worker that reads', () => {
  it('reads many notes, and when it ends meanwhile they are read all the same', async () => {
    await hindsight();
    const notes = Array.from({ length: 64 }, (_, i) => `many/${i}.md`);
    const said = (i: number): string => `Check the plan of step ${i} before it runs`;
    for (const [i, path] of notes.entries()) {
      const lines = Array.from({ length: 2 }, (_, line) => `- ${said(i * 2 + line)}\n`);
      await writeFile(path, `---\ndate: 2026-01-02\n---\n## Pitfalls\n\n${lines.join('')}`);
    }
    // Nothing is learned from this one, which takes a while to read.
    await writeFile(
      'many/long.md',
      '> It was *raining* all `day`, see [[weather]].\n\n'.repeat(20_000),
    );
    const whole = await startedBeside(inWorkspace('.storage/reading'));
    assert.deepEqual(whole.warnings, []);
    const last = whole.index.notes.get(inWorkspace('many/63.md').toString());
    assert.deepEqual(
      [last?.date, last?.mentions.length, last?.mentions.at(-1)?.text],
      ['2026-01-02', 2, said(64 * 2 - 1)],
    );

    const broken = indexBeside(inWorkspace('.storage/reading-broken'));
    const started = broken.whenStarted('reading');
    broken.index.start();
    await started;
    broken.endWorker('reading');
    await broken.index.whenIdle();
    assert.deepEqual(broken.warnings.length, 1, broken.warnings.join('\n'));
    assert.deepEqual(lessonsOf(broken.index), lessonsOf(whole.index));
    for (const beside of [whole, broken]) beside.end();
    await vscode.workspace.fs.delete(inWorkspace('many'), { recursive: true });
  });
});

describe('The worker that groups', () => {
  before(() => hindsight());
  after(async () => {
    await vscode.workspace.fs.delete(inWorkspace(note));
  });

  it('is started again when it has ended, and told everything', async () => {
    const beside = await startedBeside(inWorkspace('.storage/worker'));
    const { index } = beside;
    const before = lessonsOf(index);
    assert.ok(index.lessons.size > 0);
    const [lesson] = index.lessons.values();
    assert.ok(lesson);

    // It is told anew by itself, and nobody sees it,
    const changes: unknown[] = [];
    const listening = index.onDidChange((delta) => changes.push(delta));
    const regrouped = beside.at(
      ({ phase }) => phase === 'grouping',
      () => undefined,
    );
    beside.endWorker();
    await regrouped;
    await index.whenIdle();
    assert.deepEqual(lessonsOf(index), before);
    assert.deepEqual(changes, []);
    listening.dispose();
    assert.notDeepEqual(await index.answers.themesOf([...index.lessons.keys()]), []);

    // and what comes while it does not run is not lost.
    beside.endWorker();
    const text = '## Pitfalls\n\n- Name who is called when the worker falls over\n';
    await writeFile(note, text);
    const said = 'Name who is called when the worker falls over';
    for (;;) {
      await index.whenIdle();
      if (index.answers.lessonOf(said)) break;
      await new Promise((resolve) => index.onDidChange(resolve));
    }
    const anew = await startedBeside(inWorkspace('.storage/worker-anew'));
    assert.deepEqual(lessonsOf(index), lessonsOf(anew.index));
    index.dispose();
    anew.index.dispose();
    anew.endWorker();
  });
});
