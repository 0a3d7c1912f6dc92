import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Workbench } from '../../support/ui/workbench';

const said = 'Forgot to pin the CUDA version, the image drifted';
const older = `# Older\n\n## Pitfalls\n\n- ${said}\n`;
const notebook = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['## Pitfalls\n', '\n', `- ${said}\n`] },
    { cell_type: 'code', metadata: {}, source: ['1 + 1'], outputs: [], execution_count: null },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};
const files = {
  'analysis.ipynb': JSON.stringify(notebook),
  'older.md': older,
  'newer.md': older.replace('# Older', '# Newer').replace('drifted', 'drifted again'),
};

describe('Where a note is shown in another way', () => {
  let workbench: Workbench;
  afterEach(() => workbench.close());

  it('the editor helps in a diff, and in the cells of a notebook', async () => {
    workbench = await openWorkbench({ workspace: 'recurring', files });
    const { editor, page, quickInput } = workbench;
    await workbench.openFile('older.md');
    await editor.waitForHint('image drifted', '↻ 3× since 2024');
    await workbench.runCommand('File: Compare Active File With...');
    await quickInput.type('newer.md');
    await page.keyboard.press('Enter');
    await page.locator('.diff-editor .modified-in-monaco-diff-editor').waitFor();
    await editor.waitForHint('image drifted', '↻ 3× since 2024');
    await workbench.screenshot('diff');

    await workbench.openFile('analysis.ipynb');
    const cell = page.locator('.notebookOverlay');
    await cell.waitFor();
    await workbench.screenshot('notebook');
    await page.keyboard.press('Enter');
    await editor.waitForHint('image drifted', '↻ 4× since 2024');
    assert.match(await editor.hover('image drifted'), /All mentions/);
    await workbench.screenshot('notebook-cell');
  });
});
