import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRepository, smallHistory } from '../../support/gitRepository';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const prepare = (folder: string): Promise<void> => makeRepository(folder, smallHistory);
const last = 'retros/2026-03-03-first.md';

describe('A summary of the repository', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ workspace: 'git', prepare });
  });
  after(() => workbench.close());

  it('becomes part of a new retrospective, after the person saw it', async () => {
    await startNote(workbench, 'Hindsight: New Project Retrospective', 'Version 1.1');
    await workbench.screenshot('git-title');
    await chooseRow(workbench, 'Fill in from git…');
    await workbench.quickInput.item('Since the last retrospective');
    await workbench.screenshot('git-ranges');
    await workbench.quickInput.choose('Since the newest tag');
    await waitFor('that there is nothing', async () =>
      (await workbench.quickInput.placeholder()).startsWith('There are no commits since v1.1'),
    );
    await workbench.quickInput.choose('Since the last retrospective');
    await workbench.quickInput.item('Use it');
    await preview(workbench, 'Who took part: 王伟 (2), Ann (1)').waitFor();
    await workbench.screenshot('git-summary');
    await workbench.quickInput.choose('Use it');
    await waitFor('the title again', async () => {
      return (await workbench.quickInput.value()) === 'Version 1.1';
    });
    await row(workbench, 'since Mar 3, 2026').waitFor();
    await workbench.screenshot('git-title-filled');
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('## From the repository');
    const text = await waitFor('the saved note', () => Promise.resolve(noteIn(workbench)));
    assert.match(text, /- 2026-03-09 `Revert "rank by recency" <b>now<\/b>` \(taken back\)/);
    assert.match(text, /\n\n## Difficulties\n/);
    assert.equal(
      await workbench.page.locator('.tab[data-resource-name="Git summary.md"]').count(),
      0,
    );
    await workbench.screenshot('git-new-note');
  });

  it('is inserted into an open note, and can be undone', async () => {
    await workbench.openFile(last);
    await workbench.editor.waitForText('## Pitfalls');
    await workbench.runCommand('Hindsight: Insert Git Summary…');
    await workbench.quickInput.choose('Between two tags…');
    await workbench.quickInput.choose('v1.0');
    await waitFor('the question for the other tag', async () =>
      (await workbench.quickInput.placeholder()).startsWith('Up to which tag'),
    );
    await workbench.quickInput.choose('v1.1');
    await workbench.quickInput.choose('Use it');
    await workbench.editor.waitUntilActive('2026-03-03-first.md');
    await workbench.editor.waitForText('between `v1.0` and `v1.1`');
    await workbench.screenshot('git-inserted');
    await workbench.page.keyboard.press('Control+Z');
    await waitFor('the note as it was', async () => {
      return !(await workbench.editor.text()).includes('From the repository');
    });
  });
});

describe('A summary of the repository, in Chinese', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ workspace: 'git', prepare, locale: 'zh-cn', theme: 'dark' });
  });
  after(() => workbench.close());

  it('becomes part of a new retrospective', async () => {
    await startNote(workbench, 'Hindsight: 新建项目复盘', '1.1 版');
    await chooseRow(workbench, '从 git 填入…');
    await workbench.quickInput.item('上次复盘以来');
    await workbench.screenshot('git-ranges-zh');
    await workbench.quickInput.choose('另一个标签以来…');
    await workbench.quickInput.choose('v1.0');
    await workbench.quickInput.item('就用这份');
    await preview(workbench, '参与的人：王伟（2）、Ann（1）').waitFor();
    await workbench.screenshot('git-summary-zh');
    await workbench.quickInput.choose('就用这份');
    await row(workbench, 'v1.0 以来').waitFor();
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('## 代码库里发生了什么');
    await workbench.screenshot('git-new-note-zh');
  });
});

/** The text of the note that was made, once it is saved. */
function noteIn({ folder = '' }: Workbench): string | undefined {
  const retros = join(folder, 'retros');
  const name = readdirSync(retros).find((file) => file.endsWith('version-1-1.md'));
  const text = name === undefined ? '' : readFileSync(join(retros, name), 'utf8');
  return text.includes('## From the repository') ? text : undefined;
}

/** Opens the prompt for a title and types one. */
async function startNote(workbench: Workbench, command: string, title: string): Promise<void> {
  await workbench.runCommand(command);
  await waitFor('the prompt', async () =>
    (await workbench.quickInput.items()).some((item) => item.includes(' retros/')),
  );
  await workbench.quickInput.type(title);
}

/** A row of the prompt for a title: its words are its description. */
function row(workbench: Workbench, description: string) {
  return workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: description });
}

/** A line of what is shown beside: the focus stays in the prompt. */
function preview(workbench: Workbench, text: string) {
  return workbench.page.locator('.view-lines .view-line', { hasText: text });
}

async function chooseRow(workbench: Workbench, description: string): Promise<void> {
  await row(workbench, description).click();
}
