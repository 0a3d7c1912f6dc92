import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import {
  eventually,
  hindsight,
  inWorkspace,
  lessonSaying,
  writeFile,
} from '../../support/extension';

const body = '\n## Pitfalls\n\n- ';

describe('Bad input', () => {
  let api: HindsightApi;

  before(async () => {
    api = await hindsight();
  });

  it('broken YAML is reported at its place, and the rest of the note is read', async () => {
    await given(
      'yaml.md',
      `---\ntitle: ok\ntags: [a, b\nproject: x\n---\n${body}Read despite the YAML`,
    );
    const [problem] = await problemsOf('yaml.md');
    assert.match(
      problem?.message ?? '',
      /^The front matter is not valid: .*The rest of the note is read\.$/s,
    );
    assert.ok((problem?.range.start.line ?? 0) >= 2);
  });

  it('front matter in another language is not run', async () => {
    await given(
      'js.md',
      `---js\n{ title: (globalThis.hindsightWasAttacked = true, "x") }\n---\n${body}Read despite the script`,
    );
    const [problem] = await problemsOf('js.md');
    assert.match(problem?.message ?? '', /^Front matter in js is not read/);
    assert.equal(problem?.range.start.line, 0);
    assert.equal('hindsightWasAttacked' in globalThis, false);
  });

  it('front matter that is not closed is read as text', async () => {
    await given('open.md', `---\ntitle: never closed\n${body}Read despite the open fence`);
    const [problem] = await problemsOf('open.md');
    assert.match(problem?.message ?? '', /is not closed/);
  });

  it('a file of 10 MB is not read, and says so', async () => {
    await writeFile('large.md', new Uint8Array(10 * 1024 * 1024).fill(0x61));
    const [problem] = await problemsOf('large.md');
    assert.match(problem?.message ?? '', /larger than 5 MB/);
  });

  it('a binary file is not read, and says so', async () => {
    await writeFile('picture.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2));
    const [problem] = await problemsOf('picture.md');
    assert.match(problem?.message ?? '', /is not text/);
  });

  it('a file in another encoding is not read until the setting names it', async () => {
    const gbk = Uint8Array.of(
      0x23,
      0x20,
      0xbf,
      0xd3,
      0x0a,
      0x0a,
      0x2d,
      0x20,
      0xc3,
      0xbb,
      0xd3,
      0xd0,
      0xd1,
      0xdd,
      0xc1,
      0xb7,
      0xbb,
      0xd8,
      0xb9,
      0xf6,
      0x0a,
    );
    await writeFile('gbk.md', gbk);
    const [problem] = await problemsOf('gbk.md');
    assert.match(problem?.message ?? '', /neither UTF-8 nor UTF-16/);
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('encoding', 'gb18030', vscode.ConfigurationTarget.Workspace);
    await eventually(api, () => lessonSaying(api, '没有演练回滚') !== undefined);
    await settings.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('UTF-16 is read', async () => {
    const text = `\ufeff# 坑\n\n- 编码是 UTF-16 的笔记\n`;
    const bytes = new Uint8Array(text.length * 2);
    Array.from(text, (character, i) => {
      new DataView(bytes.buffer).setUint16(i * 2, character.charCodeAt(0), true);
    });
    await writeFile('utf16.md', bytes);
    await eventually(api, () => lessonSaying(api, '编码是 UTF-16 的笔记') !== undefined);
  });

  it('lists that are nested 10,000 deep do not stop the rest', async () => {
    await writeFile('deep.md', `${body}Before the deep list\n\n${'- '.repeat(10_000)}deep\n`);
    await given('after-deep.md', `${body}Read after the deep list`);
    await eventually(api, () => lessonSaying(api, 'Before the deep list') !== undefined);
  });

  it('a file that is deleted while it is read leaves nothing behind', async () => {
    await writeFile('gone.md', `${body}Gone before it was read`);
    await vscode.workspace.fs.delete(inWorkspace('gone.md'));
    await given('after-gone.md', `${body}Read after the deleted one`);
    assert.equal(lessonSaying(api, 'Gone before it was read'), undefined);
  });

  /** Writes a note and waits until its last statement is known. */
  async function given(path: string, text: string): Promise<void> {
    await writeFile(path, text);
    const statement = text.slice(text.lastIndexOf('- ') + 2);
    await eventually(api, () => lessonSaying(api, statement) !== undefined);
  }
});

/** What the Problems view shows for a file, as soon as it shows something. */
async function problemsOf(path: string): Promise<vscode.Diagnostic[]> {
  const uri = inWorkspace(path);
  const now = vscode.languages.getDiagnostics(uri);
  if (now.length > 0) return now;
  return new Promise((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((changed) => changed.toString() === uri.toString())) return;
      listening.dispose();
      resolve(vscode.languages.getDiagnostics(uri));
    });
  });
}
