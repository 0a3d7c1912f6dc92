import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import type { Tree, TreeRow } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';

const rehearse = 'Rehearse the rollback before the release';
const book = '.hindsight/lessons.yaml';

describe('The lesson book', () => {
  it('joins what is offered, and parts what does not belong', async () => {
    const workbench = await openWorkbench({ files: sampleFiles() });
    try {
      await workbench.openViewContainer('Hindsight');
      const tree = workbench.tree('Recurring Lessons');
      const file = join(workbench.folder ?? '', book);
      await tree.expand(rehearse);
      const out = await waitFor('the mentions', async () => {
        const mentions = (await rowsBelow(tree, rehearse)).filter(
          ({ label }) => !label.startsWith('Maybe: ') && label !== rehearse,
        );
        return mentions.length >= 3 && mentions[0]?.label;
      });
      await workbench.chooseFromContextMenu(await tree.row(out, 2), 'Not the Same');
      await waitFor('the mention to go', async () =>
        (await rowsBelow(tree, rehearse)).every(({ label }) => label !== out),
      );
      // The tree follows the document, which is saved a moment later.
      await waitFor('what is not the same on disk', () =>
        Promise.resolve(readFileSync(file, 'utf8').includes('    not: ')),
      );
      await workbench.screenshot('lesson-parted');
      await workbench.runCommand('Hindsight: Undo Last Decision');
      await waitFor('the mention again', async () =>
        (await rowsBelow(tree, rehearse)).some(({ label }) => label === out),
      );
      const [first, second] = await waitFor('two lessons', async () => {
        const [one, other] = (await tree.rows()).filter(({ level }) => level === 1);
        return one && other && ([one, other] as const);
      });
      await tree.select(first.label, 1);
      await (
        await tree.row(second.label, 1)
      )
        .locator('.label-name')
        .first()
        .click({ modifiers: ['Control'] });
      await workbench.chooseFromContextMenu(await tree.row(second.label, 1), 'Same Lesson');
      await waitFor('one lesson', async () => {
        const labels = (await tree.rows()).filter(({ level }) => level === 1);
        return (
          labels.filter(({ label }) => [first.label, second.label].includes(label)).length === 1
        );
      });
      assert.match(readFileSync(file, 'utf8'), /same:/);
    } finally {
      await workbench.close();
    }
  });
});

/** The rows below a lesson that is expanded. */
async function rowsBelow(tree: Tree, label: string): Promise<readonly TreeRow[]> {
  const rows = await tree.rows();
  const at = rows.findIndex((row) => row.label === label && row.level === 1);
  const end = rows.findIndex((row, i) => i > at && row.level === 1);
  return rows.slice(at + 1, end < 0 ? rows.length : end);
}
