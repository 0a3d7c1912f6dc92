import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hindsight, inWorkspace } from '../../support/extension';

const said = 'Forgot to pin the CUDA version, the image drifted';
const settings = vscode.workspace.getConfiguration('hindsight.editor');

/** A document with `|` where the cursor is. */
async function opened(marked: string): Promise<[vscode.TextDocument, vscode.Position]> {
  const at = marked.indexOf('|');
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: marked.replace('|', ''),
  });
  return [document, document.positionAt(at)];
}

/** What is offered at `|`, as labels with what stands beside them, and the items. */
async function offered(
  marked: string,
  trigger?: string,
): Promise<{ labels: string[]; items: vscode.CompletionItem[] }> {
  const [document, position] = await opened(marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  const labels = items.map(({ label }) =>
    typeof label === 'string' ? label : [label.label, label.description].join(' | '),
  );
  return { labels, items };
}

describe('Completion in notes', () => {
  before(async () => {
    await hindsight();
  });

  after(async () => {
    await settings.update('completion', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('linkCompletion', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('offers keys of the type first, and values of the workspace', async () => {
    const keys = await offered('---\ntype: project-retro\ntitle: X\n|\n---\n');
    assert.deepEqual(keys.labels.slice(0, 4), ['date', 'lang', 'tags', 'outcome']);
    const projects = await offered('---\ntype: project-retro\nproject: |\n---\n', ' ');
    assert.deepEqual(projects.labels.slice(0, 2).sort(), ['ranking', 'search']);
  });

  it('offers the headings that the template has and the note lacks', async () => {
    const { labels, items } = await offered(
      '---\ntype: project-retro\nlang: en\n---\n# X\n\n## Difficulties\n\nd\n\n## |\n',
      '#',
    );
    assert.ok(labels.includes('Solutions') && labels.includes('Follow-ups'));
    assert.ok(!labels.includes('Difficulties'));
    const solutions = items.find(({ label }) => label === 'Solutions');
    assert.match(JSON.stringify(solutions?.documentation), /What finally worked/);
    const chinese = await offered('---\ntype: project-retro\nlang: zh-cn\n---\n# X\n\n##|\n');
    assert.ok(chinese.labels.some((label) => label.includes('难')));
  });

  it('offers lessons by words, in a section of lessons and behind a label', async () => {
    const { labels, items } = await offered('## Pitfalls\n\n- cuda dr|\n');
    assert.equal(labels[0], `${said} | 2 notes · ranking, search`);
    assert.equal(items[0]?.insertText, said);
    assert.equal(items[0].filterText, 'cuda dr');
    const labelled = await offered('pit: |', ' ');
    assert.ok(labelled.labels.some((label) => label.startsWith(said)));
    const bare = await offered('坑|', '坑');
    assert.ok(bare.items.some(({ insertText }) => insertText === `坑：${said}`));
    const elsewhere = await offered('## Goal\n\n- cuda |\n', ' ');
    assert.ok(!elsewhere.labels.some((label) => label.startsWith(said)));
  });

  it('offers notes and tags, unless that is off', async () => {
    const { labels } = await offered('See [[search|\n', '[');
    assert.ok(labels.some((label) => label.startsWith('2025-03-search | ')));
    await settings.update('linkCompletion', false, vscode.ConfigurationTarget.Global);
    const off = await offered('See [[search|\n', '[');
    assert.ok(!off.labels.some((label) => label.startsWith('2025-03-search')));
  });

  it('is off when the setting says so', async () => {
    await settings.update('completion', false, vscode.ConfigurationTarget.Global);
    const { labels } = await offered('## Pitfalls\n\n- cuda dr|\n');
    assert.ok(!labels.some((label) => label.startsWith(said)));
  });
});

describe('What a note lacks', () => {
  const actionsAt = async (
    document: vscode.TextDocument,
    line: number,
    kind?: string,
  ): Promise<vscode.CodeAction[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(line, 0, line, 0),
      kind,
      20,
    );
    return found.filter(({ title }) => /^(?:Add missing|Update front)/.test(title));
  };

  it('is added by source actions, each part at its place', async () => {
    const content =
      '---\r\ntype: project-retro\r\ntitle: X\r\ndate: 2024-05-02\r\nlang: en\r\ntags: [a]\r\n---\r\n\r\n# X\r\n\r\n## Difficulties\r\n\r\nmine\r\n\r\n## Follow-ups\r\n\r\n- [ ] x\r\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const actions = await actionsAt(document, 12, 'source');
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Add missing sections: Did last time’s rules hold?, Goal and result, Solutions, …',
        'Update front matter: outcome, payoff',
      ].map((title) => title.replace('’', "'")),
    );
    // From below to above, so that no place moves.
    for (const { edit } of actions) {
      assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    }
    const text = document.getText();
    assert.match(text, /tags: \[a\]\r\noutcome: # success, partial or failure\r\npayoff: /);
    assert.match(text, /mine\r\n\r\n## Solutions\r\n\r\n- <What finally worked/);
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.deepEqual(await actionsAt(document, 12, 'source'), []);
  });

  it('is offered among the refactorings on a heading, and nowhere else', async () => {
    const document = await vscode.workspace.openTextDocument(
      inWorkspace('retros/2024-05-ranking.md'),
    );
    const kinds = (found: vscode.CodeAction[]): string[] =>
      found.map(({ kind }) => kind?.value.split('.')[0] ?? '');
    assert.deepEqual(kinds(await actionsAt(document, 9, 'refactor')), ['refactor', 'refactor']);
    assert.deepEqual(kinds(await actionsAt(document, 11, 'refactor')), []);
  });
});
