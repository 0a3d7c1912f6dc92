import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const note = `---
type: project-retro
title: Recommendations
date: 2026-06-01
project: recommendations
---

# Recommendations

## Goal and result

## Pitfalls

- The dashboard showed averages only
- 
- Communicate better

## Improvements

- Nothing else
`;

const chineseNote = `---
type: project-retro
date: 2026-06-01
---

# 广告系统复盘

## 目标与结果

## 踩过的坑

- 上线之前没有演练回滚
- 标注规范没有先试标
- 要加强测试
`;

const chineseBook = `version: 1
lessons:
  - id: 演练回滚
    same: [上线之前没有演练回滚]
    rule: { since: 2026-01-01, when: 要上线, then: 先在副本上演练一遍 }
`;

const book = `version: 1
lessons:
  - id: averages
    title: Show percentiles, not *averages*
    same: [The dashboard showed averages only]
    rule: { since: 2026-01-01, when: a dashboard is made, then: show the 95th percentile }
`;

/** The part of the status bar that is about the note. */
async function status(workbench: Workbench): Promise<string> {
  const item = workbench.page.locator('[id="hindsight.hindsight.hindsight.note"]');
  return (await item.innerText()).trim();
}

/** Gives the note in front another name in the explorer, and wants the link to it in `plan.md` updated. */
async function renameInExplorer(
  workbench: Workbench,
  name: string,
  answer: string,
): Promise<{ readonly question: string; readonly plan: string }> {
  const { page } = workbench;
  await workbench.runCommand('File: Reveal Active File in Explorer View');
  await page.locator('.explorer-folders-view .monaco-list-row.focused').waitFor();
  await page.keyboard.press('F2');
  const box = page.locator('.explorer-folders-view .monaco-inputbox input');
  await box.fill(name);
  await box.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  const question = await dialog.innerText();
  await workbench.screenshot(`writing-rename-${answer}`);
  await dialog.getByRole('button', { name: answer, exact: true }).click();
  const link = `[[${name.replace('.md', '')}]]`;
  const plan = await waitFor(`${link} in the plan`, () => {
    const text = readFileSync(join(workbench.folder ?? '', 'plan.md'), 'utf8');
    return Promise.resolve(text.includes(link) && text);
  });
  return { question, plan };
}

describe('While somebody writes', () => {
  let workbench: Workbench;
  afterEach(() => workbench.close());

  it('the editor tells what was written before, completes it, and mends what is vague', async () => {
    workbench = await openWorkbench({
      workspace: 'recurring',
      files: {
        'retros/2026-recommendations.md': note,
        'plan.md': '# Plan\n\nAs in [[2025-03-search]].\n',
        '.hindsight/lessons.yaml': book,
      },
    });
    const { editor, page, quickInput } = workbench;
    await workbench.openFile('2025-03-search.md');
    await editor.waitForHint('image drifted', '↻ 2×');
    const { question, plan } = await renameInExplorer(workbench, '2025-03-relevance.md', 'Update');
    assert.match(question, /2025-03-search\.md”, which is now “.*2025-03-relevance\.md”\?/);
    assert.match(question, /Hindsight would change: plan\.md\./);
    assert.equal(plan, '# Plan\n\nAs in [[2025-03-relevance]].\n');
    await workbench.openFile('2026-recommendations.md');

    // What came back after its rule is told in other words.
    await editor.waitForHint('averages only', '⚠ again, after your rule of Jan 1, 2026');
    await waitFor('the status of the note', async () =>
      /^Project retrospective · 1 section empty · ⚠ 1$/.test(await status(workbench)),
    );

    // A mention that is being typed.
    const goTo = async (line: number): Promise<void> => {
      await page.keyboard.press('Control+G');
      await quickInput.type(`:${line}`);
      await page.keyboard.press('Enter');
      await quickInput.waitUntilClosed();
      await page.keyboard.press('End');
    };
    await goTo(15);
    await editor.type('Forgot to pin the CUDA version, the image drifted');
    await editor.waitForHint('image drifted', '↻ 3× since 2024 · search, ranking');
    await workbench.screenshot('writing-hint');
    await waitFor('the new mention in the status', async () =>
      (await status(workbench)).endsWith('↻ 1 · ⚠ 1'),
    );

    const told = await editor.hover('averages');
    assert.match(told, /Show percentiles, not \*averages\*/);
    assert.match(told, /Rule since Jan 1, 2026: when a dashboard is made, then show the 95th/);
    assert.match(told, /Mar 10, 2025 · Search relevance: The dashboard showed averages only/);
    assert.match(told, /All mentions · Why the same\?/);
    await workbench.screenshot('writing-hover');

    // A lesson by a word of it.
    await goTo(20);
    await page.keyboard.press('Enter');
    await editor.type('- holidays');
    await page.keyboard.press('Control+Space');
    const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'Two holidays' });
    await offered.waitFor();
    await workbench.screenshot('writing-completion');
    await page.keyboard.press('Enter');
    await editor.waitForText('- Two holidays were missing in the calendar');

    // The light bulb.
    await goTo(16);
    const menu = page.locator('.action-widget');
    await waitFor('the quick fixes', async () => {
      await page.keyboard.press('Control+.');
      await menu.getByText('Turn into when and then').waitFor({ timeout: 1000 });
      return true;
    });
    await workbench.screenshot('writing-fix');
    await menu.getByText('Turn into when and then').click();
    await editor.waitForText('- When what comes up, do what first: Communicate better');
    await editor.type('a release is near');
    await editor.waitForText('- When a release is near, do what first: Communicate better');

    // What is left.
    await page.locator('[id="hindsight.hindsight.hindsight.note"]').click();
    await quickInput.waitUntilOpen();
    assert.deepEqual(await quickInput.items(), [
      'Goal and result',
      'The dashboard showed averages only',
      'Forgot to pin the CUDA version, the image drifted',
      'Two holidays were missing in the calendar',
    ]);
    await workbench.screenshot('writing-status');
    await page.keyboard.press('Enter');
    await quickInput.waitUntilClosed();
    await waitFor('the cursor', async () => (await editor.position()).startsWith('Ln 11,'));

    // The preview follows what other notes say.
    await workbench.runCommand('Markdown: Open Preview to the Side');
    const mark = async (): Promise<string> => {
      // VS Code loads the preview anew to draw it again.
      const preview = await workbench.webview('.hindsight-mark');
      return preview.locator('li', { hasText: 'Two holidays' }).innerText({ timeout: 2000 });
    };
    assert.match(await mark(), /↻ 2× since 2024/);
    const other = '## Pitfalls\n\n- Two holidays were missing in the calendar\n';
    writeFileSync(join(workbench.folder ?? '', 'retros/2027-other.md'), other);
    await waitFor('the mark to be drawn again', async () => (await mark()).includes('↻ 3×'));
    await workbench.screenshot('writing-preview');
  });

  it('does so in Chinese', async () => {
    workbench = await openWorkbench({
      workspace: 'recurring',
      files: {
        '复盘/2026-广告.md': chineseNote,
        'plan.md': '# 计划\n\n参考 [[2026-推荐]]。\n',
        '.hindsight/lessons.yaml': chineseBook,
      },
      locale: 'zh-cn',
      theme: 'high contrast',
      settings: { 'files.defaultLanguage': 'markdown' },
    });
    const { editor, page } = workbench;
    await workbench.openFile('2026-广告.md');
    await editor.waitForHint('演练回滚', '⚠ 又踩了：2026年1月1日 立过规则');
    await editor.waitForHint('先试标', '↻ 2025 年以来 2 次');
    await waitFor('the status of the note', async () =>
      (await status(workbench)).endsWith('1 节空着 · ↻ 1 · ⚠ 1'),
    );
    const told = await editor.hover('演练回滚');
    assert.match(told, /2026年1月1日 立的规则：当要上线，就先在副本上演练一遍/);
    assert.match(told, /推荐系统复盘：上线之前没有演练回滚/);
    await workbench.screenshot('writing-zh');
    await editor.line('要加强测试').click();
    const menu = page.locator('.action-widget');
    await waitFor('the quick fixes', async () => {
      await page.keyboard.press('Control+.');
      await menu.getByText('改写成').first().waitFor({ timeout: 1000 });
      return true;
    });
    await workbench.screenshot('writing-zh-fix');
    await page.keyboard.press('Escape');

    await workbench.openFile('2026-推荐.md');
    const { question, plan } = await renameInExplorer(workbench, '2026-推荐系统.md', '更新');
    assert.match(question, /2026-推荐\.md”现在是“.*2026-推荐系统\.md”，要更新指向它的链接吗？/);
    assert.equal(plan, '# 计划\n\n参考 [[2026-推荐系统]]。\n');

    // A draft that is in no file yet.
    await workbench.runCommand('File: New Untitled Text File');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await editor.type('# 踩过的坑\n\n标注规范没有先试标');
    await editor.waitForHint('先试标', '↻ 2025 年以来 3 次');
    await workbench.screenshot('writing-zh-draft');
  });
});
