import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import type { Tree } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';

const rehearse = 'Rehearse the rollback before the release';
const book = '.hindsight/lessons.yaml';

describe('The lesson book', () => {
  it('is written from the tree, and the tree shows it', async () => {
    const workbench = await openWorkbench({ files: sampleFiles() });
    try {
      await workbench.openViewContainer('Hindsight');
      const tree = workbench.tree('Recurring Lessons');
      const file = join(workbench.folder ?? '', book);
      await tree.select(rehearse, 1);
      await workbench.page.keyboard.press('F2');
      await workbench.quickInput.waitUntilOpen();
      assert.equal(await workbench.quickInput.value(), rehearse);
      await workbench.quickInput.type('Rehearse: "roll back" first');
      await workbench.quickInput.accept();
      const title = 'Rehearse: "roll back" first';
      await tree.row(title, 1);
      assert.equal(
        readFileSync(file, 'utf8'),
        `version: 1\nlessons:\n  - id: rehearse-roll-back-first\n    title: "Rehearse: \\"roll back\\" first"\n    same: [${rehearse}]\n`,
      );

      await workbench.chooseFromContextMenu(await tree.row(title, 1), 'Make It a Rule…');
      await workbench.quickInput.type('a release is near');
      await workbench.screenshot('rule-when');
      await workbench.quickInput.accept();
      await waitFor('the second question', async () =>
        (await workbench.quickInput.message()).includes('When a release is near'),
      );
      await workbench.quickInput.type('rehearse on a copy');
      await workbench.quickInput.accept();
      await waitFor('the rule', async () =>
        (await saying(tree, title)).startsWith('rule · 5 notes'),
      );
      const text = readFileSync(file, 'utf8');
      const rule =
        / {4}rule: \{since: (\d{4}-\d\d-\d\d), when: a release is near, then: rehearse on a copy\}\n/;
      assert.match(text, rule);

      writeFileSync(file, text.replace(/since: [\d-]+/, 'since: 2024-01-01'));
      await waitFor('the relapse', async () =>
        (await saying(tree, title)).startsWith('relapsed · 5 notes'),
      );
      assert.equal((await tree.labels())[0], title, 'relapsed first');
      await (await tree.row(title, 1)).locator('.label-name').first().hover();
      await workbench.page.getByText('when a release is near, then rehearse on a copy').waitFor();
      await workbench.screenshot('lesson-relapsed');
    } finally {
      await workbench.close();
    }
  });

  it('is shown in Chinese', async () => {
    const workbench = await openWorkbench({
      locale: 'zh-cn',
      files: {
        ...sampleFiles(),
        [book]: `version: 1
lessons:
  - id: 回滚
    title: 上线前先演练回滚
    same: [${rehearse}]
    rule: {since: 2024-01-01, when: 要上线, then: 先在副本上演练一遍}
  - id: labelling
    title: 标注规范先试标再定稿
    same: [Do a trial round of labelling before freezing the guideline]
    held: [{on: 2026-05-02}, {on: 2026-06-01}, {on: 昨天}]
`,
      },
    });
    try {
      await workbench.openViewContainer('Hindsight');
      const tree = workbench.tree('反复出现的教训');
      const title = '上线前先演练回滚';
      await waitFor('the relapse', async () =>
        (await saying(tree, title)).startsWith('又踩了 · 5 篇笔记'),
      );
      await workbench.openFile(book);
      await workbench.page.keyboard.press('Control+Shift+m');
      await workbench.page.getByText('昨天 不是').first().waitFor();
      await (await tree.row(title, 1)).locator('.label-name').first().hover();
      await workbench.page.getByText('当要上线，就先在副本上演练一遍').waitFor();
      await workbench.screenshot('lesson-relapsed-zh');
    } finally {
      await workbench.close();
    }
  });
});

async function saying(tree: Tree, label: string): Promise<string> {
  return (await tree.rows()).find((row) => row.label === label)?.description ?? '';
}
