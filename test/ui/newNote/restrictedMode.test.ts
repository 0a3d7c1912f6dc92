import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/processes/temporaryFolder.mjs';
import { openWorkbench } from '../../support/ui/openWorkbench';
import { waitFor } from '../../support/ui/waitFor';
import type { Workbench } from '../../support/ui/workbench';

const note = '## Pitfalls\n\n- Pin the CUDA version before deploying\n';

describe('Restricted Mode', () => {
  let workbench: Workbench;
  before(async () => {
    const ofUser = temporaryFolder('templates');
    writeFileSync(join(ofUser, 'yours.md'), '# {{title}}\n\nof your own\n');
    const ofOthers = temporaryFolder('foisted');
    writeFileSync(join(ofOthers, 'foisted.md'), '# {{title}}\n');
    workbench = await openWorkbench({
      restricted: true,
      // Without being asked, nobody has trusted the folder.
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      machineSettings: { 'hindsight.templates.userFolder': ofUser },
      files: {
        'a.md': note,
        'b.md': note,
        '.hindsight/templates/mine.md': '# {{title}}\n',
        // What a workspace may not say, and what it may.
        '.vscode/settings.json': JSON.stringify({
          'hindsight.templates.userFolder': ofOthers,
          'hindsight.encoder.endpoint': 'http://localhost:9',
          'hindsight.encoder.model': 'foisted',
          'hindsight.exclude': ['left-out.md'],
        }),
        'left-out.md': note,
      },
    });
  });
  after(() => workbench.close());

  it('reads notes and shows what recurs', async () => {
    await workbench.openViewContainer('Hindsight');
    await workbench.tree('Recurring Lessons').row('Pin the CUDA version before deploying');
    const status = await workbench.statusBar();
    assert.match(status, /Restricted Mode/);
    assert.doesNotMatch(status, /encod/i);
    const [lesson] = await workbench.tree('Recurring Lessons').rows();
    assert.match(lesson?.description ?? '', /^2 notes/);
    await workbench.screenshot('restricted');
  });

  it('writes down what is decided', async () => {
    const tree = workbench.tree('Recurring Lessons');
    const row = await tree.row('Pin the CUDA version before deploying');
    await workbench.chooseFromContextMenu(row, 'It Happened Again');
    await tree.waitForTooltip('Pin the CUDA version before deploying', '↻');
    const book = join(workbench.folder!, '.hindsight/lessons.yaml');
    assert.match(readFileSync(book, 'utf8'), /again: /);
  });

  it('offers the built-in templates and those of the user, and none of the workspace', async () => {
    const offered = await templates();
    const found = ['yours', 'mine', 'foisted'].filter((name) => offered.includes(name));
    assert.deepEqual(found, ['yours']);
  });

  it('makes notes from built-in templates', async () => {
    await workbench.runCommand('Hindsight: New Project Retrospective');
    await workbench.quickInput.type('Made without trust');
    await waitFor('the path', async () =>
      (await workbench.quickInput.items()).some((item) => item.endsWith('made-without-trust.md')),
    );
    await workbench.quickInput.accept();
    await workbench.editor.waitForText('# Made without trust');
  });

  it('ends when the folder is trusted: then its templates are offered', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true })
      .click();
    await waitFor('a trusted workspace', async () => {
      return !(await workbench.statusBar()).includes('Restricted Mode');
    });
    assert.ok((await templates()).includes('mine'));
  });

  async function templates(): Promise<readonly string[]> {
    await workbench.runCommand('Hindsight: New Note from Template…');
    await workbench.quickInput.item('Project retrospective');
    const items = await workbench.quickInput.items();
    await workbench.quickInput.cancel();
    return items;
  }
});
