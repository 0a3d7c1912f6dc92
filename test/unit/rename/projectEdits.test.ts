import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote';
import { isProjectName, projectEdits } from '../../../src/core/rename/projectEdits';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyNote, noteNamed, projectNames } from './notes';

const renamed = (text: string, from: string, to: string): string =>
  applyEdits(text, projectEdits(text, from, to));
const read = (text: string) => parseNote({ uri: 'file:///n.md', path: 'n.md', text });

describe('renaming a project in a note', () => {
  for (const [how, before, to, after] of [
    ['without quotes', 'project: Atlas  # ours', 'Titan 2', 'project: Titan 2  # ours'],
    ['in double quotes', 'project: "Atlas"', 'The "T"', 'project: "The \\"T\\""'],
    ['in single quotes', "project: 'Atlas'", "T's", "project: 'T''s'"],
    ['with quotes that it needs now', 'project: Atlas', 'A: b', 'project: "A: b"'],
    ['with quotes that a word needs', 'project: Atlas', 'yes', 'project: "yes"'],
    ['with quotes that a date needs', 'project: Atlas', '2024-01-02', 'project: "2024-01-02"'],
    [
      'as a wiki link',
      'project: "[[Work/Atlas.md|The atlas]]"',
      'Titan',
      'project: "[[Work/Titan.md|The atlas]]"',
    ],
    ['as a wiki link without quotes', 'project: [[Atlas]]', 'Titan', 'project: [[Titan]]'],
    [
      'as the first of a list',
      'projects:\n  - Atlas\n  - Atlas',
      'Titan',
      'projects:\n  - Titan\n  - Atlas',
    ],
    ['in Chinese', '项目: Atlas', '推荐', '项目: 推荐'],
    ['on two lines', 'project:\n  Big\n  data', 'Titan', 'project:\n  "Titan"'],
  ] as const) {
    it(how, () => {
      const from = how === 'on two lines' ? 'Big data' : 'Atlas';
      const fenced = (head: string): string => `---\r\n${head}\r\n---\r\nAtlas\r\n`;
      assert.equal(renamed(fenced(before), from, to), fenced(after));
    });
  }

  it('leaves another project alone, and the same word elsewhere', () => {
    assert.deepEqual(
      projectEdits('---\nproject: Atlases\ntags: [Atlas]\n---\nAtlas\n', 'Atlas', 'T'),
      [],
    );
    assert.deepEqual(projectEdits('# Atlas\n', 'Atlas', 'T'), []);
  });

  it('gives the new name and leaves everything else as it was', () => {
    fc.assert(
      fc.property(
        anyNote,
        fc.constantFrom(...projectNames),
        fc.constantFrom('Titan', 'no', 'a, b', 'it: is', '"q"', '- x', "'"),
        (note, from, to) => {
          const text = noteNamed(note);
          const after = renamed(text, from, to);
          const [a, b] = [read(text), read(after)];
          assert.equal(b.project, a.project === from ? to : a.project);
          assert.deepEqual([b.tags, b.textTags, b.title], [a.tags, a.textTags, a.title]);
          assert.deepEqual(b.problems, a.problems);
          if (a.project === from) {
            const again = renamed(after, to, from);
            assert.equal(read(again).project, from);
            const quotes = (some: string) => some.match(/["']/g)?.length;
            if (quotes(after) === quotes(text)) assert.equal(again, text);
          }
        },
      ),
    );
  });
});

describe('the name of a project', () => {
  it('is read as the name that it is', () => {
    for (const name of ['Atlas', '推荐', 'A: b', 'x & y']) assert.ok(isProjectName(name), name);
    for (const name of ['', ' a', 'a/b', 'a|b', 'a#b', '[[a]]', 'a.md', 'null', 'a\nb']) {
      assert.ok(!isProjectName(name), name);
    }
  });
});
