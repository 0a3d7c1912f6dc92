import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { hindsight, inWorkspace, lessonSaying } from '../../support/extension';
import { startedBeside } from '../../support/indexBeside';

const rehearse = 'Rehearse the rollback before every release';

describe('The lexicon', () => {
  let api: HindsightApi;

  before(async () => {
    api = await hindsight();
  });

  it('joins what notes say in two languages and in other words', () => {
    assert.deepEqual(
      lessonSaying(api, rehearse)
        ?.mentions.map(({ mention }) => mention.text)
        .sort(),
      [
        'Practise the rollback before each release',
        rehearse,
        '发布之前没有演练回滚',
        '每次发布前都要演练一遍回滚',
      ],
    );
    assert.equal(lessonSaying(api, '先和客户一起写好验收标准')?.noteCount, 3);
  });

  it('gives a lesson its title in the display language', () => {
    assert.equal(lessonSaying(api, '先和客户一起写好验收标准')?.title.startsWith('Write'), true);
  });

  it('keeps opposite advice apart', () => {
    const friday = lessonSaying(
      api,
      'Deploy to production on Friday afternoon when the team is calm',
    );
    const never = lessonSaying(api, 'Never deploy to production on Friday afternoon');
    assert.ok(friday && never);
    assert.notEqual(friday.id, never.id);
  });

  it('follows the setting of how careful grouping is, at once and back again', async () => {
    const settings = vscode.workspace.getConfiguration('hindsight');
    const setCare = async (care: string | undefined): Promise<void> => {
      const changed = new Promise((resolve) => api.onDidChange(resolve));
      await settings.update('lessons.care', care, vscode.ConfigurationTarget.Workspace);
      await changed;
      await api.whenIdle();
    };
    const size = (): number => lessonSaying(api, rehearse)?.mentions.length ?? 0;
    const lessons = (): string[] => [...api.lessons.keys()].sort();
    const before = lessons();
    await setCare('careful');
    assert.ok(api.lessons.size > before.length, `${api.lessons.size} lessons`);
    assert.ok(size() >= 2, 'what is said in nearly the same words stays together');
    await setCare(undefined);
    assert.deepEqual(lessons(), before);
  });

  it('is done without when it cannot be read, which the log says', async () => {
    const { index, warnings } = await startedBeside(inWorkspace('.storage'), inWorkspace('.'));
    assert.deepEqual(warnings, [
      'The lexicon could not be read; lessons are grouped by equal words only.',
    ]);
    assert.equal(index.notes.size, 5);
    const [lesson] = [...index.lessons.values()].filter(({ mentions }) =>
      mentions.some(({ mention }) => mention.text === rehearse),
    );
    assert.equal(
      lesson?.mentions.some(({ mention }) => mention.text.includes('演练')),
      false,
    );
    index.dispose();
  });

  it('is done without when it is damaged', async () => {
    const broken = inWorkspace('.broken');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(broken, 'data/lexicon.bin'),
      Uint8Array.of(1, 2, 3),
    );
    const { index, warnings } = await startedBeside(inWorkspace('.storage'), broken);
    assert.equal(warnings.length, 1);
    assert.equal(index.notes.size, 5);
    index.dispose();
  });
});
