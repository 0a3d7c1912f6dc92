import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

describe('A new note of the sample', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles() });
  });
  after(() => workbench.close());

  it('begins with the pits of work like this, and asks what to do about them', async () => {
    await workbench.runCommand('Hindsight: New Kick-off Premortem');
    await create(workbench, 'Search, third round', /^Create .*-search-third-round\.md$/);
    await workbench.editor.waitForText('<What do you do about it this time?>');
    const lines = (await workbench.editor.text()).split('\n');
    const pits = lines.filter((line) => /^- \[.+\]\(\.?[^()]+\.md\) · \d+ notes?, /.test(line));
    assert.equal(pits.length, 3, lines.join('\n'));
    await workbench.screenshot('filled-in-kickoff');
  });

  it('looks back on what is new, what came back and what is open', async () => {
    await workbench.runCommand('Hindsight: New Note from Template…');
    await workbench.quickInput.type('Lesson review');
    await workbench.quickInput.choose('Lesson review');
    await workbench.quickInput.choose('The last year');
    await create(workbench, 'My year', /^Create .*-my-year\.md$/);
    await workbench.editor.waitForText('<What made it possible again?>');
    await workbench.screenshot('filled-in-review');
  });
});

describe('A new note of the sample, in Chinese', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: sampleFiles(), locale: 'zh-cn', theme: 'dark' });
  });
  after(() => workbench.close());

  it('begins with the pits of work like this', async () => {
    await workbench.runCommand('Hindsight: 新建开工预演');
    await create(workbench, '客服机器人二期', /^新建 .*-客服机器人二期\.md$/);
    await workbench.editor.waitForText('<这回打算怎么绕开？>');
    assert.match(await workbench.editor.text(), /^- \[.+\]\(.+\.md\) · \d+ 篇笔记/m);
    await workbench.screenshot('filled-in-kickoff-zh');
  });

  it('looks back on what is new, what came back and what is open', async () => {
    await workbench.runCommand('Hindsight: 从模板新建笔记…');
    await workbench.quickInput.type('教训回顾');
    await workbench.quickInput.choose('教训回顾');
    await workbench.quickInput.choose('这一年');
    await create(workbench, '这一年', /^新建 .*-这一年\.md$/);
    await workbench.editor.waitForText('<这回是怎么又让它钻了空子的？>');
    await workbench.screenshot('filled-in-review-zh');
  });
});

/** Types the title, waits for the file that it promises, and makes the note. */
async function create(workbench: Workbench, title: string, promise: RegExp): Promise<void> {
  await waitFor('the prompt for the title', async () =>
    (await workbench.quickInput.items()).some((item) => /^(?:Create|新建) /.test(item)),
  );
  await workbench.quickInput.type(title);
  await waitFor('the path of the title', async () =>
    (await workbench.quickInput.items()).some((item) => promise.test(item)),
  );
  await workbench.quickInput.accept();
  await workbench.quickInput.waitUntilClosed();
}
