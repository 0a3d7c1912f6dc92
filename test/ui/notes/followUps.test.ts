import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionHosts } from '../../support/ui/extensionHosts';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { sampleFiles } from '../../support/ui/sampleFiles';
import type { Tree } from '../../support/ui/tree';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const path = 'retros/2031-02-search.md';
const next = 'retros/2031-03-ranking.md';
const files = {
  ...sampleFiles(),
  [path]:
    '# Search, again\r\n\r\n## Follow-ups\r\n\r\n- [ ] Ask Ana for the drill plan 📅 2020-03-01\r\n- [x] Tell the team\r\n',
  [next]: '# Ranking\n\n## Follow-ups\n\n- [ ] Ours\n\n## Luck\n',
};

describe('Follow-ups', () => {
  let workbench: Workbench;
  let tree: Tree;
  before(async () => {
    workbench = await openWorkbench({ files });
    await workbench.openViewContainer('Hindsight');
    tree = workbench.tree('Follow-ups');
    await workbench.tree('Recurring lessons').close();
    await tree.open();
  });
  after(() => workbench.close());

  it('of all notes are listed, what is overdue first', async () => {
    await tree.row('Ask Ana for the drill plan');
    const [group, first] = await tree.rows();
    assert.deepEqual([group?.label, first?.label], ['Overdue', 'Ask Ana for the drill plan']);
    assert.match(first?.description ?? '', /^was due Mar 1, 2020 · Search, again$/);
    assert.ok(!(await tree.labels()).includes('Tell the team'));
    await workbench.screenshot('follow-ups');
  });

  it('are ticked in their note, which is saved, and can be opened again', async () => {
    const box = (await tree.row('Ask Ana for the drill plan')).getByRole('checkbox');
    await box.click();
    await waitFor('the tick in the file', () => Promise.resolve(read().includes('[x] Ask Ana')));
    assert.equal(read(), files[path].replace('[ ]', '[x]'));
    const shown = new Set<string | null>();
    const late = workbench.page.getByText('1 overdue', { exact: true });
    await waitFor('the note to be read', async () => {
      shown.add(await box.getAttribute('aria-checked'));
      return (await late.count()) === 0;
    });
    assert.deepEqual([...shown], ['true']);
    await box.click();
    await waitFor('the file as it was', () => Promise.resolve(read() === files[path]));
  });

  it('are grouped by note, and open with the task selected', async () => {
    await tree.pressTitleAction('Group Follow-ups by Note');
    await tree.row('Search, again', 1);
    await tree.select('Ask Ana for the drill plan');
    await workbench.editor.waitUntilActive('2031-02-search.md');
    await waitFor('the selection', async () =>
      (await workbench.editor.position()).startsWith('Ln 5,'),
    );
  });

  it('are carried over into the note that is open, with a link back, in one step', async () => {
    await workbench.openFile(next);
    const row = await tree.row('Ask Ana for the drill plan');
    await workbench.chooseFromContextMenu(row, 'Carry Over');
    await workbench.editor.waitForText('([from](2031-02-search.md))');
    await waitFor('both files', () =>
      Promise.resolve(read().includes('[>]') && read(next).includes('from')),
    );
    assert.equal(read(), files[path].replace('[ ]', '[>]'));
    assert.equal(
      read(next),
      files[next].replace(
        'Ours\n',
        'Ours\n- [ ] Ask Ana for the drill plan 📅 2020-03-01 ([from](2031-02-search.md))\n',
      ),
    );
    await waitFor('the task in its new note', async () => {
      const rows = await tree.rows();
      const at = rows.findIndex(({ label }) => label === 'Ask Ana for the drill plan');
      return rows.slice(0, at).findLast(({ level }) => level === 1)?.label === 'Ranking';
    });
    await workbench.screenshot('follow-up-carried');
  });

  it('leave a whole note when the extension host is killed while one is ticked', async function () {
    if (process.platform === 'win32') this.skip();
    const open = read(next);
    const done = open.replace('[ ] Ours', '[x] Ours');
    await (await tree.row('Ours')).getByRole('checkbox').click();
    for (const pid of extensionHosts()) process.kill(pid, 'SIGKILL');
    await workbench.reload();
    // A window that comes back shows first what it has kept.
    await tree.row('Ours');
    assert.ok([open, done].includes(read(next)), read(next));
    // What was not written is ticked again.
    const isDone = read(next) === done;
    const box = (await tree.row('Ours')).getByRole('checkbox');
    await waitFor(
      'the box as the file is',
      async () => (await box.getAttribute('aria-checked')) === String(isDone),
    );
    await box.click();
    await waitFor('the other box', () => Promise.resolve(read(next) === (isDone ? open : done)));
  });

  function read(file: keyof typeof files = path): string {
    return readFileSync(join(workbench.folder ?? '', file), 'utf8');
  }
});

describe('Follow-ups, in Chinese and dark', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files, locale: 'zh-cn', theme: 'dark' });
  });
  after(() => workbench.close());

  it('are listed in Chinese', async () => {
    await workbench.openViewContainer('Hindsight');
    await workbench.tree('反复出现的教训').close();
    const tree = workbench.tree('行动');
    await tree.open();
    await tree.row('已逾期', 1);
    assert.match((await tree.rows())[1]?.description ?? '', /^应于 2020年3月1日 完成 · /);
    await workbench.screenshot('follow-ups-zh');
  });
});
