import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteFileName, notePath } from '../../../src/core/template/noteFileName';
import { checkNotePath, typedNotePath } from '../../../src/core/template/notePath';
import { newTemplate, newTemplateWithFile } from './newTemplate';

const date = '2026-11-22';
const folders = { retrospectives: 'retros', reflections: './notes/reflections/' };

describe('the file name of a note', () => {
  it('has the day and the title', () => {
    const template = newTemplate('Hello');
    assert.equal(
      noteFileName(template, { title: 'Ranking: v2', date }),
      '2026-11-22-ranking-v2.md',
    );
    assert.equal(
      noteFileName(template, { title: '客服机器人 复盘', date }),
      '2026-11-22-客服机器人-复盘.md',
    );
  });

  it('has the template for a title without letters', () => {
    const template = newTemplate('Hello', 'project-retro');
    assert.equal(noteFileName(template, { title: '🎉', date }), '2026-11-22-project-retro.md');
    const untitled = newTemplateWithFile('{{title}}.md', 'project-retro');
    assert.equal(noteFileName(untitled, { title: ' .. ', date }), 'project-retro.md');
  });

  it('can have folders from the pattern, and none from a value', () => {
    const template = newTemplateWithFile('{{date "YYYY"}}/{{project}}/{{title}}');
    assert.equal(
      noteFileName(template, { title: '../../etc/passwd', project: '..', date }),
      '2026/etc-passwd.md',
    );
    assert.equal(
      noteFileName(template, { title: 'a/b\\c', project: 'p', date }),
      '2026/p/a-b-c.md',
    );
  });

  it('is no device, no hidden file, and nothing Windows would shorten', () => {
    const template = newTemplateWithFile('{{title}}.md');
    const name = (title: string): string => noteFileName(template, { title, date });
    assert.equal(name('CON'), 'note-CON.md');
    assert.equal(name('nul.retro'), 'note-nul.retro.md');
    assert.equal(name('com1'), 'note-com1.md');
    assert.equal(name('console'), 'console.md');
    assert.equal(name('.hidden. '), 'hidden.md');
    assert.equal(name('~'), 'my-template.md');
    assert.equal(name('a: b? <c>|"d"*'), 'a- b- -c-d.md');
    assert.equal(name('a\u0000\u202Eb\nc'), 'ab c.md');
  });

  it('is cut between characters', () => {
    const name = noteFileName(newTemplateWithFile('{{title}}.md'), {
      title: '😀'.repeat(99),
      date,
    });
    assert.equal(name, `${'😀'.repeat(48)}.md`);
  });

  it('has a pattern that works when its own is broken', () => {
    const template = newTemplateWithFile('{{#if}}{{dat}}');
    assert.equal(noteFileName(template, { title: 'A', date }), '2026-11-22-a.md');
  });

  it('is valid for any title and project', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('.', '..', '/', '\\', 'con', 'aux.', ' ', ':', '~', 'C:', '😀', '\uD83D'),
        )
        .map((all) => all.join('')),
    );
    const patterns = [
      '{{date}}-{{slug title}}.md',
      '{{title}}.md',
      '{{project}}/{{title}}',
      '{{title}}{{project}}',
    ];
    fc.assert(
      fc.property(text, text, fc.constantFrom(...patterns), (title, project, pattern) => {
        const name = noteFileName(newTemplateWithFile(pattern), { title, project, date });
        assert.equal(checkNotePath(name), undefined);
        assert.equal(typedNotePath(name), name);
        assert.ok(
          name.split('/').every((part) => !/^[.\s-]/.test(part) && Buffer.byteLength(part) <= 200),
        );
      }),
    );
  });
});

describe('the path of a note', () => {
  it('is in the folder that the template names', () => {
    const template = newTemplate('---\ntemplate:\n  folder: reflections\n---\nHello');
    assert.equal(
      notePath(template, { title: 'A', date }, folders),
      'notes/reflections/2026-11-22-a.md',
    );
  });

  it('is in the workspace folder otherwise', () => {
    assert.equal(notePath(newTemplate('Hello'), { title: 'A', date }, folders), '2026-11-22-a.md');
  });

  it('is in a configured folder as it is written, hidden or not', () => {
    const template = { ...newTemplate('Hello'), folder: 'retrospectives' } as const;
    for (const [written, folder] of [
      ['.journal/retros', '.journal/retros'],
      ['工作 笔记\\复盘/', '工作 笔记/复盘'],
      ['-2026-/~old', '-2026-/~old'],
    ] as const) {
      const path = notePath(
        template,
        { title: 'A', date },
        { ...folders, retrospectives: written },
      );
      assert.equal(path, `${folder}/2026-11-22-a.md`);
    }
    for (const root of ['', '.', './', 'a/..']) {
      const path = notePath(template, { title: 'A', date }, { ...folders, retrospectives: root });
      assert.equal(path, '2026-11-22-a.md');
    }
  });

  it('does not leave the workspace folder', () => {
    const template = { ...newTemplate('Hello'), folder: 'retrospectives' } as const;
    for (const outside of ['/retros', '../retros', 'a/../../b']) {
      const path = notePath(
        template,
        { title: 'A', date },
        { ...folders, retrospectives: outside },
      );
      assert.match(path, /^(retros\/)?2026-11-22-a\.md$/);
    }
  });
});
