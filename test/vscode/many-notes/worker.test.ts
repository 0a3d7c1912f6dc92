import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';
import { lessonsOf, startedBeside } from '../../support/indexBeside';

const note = 'retros/2026-07-01-worker.md';

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
