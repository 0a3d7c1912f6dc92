import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

describe('From a note', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles() });
  });
  after(() => workbench.close());

  it('a section of any template is inserted behind the one with the cursor, and undone', async () => {
    const { editor, page, quickInput } = workbench;
    await workbench.openFile('retros/2022-09-ranking-launch.md');
    await goTo(workbench, '## What was hard');
    await workbench.runCommand('Hindsight: Insert Section…');
    await quickInput.item('Where we got lucky');
    await workbench.screenshot('insert-section');
    await quickInput.type('Contributing');
    await quickInput.choose('Contributing factors');
    await editor.waitForText('## Contributing factors');
    await editor.type('Nobody owned the switch');
    await editor.waitForText('- Nobody owned the switch');
    const text = await editor.text();
    const at = (part: string): number => text.indexOf(part);
    assert.ok(at('## What was hard') < at('## Contributing factors'), text);
    assert.ok(at('## Contributing factors') < at('## Pitfalls'), text);
    assert.match(text, /\n\n## Contributing factors\n\n- Nobody owned the switch\n\n## Pitfalls/);
    for (let step = 0; step < 10 && (await editor.text()).includes('Contributing'); step++) {
      await page.keyboard.press('Control+Z');
    }
    await waitFor(
      'the note as it was',
      async () => !(await editor.text()).includes('Contributing'),
    );
    await waitFor('no unsaved change', async () => {
      return (await page.locator('.tab.active.dirty').count()) === 0;
    });
  });

  it('a section is inserted with what was found for it', async () => {
    const { editor, quickInput } = workbench;
    await workbench.openFile('retros/2023-06-semantic-search.md');
    await workbench.runCommand('Hindsight: Insert Section…');
    await quickInput.type('Pits you met');
    await quickInput.choose('Pits you met in work like this');
    await waitFor('pits of other notes', async () =>
      (await editor.text()).includes('## Pits you met in work like this\n\n- ['),
    );
    await workbench.screenshot('insert-section-filled-in');
    await workbench.runCommand('File: Revert File');
  });

  it('a lesson of the tree becomes a pitfall card, with where it happened', async () => {
    const { editor, quickInput } = workbench;
    await workbench.openViewContainer('Hindsight');
    const tree = workbench.tree('Recurring lessons');
    const [lesson] = await waitFor('lessons of several notes', async () => {
      const rows = (await tree.rows()).filter(({ level }) => level === 1);
      return rows.length > 3 && rows;
    });
    assert.ok(lesson);
    const row = await tree.row(lesson.label);
    await workbench.chooseFromContextMenu(row, 'Promote to Pitfall Card');
    const title = await waitFor('the title', () => quickInput.value());
    assert.equal(title, lesson.label);
    await workbench.screenshot('promote-to-pitfall-card');
    await quickInput.accept();
    await editor.waitForText(`# ${title}`);
    await editor.waitForText('type: pitfall');
    await goTo(workbench, '## Times it happened');
    assert.match(await editor.text(), /## Times it happened\n\n- \[/);
    await workbench.screenshot('pitfall-card');
  });

  it('the mention under the cursor becomes one too', async () => {
    const { quickInput } = workbench;
    await workbench.openFile('retros/2026-02-returns-assistant.md');
    await goTo(workbench, 'The model vendor changed');
    await workbench.runCommand('Hindsight: Promote to Pitfall Card');
    await waitFor('the statement as the title', async () =>
      (await quickInput.value()).startsWith('The model vendor changed'),
    );
    await quickInput.cancel();
  });
});

describe('From a turning point, in Chinese', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles(), locale: 'zh-cn', theme: 'dark' });
  });
  after(() => workbench.close());

  it('the next chapter goes on, with what was said then', async () => {
    const { editor, quickInput } = workbench;
    await workbench.runCommand('Hindsight: 续写下一章');
    await quickInput.item('四年，从调参到定题');
    await workbench.screenshot('continue-chapter-zh');
    await quickInput.choose('四年，从调参到定题');
    await waitFor('the title box', async () =>
      (await quickInput.items()).some((item) => item.startsWith('新建 ')),
    );
    await quickInput.type('带人的第一年');
    await waitFor('the path', async () =>
      (await quickInput.items()).some((item) => item.includes('带人的第一年')),
    );
    await quickInput.accept();
    await editor.waitForText('# 带人的第一年');
    assert.match(await editor.text(), /prev: .*2026-03-四年/);
    await workbench.screenshot('continued-chapter-zh');
  });
});

/** Puts the cursor on the line that contains a text. */
async function goTo({ page, editor }: Workbench, text: string): Promise<void> {
  await page.keyboard.press('Control+F');
  const box = page.locator('.find-widget.visible .find-part textarea').first();
  await box.fill(text);
  await box.press('Enter');
  await page.keyboard.press('Escape');
  await editor.waitForText(text);
}
