import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Tree, TreeRow } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const pin = 'Pin the CUDA version before deploying';
const drift = 'The image drifted over night and nobody saw it';
const owner = 'Name an owner for each decision';
const book = '.hindsight/lessons.yaml';

describe('The list of lessons', () => {
  let workbench: Workbench;
  let tree: Tree;
  before(async () => {
    workbench = await openWorkbench({
      files: {
        'a.md': `# One\n\n## Pitfalls\n\n- ${pin}\n- ${owner}\n`,
        'b.md': `# Two\n\n## Pitfalls\n\n- ${pin}\n- ${drift}\n- ${owner}\n`,
        'c.md': `# Three\n\n## Pitfalls\n\n- ${drift}\n- ${owner}\n`,
        'd.md': '',
      },
      theme: 'high contrast',
    });
    await workbench.openViewContainer('Hindsight');
    tree = workbench.tree('Recurring Lessons');
    await tree.row(drift, 1);
  });
  after(() => workbench.close());

  const text = (): string => {
    const file = join(workbench.folder ?? '', book);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  it('joins a lesson that is dragged onto another, and moves a mention', async () => {
    await drag(await tree.row(drift, 1), await tree.row(pin, 1));
    await waitFor('one lesson', async () =>
      (await below(tree, pin)).description.includes('3 notes'),
    );
    assert.match(text(), /same: \[Pin the CUDA/);
    const joined = text();

    await tree.expand(pin);
    const inner = await tree.row(drift, 2);
    await drag(inner, await tree.row(owner, 1));
    await waitFor('the mention there', () => Promise.resolve(text().includes('not: [The image')));
    await waitFor('where it is now', () =>
      Promise.resolve(text().includes(`same: [${owner}, ${drift}]`)),
    );
    await workbench.screenshot('lesson-mention-moved');
    await workbench.runCommand('Hindsight: Undo Last Decision');
    await waitFor('both to be undone', () => Promise.resolve(text() === joined));

    await tree.expand(pin);
    const empty = workbench.page.locator('.pane-body .monaco-list').first();
    await drag(await tree.row(drift, 2), empty, 400);
    await waitFor('the mention out', () => Promise.resolve(text().includes('not: [The image')));
    await tree.row(drift, 1);
  });

  it('puts a link into a note that a mention is dropped into', async () => {
    await workbench.openFile('d.md');
    await drag(await tree.row(pin, 2), workbench.page.locator('.editor-instance .view-lines'));
    await workbench.editor.waitForText(`[${pin}](`);
    await workbench.screenshot('lesson-dropped');
    await workbench.runCommand('View: Revert and Close Editor');
  });

  it('is worked on by keys alone', async () => {
    const { keyboard } = workbench.page;
    await workbench.runCommand('Hindsight: Focus on Recurring Lessons View');
    await keyboard.press('Home');
    await waitFor('the first row to be focused', async () =>
      (await focused(workbench)).includes((await tree.labels())[0] ?? ''),
    );
    const first = (await tree.labels())[0] ?? '';
    await keyboard.press('Shift+Alt+R');
    await workbench.quickInput.waitUntilOpen();
    assert.equal(await workbench.quickInput.title(), first);
    await workbench.screenshot('lesson-keys');
    await workbench.quickInput.cancel();
    await keyboard.press('Delete');
    await workbench.quickInput.waitUntilOpen();
    assert.equal(await workbench.quickInput.title(), 'Ignore Lesson');
    await workbench.quickInput.cancel();
  });

  async function drag(from: Locator, to: Locator, y = 10): Promise<void> {
    await from
      .locator('.label-name')
      .first()
      .dragTo(to, { targetPosition: { x: 60, y } });
  }
});

async function below(tree: Tree, label: string): Promise<TreeRow> {
  return waitFor(`"${label}"`, async () => (await tree.rows()).find((row) => row.label === label));
}

async function focused(workbench: Workbench): Promise<string> {
  return workbench.page.locator('.monaco-list-row.focused .label-name').first().innerText();
}
