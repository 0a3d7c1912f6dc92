import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import type { LessonItemRow, MentionRow } from '../../../src/host/views/lessonTree';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  writeFile,
} from '../../support/extension';

const rehearse = 'Rehearse the rollback before every release';
const never = 'Never deploy to production on Friday afternoon';

describe('Why are these the same?', () => {
  let api: HindsightApi;

  before(async () => {
    api = await hindsight();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows how a lesson was written, where, and what its words share', async () => {
    const { document } = await explain(rowOf(rehearse));
    const lines = document.getText().split('\n');
    assert.equal(lines[0], '# Why are these the same?');
    assert.equal(lines[2], rehearse);
    assert.equal(lines[4], 'Pitfall · 4 notes · 4 projects · 2024–2026');
    assert.ok(lines.includes('1. 每次发布前都要演练一遍回滚'), document.getText());
    assert.ok(lines.includes('   - 复盘/2026-01-客服.md:12 · Jan 15, 2026'), document.getText());
    assert.match(document.getText(), /- Like wording \d: .*(rollback ≈ 回滚|回滚 ≈ rollback)/);
  });

  it('says every wording is like another one, by words that are the same or mean the same', async () => {
    const { document } = await explain(rowOf('We forgot the load test again before launch'));
    const text = document.getText();
    assert.equal(text.match(/^\d\. /gm)?.length, 3);
    const [written] = text.split('## Close');
    assert.equal(written?.match(/Like wording \d: /g)?.length, 3);
    assert.match(text, /test ≈ (压力)?测试|(压力)?测试 ≈ test/);
  });

  it('tells words that are the same from words that mean the same', async () => {
    await writeFile('a.md', '## Pitfalls\n\n- Pin the driver version before we deploy\n');
    await writeFile('b.md', '## Pitfalls\n\n- Always pin the driver version before deployment\n');
    const lesson = (): LessonItemRow['lesson'] | undefined =>
      lessonSaying(api, 'Pin the driver version before we deploy');
    await eventually(api, () => lesson()?.noteCount === 2);
    const { document } = await explain(rowOf('Pin the driver version before we deploy'));
    assert.match(document.getText(), /driver = driver/);
    assert.match(document.getText(), /deploy ≈ deployment|deployment ≈ deploy/);
    await vscode.workspace.fs.delete(inWorkspace('a.md'));
    await vscode.workspace.fs.delete(inWorkspace('b.md'));
    await eventually(api, () => lesson() === undefined);
  });

  it('leads from a place to the statement in its note', async () => {
    const { document } = await explain(rowOf(rehearse));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const link = links.find(({ range }) => document.getText(range).startsWith('retros/2024-03'));
    assert.ok(link?.target);
    assert.equal(document.getText(link.range), 'retros/2024-03-search-launch.md:13');
    assert.equal(link.target.path, inWorkspace('retros/2024-03-search-launch.md').path);
    assert.equal(link.target.fragment, `L13,3-13,${3 + rehearse.length}`);
  });

  it('starts at the mention that was asked about', async () => {
    const parent = rowOf(rehearse);
    const at = parent.lesson.mentions.find(({ mention }) => mention.text === rehearse);
    assert.ok(at);
    const row: MentionRow = { type: 'mention', id: '', at, parent };
    const editor = await explain(row);
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.match(line, /retros\/2024-03-search-launch\.md:13/);
  });

  it('says what keeps others apart', async () => {
    await writeFile('retros/second.md', `## Pitfalls\n\n- ${never}\n`);
    await eventually(api, () => lessonSaying(api, never)?.noteCount === 2);
    const { document } = await explain(rowOf(never));
    assert.match(document.getText(), /## Close, but kept apart\n\n- Deploy to production/);
    assert.match(
      document.getText(),
      /One asks for what the other advises against: "deploy" and "/i,
    );
    await vscode.workspace.fs.delete(inWorkspace('retros/second.md'));
    await eventually(api, () => lessonSaying(api, never)?.noteCount === 1);
  });

  it('reads nothing of a note as Markdown, and follows the notes while it is open', async () => {
    const code = 'What `[links](command:x) **bold** <b>` says';
    await writeFile('a.md', `## Pitfalls\n\n- ${code} is shown as it is, in every note\n`);
    await writeFile('b.md', `## Pitfalls\n\n- ${code} is shown as it is, in every note\n`);
    await eventually(api, () => shown()?.noteCount === 2);
    const lesson = shown();
    assert.ok(lesson);
    const { document } = await explain({ type: 'lesson', id: '', parent: undefined, lesson });
    assert.match(document.getText(), /All mentions say it in the same words\./);
    assert.ok(
      document.getText().includes(String.raw`1. What \[links\](command:x) \*\*bold\*\* \<b> says`),
      document.getText(),
    );
    const changed = new Promise((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document) return;
        listening.dispose();
        resolve(undefined);
      });
    });
    await vscode.workspace.fs.delete(inWorkspace('a.md'));
    await changed;
    assert.match(document.getText(), /1 note/);
    await vscode.workspace.fs.delete(inWorkspace('b.md'));
    await eventually(api, () => shown() === undefined);
  });

  it('is in one read-only editor, a preview', async () => {
    const first = await explain(rowOf(rehearse));
    const second = await explain(rowOf('先和客户一起写好验收标准'));
    assert.notEqual(first.document, second.document);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
    assert.equal(tabs[0]?.isPreview, true);
  });

  function shown(): LessonItemRow['lesson'] | undefined {
    return [...api.lessons.values()].find(({ title }) => title.includes('is shown as it is'));
  }

  function rowOf(text: string): LessonItemRow {
    const lesson = lessonSaying(api, text);
    assert.ok(lesson, text);
    return { type: 'lesson', id: '', parent: undefined, lesson };
  }

  /** Runs the command on a row. @returns the editor that shows the explanation */
  async function explain(row: LessonItemRow | MentionRow): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand('hindsight.whySame', row);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'hindsight-why');
    return editor;
  }
});
