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
    await workbench.runCommand('File: Compare Active File With...');
    await quickInput.type('newer.md');
    await (await quickInput.item('newer.md')).click();
    for (const side of ['original', 'modified']) {
      const lines = page.locator(`.monaco-diff-editor .editor.${side} .view-line`);
      const line = lines.filter({ hasText: 'drifted' });
      await editor.waitForHint('drifted', '↻ 4× since 2024', line);
    }
    await workbench.screenshot('diff');

    await page.keyboard.press('Control+P');
    await quickInput.type('analysis.ipynb');
    await (await quickInput.item('analysis.ipynb')).click();
    await page.locator('.notebookOverlay .markdown-cell-row').waitFor({ state: 'attached' });
    await workbench.runCommand('Notebook: Edit Cell');
    const cell = page.locator('.notebookOverlay .view-line', { hasText: 'image drifted' });
    await editor.waitForHint('image drifted', '↻ 5× since 2024', cell);
    await workbench.screenshot('notebook-cell');
  });
});
