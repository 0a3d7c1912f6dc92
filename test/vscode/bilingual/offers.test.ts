import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HiddenOffers } from '../../../src/host/views/hiddenOffers';
import { type LessonItemRow, type LessonRow, LessonTree } from '../../../src/host/views/lessonTree';
import { hindsight, inWorkspace, writeFile } from '../../support/extension';
import { type IndexBeside, startedBeside } from '../../support/indexBeside';

const near = 'retros/2026-05-02-payments.md';

describe('Lessons that may be the same', () => {
  let beside: IndexBeside;

  before(async () => {
    await hindsight();
    // Near to the lesson about rollbacks, and not near enough to be joined.
    const text = '## Pitfalls\n\n- A rollback that nobody rehearsed took three hours\n';
    await writeFile(near, text);
    beside = await startedBeside(inWorkspace('.storage/offers'));
  });
  after(async () => {
    beside.index.dispose();
    beside.endWorker();
    await vscode.workspace.fs.delete(inWorkspace(near));
  });

  it('are offered under a recurring lesson, after its mentions, with what both say', async () => {
    const tree = await treeOf(memoryOf());
    const { lesson, offers, mentions } = await offered(tree);
    assert.equal(mentions, lesson.lesson.mentions.length);
    const [offer] = offers;
    assert.ok(offer);
    const item = tree.getTreeItem(offer);
    assert.match(item.label as string, /^Maybe: .+/);
    assert.match(item.description as string, /\S/);
    assert.match((item.tooltip as vscode.MarkdownString).value, /Both&nbsp;say/);
    assert.match(item.accessibilityInformation?.label ?? '', /^Maybe the same: .+, Both say: /);
    assert.equal(item.command?.command, 'vscode.open');
    assert.equal(item.contextValue, 'offer');
  });

  it('can be hidden, on both sides and for the next start, and shown again', async () => {
    const memory = memoryOf();
    const hidden = new HiddenOffers(memory);
    const { lesson, offers } = await offered(await treeOf(memory));
    const [offer] = offers;
    assert.ok(offer?.type === 'offer');
    hidden.hide(offer.offer.lesson, lesson.lesson.id);
    const later = new HiddenOffers(memory);
    assert.equal(later.size, 1);
    assert.equal(later.has(lesson.lesson.id, offer.offer.lesson), true);
    const rows = await childrenOf(await treeOf(memory), lesson);
    assert.equal(
      rows.some((row) => row.type === 'offer' && row.offer.lesson === offer.offer.lesson),
      false,
    );
    later.showAll();
    assert.equal(new HiddenOffers(memory).size, 0);
  });

  it('refresh only the row they are under', async () => {
    const memory = memoryOf();
    const hidden = new HiddenOffers(memory);
    const tree = await treeOf(memory, hidden);
    const { lesson, offers } = await offered(tree);
    const refreshed: (LessonRow[] | undefined)[] = [];
    tree.onDidChangeTreeData((rows) => refreshed.push(rows));
    await tree.update(new Set());
    assert.equal(refreshed.length, 0);
    const [offer] = offers;
    assert.ok(offer?.type === 'offer');
    hidden.hide(offer.offer.lesson, lesson.lesson.id);
    await tree.update(new Set());
    assert.deepEqual(
      refreshed.map((rows) => rows?.map(({ id }) => id)),
      [[lesson.id]],
    );
  });

  it('leave the tooltip to say why the mentions are the same', async () => {
    const tree = await treeOf(memoryOf());
    const [lesson] = await tree.getChildren();
    assert.ok(lesson);
    const item = tree.getTreeItem(lesson);
    assert.equal(item.tooltip, undefined);
    const { tooltip } = await tree.resolveTreeItem(item, lesson);
    assert.match((tooltip as vscode.MarkdownString).value, /because&nbsp;of:.*≈/);
  });

  async function treeOf(
    memory: vscode.Memento,
    hidden = new HiddenOffers(memory),
  ): Promise<LessonTree> {
    const tree = new LessonTree(
      beside.index,
      hidden,
      () => ({ filter: '', minimum: 2, groupBy: 'none', order: 'recurrence' }),
      { troubleOf: () => undefined },
    );
    await tree.update('all');
    return tree;
  }

  /** The first lesson with offers. */
  async function offered(tree: LessonTree): Promise<{
    readonly lesson: LessonItemRow;
    readonly mentions: number;
    readonly offers: readonly LessonRow[];
  }> {
    for (const lesson of await tree.getChildren()) {
      if (lesson.type !== 'lesson') continue;
      const rows = await tree.getChildren(lesson);
      const mentions = rows.findIndex(({ type }) => type === 'offer');
      if (mentions >= 0) return { lesson, mentions, offers: rows.slice(mentions) };
    }
    throw new Error('No lesson has an offer.');
  }

  async function childrenOf(
    tree: LessonTree,
    { id }: LessonItemRow,
  ): Promise<readonly LessonRow[]> {
    const row = (await tree.getChildren()).find((each) => each.id === id);
    assert.ok(row);
    return tree.getChildren(row);
  }
});

/** A memory as `workspaceState` is. */
function memoryOf(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) as T | undefined) ?? (otherwise as T),
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}
