import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote } from '../../../src/core/note/parseNote';
import { completeAnswers } from '../../../src/core/template/answers';
import { builtInTemplateGroups, builtInTemplates } from '../../../src/core/template/builtIn';
import { notePath, renderTemplate } from '../../../src/core/template/make';
import { createNote } from '../../../src/host/newNote/createNote';
import type { NotePresets } from '../../../src/host/newNote/makeNote';
import { type TemplateFile, TemplateFiles } from '../../../src/host/newNote/templateFiles';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  writeFile,
} from '../../support/extension';

const date = '2026-11-22';
const folders = { retrospectives: 'retros', reflections: 'reflections' };
const settings = vscode.workspace.getConfiguration('hindsight');

describe('A note of each built-in template', () => {
  const extension = vscode.extensions.getExtension('hindsight.hindsight');
  assert.ok(extension);
  const files = new TemplateFiles(extension.extensionUri);

  after(async () => {
    await settings.update('templates.language', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const language of ['en', 'zh-cn']) {
    describe(`in ${language}`, () => {
      before(async () => {
        await settings.update('templates.language', language, vscode.ConfigurationTarget.Global);
      });

      for (const id of builtInTemplateGroups.flatMap((group) => builtInTemplates[group])) {
        it(`is made, saved and read without problems: ${id}`, async () => {
          const { template, problems } = await files.builtIn(id);
          assert.deepEqual(problems, []);
          assert.ok(template);
          const answers = completeAnswers(template.questions, { answers: {}, date });
          const values = { title: `${template.name}: R&D $1`, date, project: 'ranking', answers };
          const rendered = renderTemplate(template, values);
          assert.deepEqual(rendered.problems, []);
          const path = `${language}/${id}/${notePath(template, values, folders)}`;
          await createNote(inWorkspace(''), path, rendered);

          const editor = vscode.window.activeTextEditor;
          assert.equal(editor?.document.uri.toString(), inWorkspace(path).toString());
          assert.equal(editor.document.isDirty, false);
          assert.equal(editor.document.getText(), rendered.text);
          assert.match(editor.document.getText(editor.selection), /^<[^<>]+[?？]>$/);
          const bytes = await vscode.workspace.fs.readFile(inWorkspace(path));
          const text = new TextDecoder().decode(bytes);
          const note = parseNote({ uri: inWorkspace(path).toString(), path, text });
          assert.deepEqual([note.problems, note.mentions, note.followUps], [[], [], []]);
          assert.deepEqual([note.type, note.title, note.date], [id, values.title, date]);
          await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        });
      }
    });
  }

  it('says nothing that a person did not write', async () => {
    const api = await hindsight();
    await writeFile('retros/last.md', '# Last\n\n## Pitfalls\n\n- Nobody owned the rollback\n');
    await eventually(api, () => api.lessons.size > 0);
    await api.whenIdle();
    const titles = [...api.lessons.values()].map(({ title }) => title);
    assert.deepEqual(titles, ['Nobody owned the rollback']);
  });
});

describe('A note with presets', () => {
  it('is filled in from the notes there are, and its quotes count for nothing', async () => {
    const api = await hindsight();
    await settings.update('templates.language', 'en', vscode.ConfigurationTarget.Global);
    const statement = 'Labels were frozen without a trial round';
    for (const name of ['one', 'two']) {
      await writeFile(`retros/${name}.md`, `# ${name}\n\n## Pitfalls\n\n- ${statement}\n`);
    }
    await eventually(api, () => lessonSaying(api, statement)?.noteCount === 2);
    const lesson = lessonSaying(api, statement);
    assert.ok(lesson);
    const presets: NotePresets = { title: 'A card', lessonId: lesson.id };
    const making = vscode.commands.executeCommand('hindsight.newPitfallCard', presets);
    const made = new Promise<vscode.TextEditor>((resolve) => {
      const listening = vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (!editor?.document.uri.path.endsWith('-a-card.md')) return;
        listening.dispose();
        resolve(editor);
      });
    });
    // Accepting does nothing as long as the box is not there.
    const accepting = setInterval(() => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }, 100);
    const editor = await made;
    clearInterval(accepting);
    await making;
    const text = editor.document.getText();
    assert.match(text, /^- \[one\]\(one\.md\)\n- \[two\]\(two\.md\)$/m);
    await api.whenIdle();
    assert.equal(lessonSaying(api, statement)?.noteCount, 2);
    await settings.update('templates.language', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

describe("Templates of one's own", () => {
  const extension = vscode.extensions.getExtension('hindsight.hindsight');
  assert.ok(extension);
  const files = new TemplateFiles(extension.extensionUri);
  const own = '.hindsight/templates';

  before(async () => {
    await settings.update('templates.language', 'en', vscode.ConfigurationTarget.Global);
    const user = inWorkspace('mine').toString();
    await settings.update('templates.userFolder', user, vscode.ConfigurationTarget.Global);
    for (const path of ['mine/pitfall.md', 'mine/kickoff.md', 'mine/en/extra.md']) {
      await writeFile(path, '# {{title}}\n');
    }
    await writeFile(`${own}/pitfall.md`, '# General\n');
    await writeFile(`${own}/en/card.md`, '---\ntemplate:\n  id: pitfall\n---\n# English\n');
    await writeFile(`${own}/zh-cn/pitfall.md`, '# Chinese\n');
    await writeFile(`${own}/zh-cn/kickoff.md`, '# Chinese\n');
  });

  after(async () => {
    for (const name of ['language', 'userFolder', 'folder']) {
      await settings.update(`templates.${name}`, undefined, vscode.ConfigurationTarget.Global);
    }
    await settings.update('templates.folder', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it("take precedence: the workspace's, then the user's, the language first", async () => {
    assert.deepEqual(chainOf(await files.ofId('pitfall')), [
      `${own}/en/card.md`,
      `${own}/pitfall.md`,
      'mine/pitfall.md',
      'built-in',
    ]);
    assert.deepEqual(chainOf(await files.ofId('kickoff')), ['mine/kickoff.md', 'built-in']);
    const [first, second, third, ...others] = await files.all();
    const chains = [first, second, third].map((file) => (file ? chainOf(file) : []));
    assert.deepEqual(
      chains.map(([path]) => path),
      [`${own}/en/card.md`, 'mine/en/extra.md', 'mine/kickoff.md'],
    );
    assert.ok(others.every(({ source }) => source === 'built-in'));
    assert.ok(!others.some(({ template }) => /pitfall|kickoff/.test(template?.id ?? '')));
  });

  it('take partials, by the same precedence', async () => {
    await writeFile('mine/partials/one.md', 'of the user\n');
    await writeFile(`${own}/partials/one.md`, 'for all languages\n');
    await writeFile(`${own}/en/partials/one.md`, 'in English\n');
    await writeFile('mine/partials/two.md', '## {{section "pitfalls"}}\n');
    await writeFile('mine/en/extra.md', '{{> one}}\n{{> two}}\n');
    const file = (await files.all()).find(({ uri }) => uri.path.endsWith('/extra.md'));
    assert.ok(file?.template);
    const { text, problems } = renderTemplate(file.template, { title: 'T', date });
    assert.deepEqual([problems, text], [[], 'in English\n## Pitfalls\n']);
  });

  it('say what is wrong with them while they are edited, and until it is mended', async () => {
    await writeFile(`${own}/edited.md`, '---\ntemplate:\n  folder: \n---\n{{titel}}{{> three}}\n');
    const uri = inWorkspace(`${own}/edited.md`);
    const document = await vscode.workspace.openTextDocument(uri);
    await diagnosed(uri, ['value-unknown', 'partial-unknown']);
    const replace = async (from: string, to: string): Promise<void> => {
      const start = document.positionAt(document.getText().indexOf(from));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(start, start.translate(0, from.length)), to);
      await vscode.workspace.applyEdit(edit);
    };
    await replace('{{titel}}', '{{title}}');
    await diagnosed(uri, ['partial-unknown']);
    await replace('{{> three}}', '{{> two}}');
    await diagnosed(uri, []);
  });

  it('are completed and explained by their schema', async () => {
    const uri = inWorkspace(`${own}/edited.md`);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(2, '  folder: '.length),
    );
    const labels = list.items.map(({ label }) => label);
    for (const folder of ['retrospectives', 'reflections']) assert.ok(labels.includes(folder));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(2, 4),
    );
    const [content] = hovers.flatMap(({ contents }) => contents);
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /^Which configured folder/);
  });

  it('are those of the folder that the setting names, and of none outside', async () => {
    await writeFile('forms/mine.md', '# Mine\n\n## Pitfalls\n\n- Nothing was said here\n');
    await setFolder('forms');
    assert.deepEqual((await files.all()).map(chainOf).slice(0, 2), [
      ['forms/mine.md'],
      ['mine/en/extra.md'],
    ]);
    await setFolder('../forms');
    const [first] = await files.all();
    assert.equal(first?.source, 'user');
    await setFolder('forms');
    const api = await hindsight();
    assert.ok(![...api.lessons.values()].some(({ title }) => title === 'Nothing was said here'));
  });

  /** Waits until a file has problems of these codes. */
  async function diagnosed(uri: vscode.Uri, codes: readonly string[]): Promise<void> {
    const isSo = (): boolean => {
      const found = vscode.languages.getDiagnostics(uri).map(({ code }) => code);
      return JSON.stringify(found) === JSON.stringify(codes);
    };
    if (isSo()) return;
    await new Promise<void>((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        if (!isSo()) return;
        listening.dispose();
        resolve();
      });
    });
  }

  async function setFolder(folder: string): Promise<void> {
    await settings.update('templates.folder', folder, vscode.ConfigurationTarget.Workspace);
  }

  function chainOf(file: TemplateFile): readonly string[] {
    const name =
      file.source === 'built-in' ? 'built-in' : vscode.workspace.asRelativePath(file.uri, false);
    return [name, ...(file.next ? chainOf(file.next) : [])];
  }
});
