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

    // It is told anew by itself,
    const emptied = new Promise<void>((resolve) => {
      const listening = index.onDidChange(({ removedLessons }) => {
        if (removedLessons.size === 0) return;
        listening.dispose();
        resolve();
      });
    });
    beside.endWorker();
    await emptied;
    await index.whenIdle();
    assert.deepEqual(lessonsOf(index), before);
    assert.equal(index.answers.lessonOf(lesson.title)?.id, lesson.id);

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
