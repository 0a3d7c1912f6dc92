import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { DocumentNotes } from '../../../src/host/editor/documentNotes';
import { eventually, hindsight, inWorkspace, lessonSaying } from '../../support/extension';

const said = 'Forgot to pin the CUDA version, the image drifted';
const notePath = 'retros/2024-05-ranking.md';
const settings = vscode.workspace.getConfiguration('hindsight.editor');

describe('The editor', () => {
  let api: HindsightApi;
  let document: vscode.TextDocument;
  const at = (text: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(text) + 3);

  before(async () => {
    api = await hindsight();
    document = await vscode.workspace.openTextDocument(inWorkspace(notePath));
  });

  after(async () => {
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const hoverText = async (
    { uri }: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  };

  it('tells on hover what was written before, with links to it', async () => {
    const text = await hoverText(document, at(said));
    assert.match(text, /↻ 2× since 2024 · search/);
    assert.match(text, /2025-03-search\.md#L12%2C3-12%2C/);
    assert.match(text, /command:hindsight\.whySame\?/);
    assert.equal(await hoverText(document, at('Two holidays')), '');
  });

  it('reads a version of a document once, and leaves one that changed meanwhile', async () => {
    const notes = new DocumentNotes();
    let text = `## Pitfalls\n\n${'- Pin the driver before the release\n'.repeat(20_000)}`;
    const changing = { uri: inWorkspace('long.md'), version: 1, getText: () => text };
    const long = changing as unknown as vscode.TextDocument;
    const first = notes.read(long);
    text += '- Name an owner\n';
    changing.version++;
    assert.equal(await first, undefined);
    const [one, other] = await Promise.all([notes.read(long), notes.read(long)]);
    assert.equal(one?.note.mentions.length, 20_001);
    assert.equal(one, other);
    assert.equal(await notes.read(long), one);
  });

  it('knows a lesson in a document that is in no folder', async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: `## Pitfalls\n\n- ${said}\n`,
    });
    assert.match(await hoverText(draft, new vscode.Position(2, 8)), /↻ 3× since 2024/);
  });

  it('knows it in other words too, and no other sentence', async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content:
        '## Pitfalls\n\n- We forgot to pin the version of CUDA and the image drifted again\n- Nobody had told the choir of the rehearsal\n',
    });
    assert.match(await hoverText(draft, new vscode.Position(2, 8)), /↻ 3× since 2024/);
    assert.equal(await hoverText(draft, new vscode.Position(3, 8)), '');
  });

  it('finds all mentions as references, and the oldest as the definition', async () => {
    const later = await vscode.workspace.openTextDocument(inWorkspace('retros/2025-03-search.md'));
    const position = later.positionAt(later.getText().indexOf('forgot to pin'));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      later.uri,
      position,
    );
    const found = references.map(({ uri, range }) => [
      uri.path.split('/').at(-1),
      range.start.line,
    ]);
    assert.deepEqual(found.sort(), [
      ['2024-05-ranking.md', 11],
      ['2025-03-search.md', 11],
    ]);
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      later.uri,
      position,
    );
    assert.equal(definition?.targetUri.toString(), document.uri.toString());
    assert.equal(document.getText(definition.targetRange), said);
  });

  it('has a line above recurring mentions when that is switched on', async () => {
    const lenses = (): Thenable<vscode.CodeLens[]> =>
      vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    assert.deepEqual(await lenses(), []);
    await settings.update('codeLens', true, vscode.ConfigurationTarget.Global);
    const [lens, ...others] = await lenses();
    assert.deepEqual(
      [lens?.range.start.line, lens?.command?.title, others.length],
      [11, '↻ 2× since 2024 · search', 0],
    );
  });

  it('finds lessons among the symbols of the workspace', async () => {
    await eventually(api, () => lessonSaying(api, said) !== undefined);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'cuda drift',
    );
    const ours = symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event);
    assert.deepEqual(
      ours.map(({ name, containerName }) => [name, containerName]),
      [[said, '2 notes']],
    );
  });

  it('lets a person decide about the lesson at a place of a note', async () => {
    const { line, character } = at(said);
    const place = { uri: document.uri.toString(), line, character };
    const held = (): number => lessonSaying(api, said)?.decided?.held.length ?? 0;
    await vscode.commands.executeCommand('hindsight.lessonHeld', place);
    await eventually(api, () => held() === 1);
    await vscode.commands.executeCommand('hindsight.undoDecision');
    await eventually(api, () => held() === 0);
  });

  it('offers what can be done about a lesson, and takes one out of a story', async () => {
    const titles = async (uri: vscode.Uri, position: vscode.Position): Promise<string[]> => {
      const range = new vscode.Range(position, position);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
      );
      return actions.map(({ title }) => title);
    };
    const offered = await titles(document.uri, at(said));
    for (const title of ['Same lesson as…', 'Make it a rule…', 'Promote to Pitfall Card']) {
      assert.ok(offered.includes(title), title);
    }
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# Story\n\nNobody was there on Saturday.\n',
    });
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(2, 4, 2, 4);
    assert.ok((await titles(draft.uri, editor.selection.active)).includes('Extract lesson'));
    await vscode.commands.executeCommand('hindsight.extractLesson');
    assert.equal(
      draft.getText(),
      '# Story\n\nNobody was there on Saturday.\n\n## Lessons\n\n- Nobody was there on Saturday.\n',
    );
    assert.equal(draft.getText(editor.selection), 'Nobody was there on Saturday.');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('turns any lesson into a when and then, once, which can be undone', async () => {
    const content = `## Pitfalls\r\n\r\n- **Two** holidays\r\n  were missing  \r\n`;
    const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    const editor = await vscode.window.showTextDocument(draft);
    const isOurs = ({ title }: vscode.CodeAction): boolean => title === 'Turn into when and then';
    const offered = async (line: number): Promise<vscode.CodeAction[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        new vscode.Range(line, 4, line, 4),
      );
      return actions.filter(isOurs);
    };
    const [action, ...others] = await offered(2);
    assert.ok(action?.edit && others.length === 0);
    assert.equal(action.kind?.value, 'refactor.rewrite.hindsight.whenThen');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    const after = content.replace('- **', '- When what comes up, do what first: **');
    assert.equal(draft.getText(), after);
    assert.equal(draft.getText(editor.selection), 'what comes up');
    assert.deepEqual(await offered(2), []);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), content);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('leads from the status bar to what is left empty and what was written before', async () => {
    const draft = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: `---\ntype: project-retro\n---\n\n## Goal\n\n<What number?>\n\n## Pitfalls\n\n- ${said}\n`,
    });
    await vscode.window.showTextDocument(draft);
    const selected = (): string => {
      const editor = vscode.window.activeTextEditor;
      return editor ? draft.getText(editor.selection) : '';
    };
    // A list that is not filled yet may be accepted too early: then nothing is picked, and the next one is given longer.
    for (let tries = 0; tries < 20 && selected() === ''; tries++) {
      const going = vscode.commands.executeCommand('hindsight.goToNotePlace');
      const accepting = setInterval(
        () => {
          void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        },
        100 * (tries + 1),
      );
      await going;
      clearInterval(accepting);
    }
    assert.equal(selected(), '<What number?>');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('helps with an older version in a diff, which is no other note', async () => {
    const scheme = 'older-version';
    const older = inWorkspace(notePath).with({ scheme, query: 'HEAD~1' });
    const text = document.getText().replace('Two holidays', 'Three holidays');
    const provider = { provideTextDocumentContent: () => text };
    const serving = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
    await vscode.commands.executeCommand('vscode.diff', older, document.uri, 'A diff');
    const shown = await vscode.workspace.openTextDocument(older);
    assert.match(await hoverText(shown, at(said)), /↻ 2× since 2024 · search/);
    assert.equal(await hoverText(shown, at('Two holidays')), '');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    serving.dispose();
  });

  it('helps in the Markdown cells of a notebook', async () => {
    const { Markup } = vscode.NotebookCellKind;
    const cell = new vscode.NotebookCellData(Markup, `## Pitfalls\n\n- ${said}`, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    const { document: text } = notebook.cellAt(0);
    assert.match(await hoverText(text, new vscode.Position(2, 8)), /↻ 3× since 2024/);
  });

  it('marks in the preview what was written before, as text', async function () {
    // The preview uses the extensions of its own host; beside a web worker it may run in another one.
    if (!vscode.extensions.getExtension('vscode.markdown-language-features')) this.skip();
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    const mark = /drifted <small class="hindsight-mark" title="[^"]*">([^<]*)<\/small><\/li>/.exec(
      html,
    );
    assert.equal(mark?.[1], '↻ 2× since 2024 · search');
    assert.equal(html.split('hindsight-mark').length, 2);
  });
});
