import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import type { HindsightApi } from '../../../src/host/activate';
import { LessonBooks } from '../../../src/host/book/lessonBooks';
import { writeDecision } from '../../../src/host/book/writeDecision';
import { createNote } from '../../../src/host/newNote/createNote';
import { eventually, hindsight, lessonSaying } from '../../support/extension';
import { startedBeside } from '../../support/indexBeside';
import { type FileOperation, MemoryFiles } from '../../support/inVsCode/memoryFiles';

const { Created, Changed, Deleted } = vscode.FileChangeType;
const book = '/notes/.hindsight/lessons.yaml';

for (const isCaseSensitive of [true, false]) {
  const name = `A folder of a slow file system that knows no times and no events, ${isCaseSensitive ? 'with' : 'without'} case`;
  describe(name, () => {
    const said = `Said in the virtual folder ${isCaseSensitive ? 'with' : 'without'} case`;
    const root = vscode.Uri.from({
      scheme: isCaseSensitive ? 'hindsight-case' : 'hindsight-nocase',
      path: '/notes',
    });
    let broken: FileOperation | undefined;
    const disk = new MemoryFiles({
      isCaseSensitive,
      before: async (operation, path) => {
        // The slowest there is that tests can wait for.
        for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setTimeout(resolve));
        if (operation === 'list' && path.endsWith('/going')) disk.take(path);
        if (operation === broken) throw vscode.FileSystemError.NoPermissions(operation);
      },
    });
    let api: HindsightApi;
    let registered: vscode.Disposable;
    let books: LessonBooks;
    const log = vscode.window.createOutputChannel('Hindsight, virtual', { log: true });

    before(async () => {
      api = await hindsight();
      disk.put('/notes/Retros/A.md', noteOf(said));
      disk.put('/notes/b.md', noteOf(said));
      disk.put('/notes/node_modules/c.md', noteOf(said));
      registered = disk.register(root.scheme);
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: root }));
      await eventually(api, () => paths() === 'Retros/A.md,b.md');
      books = new LessonBooks(log);
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      const folder = vscode.workspace.getWorkspaceFolder(root);
      assert.ok(folder && vscode.workspace.updateWorkspaceFolders(folder.index, 1));
      await eventually(api, () => paths() === '');
      books.dispose();
      log.dispose();
      registered.dispose();
    });

    const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
    const paths = (text = said): string =>
      (lessonSaying(api, text)?.mentions ?? [])
        .filter(({ note, mention }) => mention.text === text && note.uri.startsWith(root.scheme))
        .map(({ note }) => note.path)
        .sort()
        .join();
    const title = (): string | undefined => lessonSaying(api, said)?.title;

    it('has its notes read, and lessons found in them', () => {
      assert.equal(paths(), 'Retros/A.md,b.md');
    });

    it('gets a new note, and never over one that is there', async () => {
      const fresh = `Said in a new note, ${said}`;
      await createNote(root, 'B.md', { text: noteOf(fresh), stops: [] });
      const made = isCaseSensitive ? 'B.md' : 'B-2.md';
      await eventually(api, () => paths(fresh) === made);
      assert.equal(disk.textOf(`/notes/${made}`), noteOf(fresh));
      assert.equal(disk.textOf('/notes/b.md'), noteOf(said));
    });

    it('has a note followed that is edited and saved', async () => {
      const edited = `Said after the edit, ${said}`;
      const document = await vscode.workspace.openTextDocument(at('Retros/A.md'));
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => {
        edit.insert(document.lineAt(document.lineCount - 1).range.end, `- ${edited}\n`);
      });
      await eventually(api, () => paths(edited) === 'Retros/A.md');
      assert.ok(await document.save());
      assert.equal(disk.textOf('/notes/Retros/A.md'), `${noteOf(said)}- ${edited}\n`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await api.whenIdle();
      assert.equal(paths(edited), 'Retros/A.md');
    });

    it('gets decisions written into its lesson book', async () => {
      await writeDecision(books, theLesson(), { kind: 'rename', title: `Ours, ${said}` });
      await eventually(api, () => title() === `Ours, ${said}`);
      assert.match(disk.textOf(book) ?? '', /title: "?Ours/);
    });

    it('refuses to be written: the decision stands unsaved, and says so', async () => {
      broken = 'write';
      const before = disk.textOf(book);
      const written = await writeDecision(books, theLesson(), { kind: 'guard', guard: 'ci.sh' });
      assert.equal(written.isUnsaved, true);
      assert.equal(disk.textOf(book), before);
      broken = undefined;
      const document = await vscode.workspace.openTextDocument(at('.hindsight/lessons.yaml'));
      assert.match(document.getText(), /guard: ci\.sh/);
      assert.ok(document.isDirty && (await document.save()));
      assert.equal(disk.textOf(book), document.getText());
    });

    it('has notes that changed unseen read when the index is rebuilt', async () => {
      const unseen = `Said in an unseen note, ${said}`;
      disk.put('/notes/unseen.md', noteOf(unseen));
      disk.take('/notes/b.md');
      await vscode.commands.executeCommand('hindsight.rebuildIndex');
      await eventually(api, () => paths(unseen) === 'unseen.md' && paths() === 'Retros/A.md');
    });

    it('has each note once when events are doubled, wrong, and out of order', async () => {
      const [old, fresh] = ['/notes/unseen.md', '/notes/Unseen.md'];
      const unseen = `Said in a renamed note, ${said}`;
      disk.take(old);
      disk.put(fresh, noteOf(unseen));
      const uri = (path: string): vscode.Uri => root.with({ path });
      const gone = { type: Deleted, uri: uri(old) };
      const never = { type: Changed, uri: uri('/notes/never.md') };
      disk.tell([{ type: Created, uri: uri(fresh) }, never, gone]);
      disk.tell([gone, { type: Changed, uri: uri(fresh) }, never]);
      await eventually(api, () => paths(unseen) === 'Unseen.md');
      await api.whenIdle();
      assert.equal(paths(unseen), 'Unseen.md');
    });

    it('has a long note read in a thread of its own, to the last line', async () => {
      const last = `Said at the end of a long note, ${said}`;
      const between = '> It was *raining* all `day`.\n\n'.repeat(3000);
      disk.put('/notes/long.md', `${noteOf('At the start, as ever')}\n${between}${noteOf(last)}`);
      const beside = await startedBeside(at('.storage'));
      assert.ok(beside.workers.has('reading'));
      const told = beside.index.notes.get(at('long.md').toString())?.mentions.at(-1);
      assert.deepEqual([told?.text, told?.start.line], [last, 6006]);
      beside.end();
    });

    it('has a folder passed over that goes while it is listed', async () => {
      disk.put('/notes/going/a.md', noteOf(said));
      const beside = await startedBeside(at('.storage'));
      assert.deepEqual([...beside.index.skipped.keys()], []);
      assert.deepEqual(beside.warnings, []);
      beside.end();
    });

    function theLesson(): Lesson {
      const lesson = lessonSaying(api, said);
      assert.ok(lesson);
      return lesson;
    }
  });
}

function noteOf(statement: string): string {
  return `## Pitfalls\n\n- ${statement}\n`;
}
