import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Tree } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const rehearse = 'Rehearse the rollback before every release';
/** A statement that is near to this lesson, and not near enough to be joined. */
const files = {
  'retros/2026-05-02-payments.md':
    '## Pitfalls\n\n- A rollback that nobody rehearsed took three hours\n',
};

describe('Why lessons are the same, and which others may be', () => {
  let workbench: Workbench;
  let tree: Tree;
  before(async () => {
    workbench = await openWorkbench({ workspace: 'bilingual', files });
    await workbench.openViewContainer('Hindsight');
    tree = workbench.tree('Recurring Lessons');
    await tree.row(rehearse);
  });
  after(() => workbench.close());

  it('explains a lesson that is picked, when none is selected', async () => {
    await workbench.runCommand('Hindsight: Why Are These the Same?');
    await workbench.quickInput.choose(rehearse);
    await workbench.editor.waitForText('# Why are these the same?');
    await workbench.runCommand('View: Close Editor');
  });

  it('offers another lesson under its mentions, which can be hidden and shown again', async () => {
    const offered = await lessonWithOffer(tree);
    const row = await tree.row(offered.label);
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Maybe the same: .*Both say: /);
    await workbench.screenshot('lesson-maybe');
    // At its start: a click into the middle of a long label would scroll it out of sight.
    await row.click({ position: { x: 60, y: 10 } });
    await workbench.editor.waitForText(offered.label.replace('Maybe: ', ''));
    await workbench.chooseFromContextMenu(await tree.row(offered.label), 'Hide This Suggestion');
    await waitFor(
      'the offer to be gone',
      async () => !(await tree.labels()).includes(offered.label),
    );
    await workbench.runCommand('Hindsight: Show Hidden Suggestions Again');
    await tree.row(offered.label);
    await workbench.screenshot('lesson-maybe-again');
  });

  it('tells on hover what the mentions share', async () => {
    const row = await tree.row(rehearse);
    await row.locator('.label-name').first().hover();
    const hover = workbench.page.locator('.workbench-hover:visible', {
      hasText: 'The same because of',
    });
    await hover.waitFor();
    await workbench.screenshot('lesson-why-hover');
  });

  it('explains the selected lesson, by the keyboard', async () => {
    await tree.select(rehearse);
    await workbench.runCommand('Hindsight: Why Are These the Same?');
    await workbench.editor.waitForText('# Why are these the same?');
    await workbench.editor.waitForText('rollback ≈');
    await workbench.screenshot('lesson-why');
  });

  it('leads from the explanation to the statement, selected', async () => {
    const place = 'retros/2024-03-search-launch.md';
    const link = workbench.editor.line(place).locator(`text=${place}`).first();
    const box = await waitFor('the link', async () => (await link.boundingBox()) ?? undefined);
    const { mouse, keyboard } = workbench.page;
    await mouse.move(box.x + 40, box.y + box.height / 2);
    // As people do it: with Ctrl held down the link shows that it is one, and then it is clicked.
    await keyboard.down('Control');
    await mouse.move(box.x + 42, box.y + box.height / 2);
    await workbench.page.locator('.detected-link-active').waitFor();
    await mouse.click(box.x + 42, box.y + box.height / 2);
    await keyboard.up('Control');
    await waitFor('the statement', async () =>
      (await workbench.editor.position()).includes(`(${rehearse.length} selected)`),
    );
  });

  it('groups by theme, with the others last', async () => {
    await tree.pressTitleAction('Group Lessons…');
    await workbench.quickInput.choose('By theme');
    await waitFor('the others', async () => {
      const groups = (await tree.rows()).filter(({ level }) => level === 1);
      return groups.length > 1 && groups.at(-1)?.label === 'Other';
    });
    await workbench.screenshot('lessons-by-theme');
  });
});

describe('Why lessons are the same, in Chinese and dark', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      workspace: 'bilingual',
      files,
      locale: 'zh-cn',
      theme: 'dark',
    });
    await workbench.openViewContainer('Hindsight');
  });
  after(() => workbench.close());

  it('is explained in Chinese', async () => {
    const tree = workbench.tree('反复出现的教训');
    // Its last note is the last one of all: nothing moves under the mouse any more.
    const lesson = await waitFor('the lesson with all its notes, its title in Chinese', async () =>
      (await tree.rows()).find(
        ({ label, description }) => label.includes('演练') && description.startsWith('4 篇笔记'),
      ),
    );
    await lessonWithOffer(tree);
    await tree.select(lesson.label);
    await workbench.runCommand('Hindsight: 为什么是同一条？');
    await workbench.editor.waitForText('# 为什么是同一条？');
    await workbench.editor.waitForText('相通：');
    await waitFor('colours', async () => !(await workbench.statusBar()).includes('Activating'));
    await workbench.page.mouse.move(900, 700);
    await workbench.page.locator('.workbench-hover:visible').waitFor({ state: 'detached' });
    await workbench.screenshot('lesson-why-zh');
  });
});

/** Expands lessons until one has an offer. @returns the offer's row */
async function lessonWithOffer(tree: Tree): Promise<{ readonly label: string }> {
  for (const { label, level } of await tree.rows()) {
    if (level !== 1) continue;
    await tree.expand(label);
    const rows = await waitFor(`what is below "${label}"`, async () => {
      const all = await tree.rows();
      const at = all.findIndex((row) => row.level === 1 && row.label === label);
      return all[at + 1]?.level === 2 && all;
    });
    const offer = rows.find((row) => /^(Maybe: |也许是同一条：)/.test(row.label));
    if (offer) return offer;
  }
  throw new Error('No lesson has an offer.');
}
