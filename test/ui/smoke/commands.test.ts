import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Workbench } from '../../support/ui/workbench';

describe('The command palette', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { 'a.md': '# A note\n\nWith a line.\n' } });
  });
  after(() => workbench.close());

  it('offers the commands of the extension', async () => {
    await workbench.openFile('a.md');
    await workbench.editor.waitForText('With a line.');
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.type('>Hindsight: ');
    const items = await workbench.quickInput.items();
    await workbench.screenshot('commands');
    assert.ok(
      items.some((label) => label.startsWith('Hindsight: ')),
      items.join(', '),
    );
  });
});
