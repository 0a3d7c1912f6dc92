import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const pitfallCard = readFileSync(join(root, 'templates/en/pitfall.md'), 'utf8');

describe('Templates of one’s own', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: {
        'retros/first.md': '# First\n\n## Pitfalls\n\n- [x] Nobody pinned the {{driver}}\n',
      },
    });
  });
  after(() => workbench.close());

  it('begin as a copy of a built-in one', async () => {
    await workbench.runCommand('Hindsight: Customize Template…');
    await workbench.quickInput.item('Project retrospective');
    await workbench.screenshot('customize-template');
    await workbench.quickInput.type('Pitfall card');
    await workbench.quickInput.choose('Pitfall card');
    await workbench.editor.waitUntilActive('pitfall.md');
    assert.match(read('.hindsight/templates/en/pitfall.md'), /^---\ntemplate:\n {2}id: pitfall\n/);
  });

  it('show what they make, and what is wrong, while they are written', async () => {
    await workbench.runCommand('Hindsight: Preview Template');
    await previewWith(workbench, '# A sample note');
    await toTitle(workbench);
    await workbench.editor.type('{{titel}}');
    await previewWith(workbench, 'There is no value titel.');
    await problems('1');
    await workbench.screenshot('preview-template-problem');
    for (let typed = '{{titel}}'.length; typed > 0; typed--) {
      await workbench.page.keyboard.press('Backspace');
    }
    await workbench.editor.type(', mine');
    await previewWith(workbench, '# A sample note, mine');
    await problems('0');
    await workbench.screenshot('preview-template');
    await workbench.page.keyboard.press('Control+S');
    await waitFor('the saved template', () =>
      Promise.resolve(read('.hindsight/templates/en/pitfall.md').includes('# {{title}}, mine')),
    );
  });

  it('take the place of the built-in one', async () => {
    await workbench.runCommand('Hindsight: New Pitfall Card');
    await workbench.quickInput.type('Own card');
    await waitFor('the path', async () =>
      (await workbench.quickInput.items()).some((item) => item.endsWith('own-card.md')),
    );
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('# Own card');
    await waitFor('the note', async () => {
      const name = await workbench.editor.title();
      return name.endsWith('own-card.md') && read(`retros/${name}`).includes('# Own card, mine');
    });
  });

  it('are opened again when there are some', async () => {
    await workbench.runCommand('Hindsight: Customize Template…');
    await workbench.quickInput.type('Pitfall card');
    await workbench.quickInput.choose('Pitfall card');
    await workbench.editor.waitUntilActive('pitfall.md');
    await previewWith(workbench, '# A sample note, mine');
  });

  it('do not stand in the way when they are broken', async () => {
    await toTitle(workbench);
    await workbench.editor.type('{{titel}}');
    await previewWith(workbench, 'There is no value titel.');
    await workbench.runCommand('Hindsight: New Pitfall Card');
    await waitFor('the prompt', async () => (await workbench.quickInput.title()) === 'Pitfall card');
    await workbench.quickInput.cancel();
    await workbench.notifications.waitFor('The built-in one is used instead.');
    await workbench.screenshot('broken-template');
  });

  it('are made of notes', async () => {
    await workbench.openFile('retros/first.md');
    await workbench.runCommand('Hindsight: New Template from This Note…');
    await workbench.quickInput.choose('Headings and lists, without what I wrote');
    await waitFor('the name', async () => (await workbench.quickInput.message()).includes('Name'));
    await workbench.quickInput.type('Weekly pits');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive('weekly-pits.md');
    await workbench.editor.waitForText('- [ ] {{prompt "Pitfalls?"}}');
    await previewWith(workbench, '- [ ] <Pitfalls?>');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editor.type('See {{title}}');
    await previewWith(workbench, 'See A sample note');
    await workbench.screenshot('template-from-note');
    assert.match(read('.hindsight/templates/weekly-pits.md'), /name: Weekly pits\n {2}folder: retro/);
  });

  function read(path: string): string {
    return readFileSync(join(workbench.folder ?? '', path), 'utf8');
  }

  /** Waits until the status bar counts this many errors. */
  async function problems(errors: string): Promise<void> {
    const count = workbench.page.locator('#status\\.problems');
    await waitFor(`${errors} errors`, async () => (await count.innerText()).trim().startsWith(errors));
  }
});

describe('Templates of one’s own, in Chinese', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      locale: 'zh-cn',
      theme: 'dark',
      files: { 'a.md': '# 笔记\n' },
    });
  });
  after(() => workbench.close());

  it('are customized and shown in Chinese', async () => {
    await workbench.runCommand('Hindsight: 自定义模板…');
    await workbench.quickInput.type('错题卡');
    await workbench.quickInput.choose('错题卡');
    await workbench.editor.waitUntilActive('pitfall.md');
    await workbench.runCommand('Hindsight: 预览模板');
    await previewWith(workbench, '# 示例笔记');
    await toTitle(workbench);
    await workbench.editor.type('{{titel}}');
    await previewWith(workbench, '没有 titel 这个值');
    await workbench.screenshot('preview-template-problem-zh');
  });

  it('are made of notes in Chinese', async () => {
    await workbench.openFile('a.md');
    await workbench.runCommand('Hindsight: 用这篇笔记新建模板…');
    await workbench.quickInput.item('保留全文');
    await workbench.screenshot('template-from-note-zh');
    await workbench.quickInput.choose('保留全文');
    await waitFor('the name', async () => (await workbench.quickInput.message()).includes('名称'));
    await workbench.quickInput.type('周会');
    await workbench.quickInput.accept();
    await workbench.editor.waitUntilActive('周会.md');
    await workbench.editor.waitForText('# {{title}}');
  });
});

/** Puts the cursor behind the title of the pitfall card, where the preview shows it too. */
async function toTitle(workbench: Workbench): Promise<void> {
  const line = pitfallCard.split('\n').indexOf('# {{title}}') + 1;
  await workbench.page.keyboard.press('Control+G');
  await workbench.quickInput.type(`:${line}`);
  await workbench.quickInput.accept();
  await workbench.quickInput.waitUntilClosed();
  await workbench.page.keyboard.press('End');
}

/** Waits until the editor beside the active one shows a text. */
async function previewWith(workbench: Workbench, text: string): Promise<void> {
  const beside = workbench.page.locator('.editor-group-container:not(.active) .view-lines');
  await waitFor(`"${text}" in the preview`, async () => {
    const shown = await beside.allTextContents();
    return shown.join('\n').replaceAll('\u00a0', ' ').includes(text);
  });
}
