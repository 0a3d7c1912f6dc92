import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const pin = 'Pin the CUDA version before deploying';
const rehearse = 'Rehearse the rollback before the release';
const owner = 'Nobody owned the alert channel';

describe('Review Lessons', () => {
  let workbench: Workbench;
  const book = (): string =>
    readFileSync(join(workbench.folder ?? '', '.hindsight/lessons.yaml'), 'utf8');
  before(async () => {
    workbench = await openWorkbench({
      files: {
        'retros/2024-01-05-search.md': `# Search\n\n## Pitfalls\n\n- ${pin}\n- ${rehearse}\n- ${owner}\n`,
        'retros/2025-03-09-ranking.md': `# Ranking\n\n## Pitfalls\n\n- ${pin}\n- ${rehearse}\n- ${owner}\n`,
        'retros/2026-02-01-next.md': `# Next\n\n## Did last time's rules hold?\n\n- [${rehearse}](2025-03-09-ranking.md) · held\n- [${pin}](2025-03-09-ranking.md) · again, twice\n`,
        'meeting.md': 'We ask the customers before we build anything.\n',
        '.hindsight/lessons.yaml': `version: 1
lessons:
  - id: pin # ours
    same: [${pin}]
    rule: {since: 2024-06-01, when: deploying, then: check the versions}

  - id: rehearse
    same: [${rehearse}]
    rule: {since: 2025-06-01, when: releasing, then: rehearse on a copy}
`,
      },
    });
    await workbench.openViewContainer('Hindsight');
  });
  after(() => workbench.close());

  const screen = (start: string): Promise<unknown> =>
    waitFor(`the screen "${start}"`, async () =>
      (await workbench.quickInput.title()).startsWith(start),
    );

  it('is offered quietly, asks about one lesson at a time, and writes the answers', async () => {
    await waitFor('the offer', async () =>
      (await workbench.statusBar()).includes('3 lessons to review'),
    );
    await workbench.screenshot('review-offer');
    await workbench.runCommand('Hindsight: Review Lessons');
    await screen(`1 of 3: ${pin}`);
    assert.match(await workbench.quickInput.placeholder(), /^relapsed · 2 notes · It came back/);
    await workbench.screenshot('review-relapsed');
    await workbench.quickInput.choose('It happened again');

    await screen(`2 of 3: ${owner}`);
    await workbench.screenshot('review-new');
    await workbench.quickInput.choose('Open the last mention');
    await workbench.editor.waitForText(owner);
    await workbench.screenshot('review-mention');
    await workbench.quickInput.choose('Make it a rule…');
    await waitFor('the question', async () =>
      (await workbench.quickInput.message()).startsWith('When …'),
    );
    await workbench.page.keyboard.press('Escape');
    await screen(`2 of 3: ${owner}`);
    await workbench.quickInput.choose('Skip');

    await screen(`3 of 3: ${rehearse}`);
    await workbench.quickInput.choose('It held');
    await waitFor('the answers', () => Promise.resolve(book().includes('held:')));
    const [today] = /(?<=again: \[\{on: )[\d-]+/.exec(book()) ?? [];
    assert.ok(today);
    assert.match(
      book(),
      new RegExp(`id: pin # ours[^]*again: .*\\n    review: \\{on: ${today}, next: `),
    );
    assert.match(
      book(),
      new RegExp(`held: \\[\\{on: ${today}\\}\\]\\n    review: \\{on: ${today}, next: `),
    );
    await waitFor('no offer', async () => !(await workbench.statusBar()).includes('to review'));
    await workbench.screenshot('review-done');

    await workbench.runCommand('Hindsight: Undo Last Decision');
    await waitFor('the hold to go', () => Promise.resolve(!book().includes('held:')));
    await workbench.runCommand('Hindsight: Review Lessons');
    await screen(`1 of 1: ${rehearse}`);
    await workbench.quickInput.cancel();
  });

  it('gets a lesson from what is written anywhere in a note', async () => {
    const note = 'We ask the customers before we build anything.';
    await workbench.openFile('meeting.md');
    await workbench.runCommand('Hindsight: Record Lesson');
    await workbench.quickInput.waitUntilOpen();
    assert.equal(await workbench.quickInput.value(), note);
    await workbench.quickInput.type('Ask the customers first');
    await workbench.screenshot('record-lesson');
    await workbench.quickInput.accept();
    await workbench.editor.waitForText(`${note} #lesson`);
    await workbench.tree('Recurring Lessons').row('Ask the customers first');
    assert.match(book(), /title: Ask the customers first\n {4}same: \[We ask the customers before/);
    await workbench.screenshot('record-lesson-done');
    await workbench.runCommand('Hindsight: Undo Last Decision');
    await waitFor('the note as it was', () =>
      Promise.resolve(
        readFileSync(join(workbench.folder ?? '', 'meeting.md'), 'utf8') === `${note}\n`,
      ),
    );
    assert.ok(!book().includes('Ask the customers'));
  });

  it('takes what a retrospective answers into the book, when somebody asks for it', async () => {
    await workbench.openFile('retros/2026-02-01-next.md');
    await workbench.editor.waitForText('again, twice');
    const lens = workbench.page.locator('.codelens-decoration a', { hasText: 'Write 2 answers' });
    await lens.waitFor();
    await workbench.screenshot('answers-lens');
    await lens.click();
    await waitFor('the answers', () =>
      Promise.resolve(
        /held: \[\{on: 2026-02-01, note: retros\/2026-02-01-next.md\}\]/.test(book()),
      ),
    );
    await waitFor('the other answer', () =>
      Promise.resolve(/\{on: 2026-02-01, note: [^}]*\}[^]*\{on: 2026-02-01, note: /.test(book())),
    );
    await lens.waitFor({ state: 'detached' });
  });
});

describe('开工之前', () => {
  it('shows the pits of such work while one types, and begins a kick-off note', async () => {
    const lock = '部署前没有锁定 CUDA 版本';
    const workbench = await openWorkbench({
      locale: 'zh-cn',
      files: {
        '复盘/2024-05-02-推荐.md': `---\nproject: 推荐\n---\n\n# 推荐上线\n\n## 踩过的坑\n\n- ${lock}\n`,
        '复盘/2025-03-09-搜索.md': `---\nproject: 搜索\n---\n\n# 搜索部署\n\n## 踩过的坑\n\n- ${lock}\n`,
        '.hindsight/lessons.yaml': `version: 1\nlessons:\n  - id: lock\n    same: [${lock}]\n    rule: {since: 2024-06-01, when: 准备部署, then: 先跑版本检查}\n`,
      },
    });
    try {
      await workbench.openViewContainer('Hindsight');
      await workbench.tree('反复出现的教训').row(lock);
      await workbench.runCommand('Hindsight: 开工之前…');
      await workbench.quickInput.item('推荐');
      await workbench.screenshot('before-you-start-zh');
      await workbench.quickInput.type('推荐二期部署');
      await workbench.quickInput.item(lock);
      await workbench.screenshot('before-you-start-pits-zh');
      await workbench.quickInput.choose('带着它们新建开工预演…');
      await waitFor('the box that makes it, with the title', async () =>
        (await workbench.quickInput.items()).some((item) =>
          /^新建 .*-推荐二期部署\.md$/.test(item),
        ),
      );
      await workbench.quickInput.accept();
      await workbench.editor.waitForText('project: 推荐');
      await workbench.editor.waitForText(lock);
      await workbench.screenshot('before-you-start-note-zh');
      await workbench.runCommand('Hindsight: 复习教训');
      await waitFor('the review', async () =>
        (await workbench.quickInput.title()).startsWith(`1 / 1：${lock}`),
      );
      await workbench.screenshot('review-zh');
      await workbench.quickInput.cancel();
    } finally {
      await workbench.close();
    }
  });
});
