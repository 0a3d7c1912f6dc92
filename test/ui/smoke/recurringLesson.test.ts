import assert from 'node:assert/strict';
import { openWorkbench } from '../../support/ui/openWorkbench';
import type { Workbench } from '../../support/ui/workbench';

const note = (project: string): string =>
  `---\ntype: project-retro\nproject: ${project}\n---\n\n# ${project}\n\n## Pitfalls\n\n- Pin the CUDA version before deploying\n`;

describe('A lesson written in two notes', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      files: { 'ranking.md': note('ranking'), 'search.md': note('search') },
    });
  });
  after(() => workbench.close());

  it('is shown in the side bar', async () => {
    await workbench.openViewContainer('Hindsight');
    const lessons = workbench.tree('Recurring Lessons');
    const [lesson] = await lessons.rows();
    assert.equal(lesson?.label, 'Pin the CUDA version before deploying');
    await workbench.screenshot('recurring-lesson');
  });
});
