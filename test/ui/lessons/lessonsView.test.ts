import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import type { Tree } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const rehearse = 'Rehearse the rollback before the release';
/** In how many notes of the sample it is, in English and Chinese. */
const inNotes = 5;

describe('Recurring lessons', () => {
  let workbench: Workbench;
  let tree: Tree;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles() });
    await workbench.openViewContainer('Hindsight');
    tree = workbench.tree('Recurring Lessons');
    await waitFor('all its notes', async () => (await notesOf(tree)) === inNotes);
  });
  after(() => workbench.close());

  it('shows what recurs in the sample, in both languages, with how often and where', async () => {
    const rows = await tree.rows();
    const rehearsal = rows.find(({ label }) => label === rehearse);
    assert.match(rehearsal?.description ?? '', /^5 notes · \d projects · 2023–2025$/);
    const labelling = rows.find(({ label }) => label.startsWith('Do a trial round of labelling'));
    assert.match(
      labelling?.description ?? '',
      /^no answer yet · 6 notes /,
      'half of them in Chinese',
    );
    await workbench.screenshot('lessons');
  });

  it('opens a mention with the statement selected, as a preview', async () => {
    await tree.expand(rehearse);
    const first = await waitFor('its mentions', async () => {
      const mentions = (await tree.rows()).filter(({ level }) => level === 2);
      return mentions.length >= inNotes && mentions.find(({ label }) => label === rehearse);
    });
    await tree.select(first.label, 2);
    await workbench.editor.waitForText(first.label);
    await waitFor('the selection', async () =>
      (await workbench.editor.position()).includes(`(${first.label.length} selected)`),
    );
    assert.equal(await isPreview(workbench), true);
    await workbench.screenshot('lesson-mention');
  });

  it('follows text as it is typed, before it is saved, and keeps what is expanded', async () => {
    await workbench.openFile('retros/2026-02-returns-assistant.md');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editor.type(`\n\n## Pitfalls\n\n- ${rehearse}`);
    await waitFor('one more note', async () => {
      const row = (await tree.rows()).find(({ label, level }) => label === rehearse && level === 1);
      return (await notesOf(tree)) === inNotes + 1 && row?.expanded === true;
    });
    await workbench.runCommand('View: Revert and Close Editor');
    await waitFor('the notes of before', async () => (await notesOf(tree)) === inNotes);
  });

  it('follows files that appear and disappear', async () => {
    const file = join(workbench.folder ?? '', 'retros/new.md');
    writeFileSync(file, `## Pitfalls\n\n- ${rehearse}\n`);
    await waitFor('one more note', async () => (await notesOf(tree)) === inNotes + 1);
    rmSync(file);
    await waitFor('the notes of before', async () => (await notesOf(tree)) === inNotes);
  });

  it('is filtered by words and by what is suggested, and the view can be saved', async () => {
    const { quickInput } = workbench;
    const all = (await tree.rows()).length;
    await tree.pressTitleAction('Filter Lessons…');
    await quickInput.type('rollback rehearse');
    await waitFor('how many that shows', async () =>
      (await quickInput.item('rollback rehearse'))
        .innerText()
        .then((text) => /shows 1 lesson$/m.test(text)),
    );
    await quickInput.type('rollback sta');
    await quickInput.choose('state:');
    await waitFor('the key', async () => (await quickInput.value()) === 'rollback state:');
    await workbench.screenshot('filter-states');
    await quickInput.choose('state:recurring');
    await waitFor('the state', async () => (await quickInput.value()).endsWith('state:recurring '));
    await quickInput.accept();
    await waitFor('fewer rows', async () => (await tree.rows()).length < all);
    assert.ok((await tree.labels()).includes(rehearse));
    await workbench.runCommand('Hindsight: Save View…');
    await quickInput.type('Rollbacks');
    await quickInput.accept();
    await tree.pressTitleAction('Show All Recurring Lessons');
    await waitFor('all rows', async () => (await tree.rows()).length === all);
    await workbench.runCommand('Hindsight: Open View…');
    await quickInput.item('Rollbacks');
    await workbench.screenshot('open-view');
    await quickInput.choose('Rollbacks');
    await waitFor('fewer rows', async () => (await tree.rows()).length < all);
    await tree.pressTitleAction('Show All Recurring Lessons');
    await waitFor('all rows', async () => (await tree.rows()).length === all);
  });

  it('is grouped by kind and by project', async () => {
    await tree.pressTitleAction('Group Lessons…');
    await workbench.quickInput.choose('By project');
    await waitFor('projects', async () =>
      (await tree.rows()).some(({ label, level }) => label === 'search' && level === 1),
    );
    await workbench.screenshot('lessons-by-project');
    await tree.pressTitleAction('Group Lessons…');
    await workbench.quickInput.choose('By kind');
    await waitFor('kinds', async () =>
      (await tree.rows()).some(({ label, level }) => label === 'Pitfalls' && level === 1),
    );
    await tree.pressTitleAction('Group Lessons…');
    await workbench.quickInput.choose('By state');
    await waitFor('states', async () =>
      (await tree.rows()).some(({ label, level }) => label === 'Recurring' && level === 1),
    );
    await workbench.screenshot('lessons-by-state');
    await tree.pressTitleAction('Group Lessons…');
    await workbench.quickInput.choose('Not grouped');
    await waitFor('lessons', async () =>
      (await tree.rows()).some(({ label, level }) => label === rehearse && level === 1),
    );
  });

  it('can show lessons that were seen once', async () => {
    const before = (await tree.rows()).length;
    await workbench.runCommand('Hindsight: Show All Lessons');
    await waitFor('more rows', async () => (await tree.rows()).length > before);
    await tree.pressTitleAction('Show All Recurring Lessons');
  });
});

describe('Recurring lessons, in Chinese and dark', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles(), locale: 'zh-cn', theme: 'dark' });
    await workbench.openViewContainer('Hindsight');
  });
  after(() => workbench.close());

  it('are described in Chinese', async () => {
    const tree = workbench.tree('反复出现的教训');
    const row = await waitFor('the lesson with all its notes, its title in Chinese', async () =>
      (await tree.rows()).find(
        ({ label, description }) =>
          label.includes('演练') && description.startsWith(`${inNotes} 篇笔记`),
      ),
    );
    assert.match(row.description, /^5 篇笔记 · \d 个项目 · 2023–2025$/);
    await tree.expand(row.label);
    await workbench.screenshot('lessons-zh');
  });
});

describe('Recurring lessons, when there are none', () => {
  for (const [locale, view, texts] of [
    [undefined, 'Recurring Lessons', ['There are no notes here yet.', 'Nothing recurs yet.']],
    ['zh-cn', '反复出现的教训', ['这里还没有笔记。', '还没有反复出现的教训。']],
  ] as const) {
    it(`say what to do next (${locale ?? 'en'})`, async () => {
      const workbench = await openWorkbench({
        files: { 'readme.txt': 'no note' },
        theme: 'high contrast',
        ...(locale && { locale }),
      });
      try {
        await workbench.openViewContainer('Hindsight');
        const tree = workbench.tree(view);
        const says = (text: string) => async (): Promise<boolean> =>
          (await tree.welcome()).includes(text);
        await waitFor('the welcome of an empty folder', says(texts[0]));
        await workbench.screenshot(`welcome-${locale ?? 'en'}`);
        writeFileSync(join(workbench.folder ?? '', 'a.md'), '## Pitfalls\n\n- Said once\n');
        await waitFor('the welcome of a first note', says(texts[1]));
        await workbench.screenshot(`welcome-nothing-recurs-${locale ?? 'en'}`);
      } finally {
        await workbench.close();
      }
    });
  }

  it('can be tried out with the sample', async () => {
    const workbench = await openWorkbench({ files: { 'readme.txt': 'no note' } });
    try {
      await workbench.openViewContainer('Hindsight');
      const tree = workbench.tree('Recurring Lessons');
      await waitFor('the welcome', async () => (await tree.welcome()).includes('Try the Sample'));
      await tree.pressWelcomeButton('Try the Sample');
      await tree.row(rehearse);
      // What a person added stays.
      writeFileSync(join(workbench.folder ?? '', 'hindsight-sample/mine.txt'), 'mine');
      await workbench.notifications.press('Sample notes were added', 'Delete Sample');
      await waitFor('the welcome again', async () =>
        (await tree.welcome()).includes('Try the Sample'),
      );
      assert.ok(existsSync(join(workbench.folder ?? '', 'hindsight-sample/mine.txt')));
    } finally {
      await workbench.close();
    }
  });
});

/** In how many notes the row says that the lesson is. */
async function notesOf(tree: Tree): Promise<number | undefined> {
  const row = (await tree.rows()).find(({ label, level }) => label === rehearse && level === 1);
  const count = /^(\d+) notes?\b/.exec(row?.description ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

/** VS Code writes the name of a previewed editor in italics. */
async function isPreview(workbench: Workbench): Promise<boolean> {
  const style = await workbench.page
    .locator('.tab.active .label-name')
    .first()
    .evaluate((element) => getComputedStyle(element).fontStyle);
  return style === 'italic';
}
