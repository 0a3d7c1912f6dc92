import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Tree, TreeRow } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const note = (type: string, project: string, title: string): string =>
  `---\ntype: ${type}\nproject: ${project}\n---\n\n# ${title}\n\n## Pitfalls\n\n- Something in ${title} #launch\n`;

const files = {
  'retros/2024-05-02-ranking.md': note('project-retro', 'ranking', 'Ranking relaunch'),
  'retros/2025-03-01-search.md': note('project-retro', 'search', 'Search launch'),
  'reflections/2026-01-02-lead.md': '---\ntype: transition\n---\n\n# From maker to lead\n',
  'readme.md': '# About this folder\n',
  'picture.md': 'not text\u0000',
};

describe('Notes', () => {
  let workbench: Workbench;
  let tree: Tree;
  before(async () => {
    workbench = await openWorkbench({ files });
    await workbench.openViewContainer('Hindsight');
    tree = workbench.tree('Notes');
    await tree.open();
    await workbench.tree('Recurring Lessons').close();
    await tree.row('Project retrospectives');
  });
  after(() => workbench.close());

  it('are listed by type with how many there are, and what is not read says why', async () => {
    assert.deepEqual(
      (await tree.rows()).map(({ label, description }) => [label, description]),
      [
        ['Project retrospectives', '2'],
        ['Career turning points', '1'],
        ['Other notes', '1'],
        ['Not read', '1'],
      ],
    );
    await tree.expand('Project retrospectives');
    await tree.expand('Not read');
    await tree.row('picture.md');
    const below = (await tree.rows()).filter(({ level }) => level === 2);
    assert.deepEqual(
      below.map(({ label }) => label),
      ['Search launch', 'Ranking relaunch', 'picture.md'],
    );
    assert.equal(below[0]?.description, 'Mar 1, 2025 · retros/2025-03-01-search.md');
    assert.match(below[2]?.description ?? '', /is not text/);
    await workbench.screenshot('notes');
  });

  it('open on a click', async () => {
    await tree.select('Ranking relaunch');
    await workbench.editor.waitUntilActive('2024-05-02-ranking.md');
    await workbench.editor.waitForText('# Ranking relaunch');
  });

  it('follow a title as it is typed; what is selected and expanded stays', async () => {
    await tree.select('Ranking relaunch');
    await workbench.openFile('retros/2025-03-01-search.md');
    const { keyboard } = workbench.page;
    await keyboard.press('Control+Home');
    for (let line = 0; line < 5; line++) await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await workbench.editor.type(', second try');
    await tree.row('Search launch, second try');
    assert.deepEqual(await selected(), ['Ranking relaunch']);
    assert.equal(await isExpanded('Project retrospectives'), true);
    assert.equal(await isExpanded('Not read'), true);
    await workbench.runCommand('View: Revert and Close Editor');
    await tree.row('Search launch');
  });

  it('appear and go with their files; what is selected and expanded stays', async () => {
    await tree.select('Ranking relaunch');
    const file = join(workbench.folder ?? '', 'retros/2026-02-03-churn.md');
    writeFileSync(file, note('project-retro', 'churn', 'Churn, phase one'));
    await tree.row('Churn, phase one');
    assert.equal((await rowOf('Project retrospectives')).description, '3');
    assert.deepEqual(await selected(), ['Ranking relaunch']);
    assert.equal(await isExpanded('Not read'), true);
    rmSync(file);
    await waitFor('the row to go', async () =>
      (await tree.labels()).every((label) => label !== 'Churn, phase one'),
    );
    assert.equal((await rowOf('Project retrospectives')).description, '2');
    assert.equal(await isExpanded('Project retrospectives'), true);
  });

  it('make a new group when they are the first of their type', async () => {
    const file = join(workbench.folder ?? '', 'reflections/goals.md');
    writeFileSync(file, '---\ntype: growth-plan\n---\n\n# Goals\n');
    await tree.row('Growth plans');
    assert.equal(await isExpanded('Project retrospectives'), true);
    assert.deepEqual(await selected(), ['Ranking relaunch']);
    rmSync(file);
    await waitFor('the group to go', async () =>
      (await tree.labels()).every((label) => label !== 'Growth plans'),
    );
  });

  it('are listed by project, and by type again', async () => {
    await tree.pressTitleAction('Group by Project');
    await tree.row('ranking');
    assert.deepEqual(
      (await tree.rows()).filter(({ level }) => level === 1).map(({ label }) => label),
      ['ranking', 'search', 'No project', 'Not read'],
    );
    await tree.expand('search');
    await tree.row('Search launch', 2);
    await workbench.screenshot('notes-by-project');
    await tree.pressTitleAction('Group by Type');
    await tree.row('Project retrospectives');
  });

  it('have a tag renamed in all of them, which shows every change first', async () => {
    await workbench.openFile('retros/2024-05-02-ranking.md');
    await workbench.editor.line('#launch').click();
    await workbench.page.keyboard.press('End');
    await startRename(workbench, '#release');
    await waitFor('both changes', async () => (await changes(workbench).count()) === 2);
    await workbench.screenshot('rename-tag');
    await workbench.page.getByRole('button', { name: 'Apply' }).click();
    await workbench.editor.waitForText('Something in Ranking relaunch #release');
    const other = join(workbench.folder ?? '', 'retros/2025-03-01-search.md');
    await waitFor('the other note', () =>
      Promise.resolve(readFileSync(other, 'utf8').includes('#release')),
    );
  });

  const selected = async (): Promise<readonly string[]> =>
    (await tree.rows()).filter((row) => row.selected).map(({ label }) => label);
  const rowOf = async (label: string): Promise<TreeRow> => {
    const row = (await tree.rows()).find((candidate) => candidate.label === label);
    assert.ok(row, label);
    return row;
  };
  const isExpanded = async (label: string): Promise<boolean | undefined> =>
    (await rowOf(label)).expanded;
});

/** Renames what the cursor is on, up to where the changes are shown. */
async function startRename({ page }: Workbench, name: string): Promise<void> {
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.fill(name);
  await box.press('Enter');
  await changes({ page }).first().waitFor();
}

/** The lines in the pane that shows what is going to be changed. */
function changes({ page }: Pick<Workbench, 'page'>): Locator {
  return page.locator('.bulk-edit-panel .textedit');
}

describe('Notes, in Chinese and dark', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files, locale: 'zh-cn', theme: 'dark' });
    await workbench.openViewContainer('Hindsight');
  });
  after(() => workbench.close());

  it('are named in Chinese', async () => {
    const tree = workbench.tree('笔记');
    await tree.open();
    await workbench.tree('反复出现的教训').close();
    await tree.expand('项目复盘');
    await tree.expand('没有读取');
    const labels = (await tree.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
    assert.deepEqual(labels, ['项目复盘', '职业转折', '其他笔记', '没有读取']);
    await workbench.screenshot('notes-zh');
  });
});
