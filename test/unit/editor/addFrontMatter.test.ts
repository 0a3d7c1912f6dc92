import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addFrontMatter } from '../../../src/core/editor/addFrontMatter';
import { keysFor, templateKeys } from '../../../src/core/editor/templateKeys';
import { readFrontMatter } from '../../../src/core/note/frontMatter';
import { applyEdits } from '../../../src/core/text/textEdit';

const made =
  '---\ntype: retro\ntitle: T\ndate: 2026-11-22\nlang: en\ntags: []\noutcome: # success or failure\nfour:\n  - x\n---\n\n# T\n';
const wanted = templateKeys(made);
const added = (text: string): string => applyEdits(text, addFrontMatter(text, wanted));

describe('Missing front matter', () => {
  it('goes where the template has it', () => {
    assert.equal(
      added('---\ntype: retro\ndate: 2024-01-01 # then\nmine: 1\noutcome: success\n---\nText'),
      '---\ntype: retro\ntitle: T\ndate: 2024-01-01 # then\nlang: en\ntags: []\nmine: 1\noutcome: success\nfour:\n  - x\n---\nText',
    );
  });

  it('goes behind all lines of the key before it, and before the comment of the next', () => {
    assert.equal(
      added(
        '---\nmine: |\n  # text\n\n  more\n\ntags:\n- a\n  # of tags\n- b\n\n# about it\nlast: 1\n---\n',
      ),
      '---\nmine: |\n  # text\n\n  more\n\ntype: retro\ntitle: T\ndate: 2026-11-22\nlang: en\ntags:\n- a\n  # of tags\n- b\noutcome: # success or failure\nfour:\n  - x\n\n# about it\nlast: 1\n---\n',
    );
  });

  it('becomes the front matter of a note that has none, behind its byte order mark', () => {
    assert.equal(
      applyEdits('\uFEFF# X\r\n', addFrontMatter('\uFEFF# X\r\n', wanted.slice(0, 2))),
      '\uFEFF---\r\ntype: retro\r\ntitle: T\r\n---\r\n\r\n# X\r\n',
    );
  });

  it('is said in the other language or number too', () => {
    assert.doesNotMatch(added('---\n类型: retro\ntag: a\n---\n'), /^(?:type|tags):/m);
  });

  it('is left alone where it cannot be read, or is no list of lines', () => {
    for (const text of [
      '---\n{type: a}\n---\n',
      '---\na: [\n---\n',
      '---json\n{}\n---\n',
      '---\nunclosed: 1\n',
      '---\n- a\n---\n',
    ])
      assert.equal(added(text), text);
  });

  it('has no day and language that nobody knows', () => {
    const text = (date: string | undefined, body: string): string[] =>
      keysFor({ date }, body, made)
        .map((each) => each.text)
        .slice(2, 4);
    assert.deepEqual(text('2026-11-22', 'x'), ['date: 2026-11-22', 'lang: en']);
    assert.deepEqual(text('2026-11', '坑'), ['date:', 'lang:']);
  });

  it('is added as whole lines, and every byte and value of the note stays', () => {
    const line = fc.constantFrom(
      'type: a',
      'tags: [x]',
      'tags:',
      '- a',
      '  - b',
      '  deep: 1',
      'text: |',
      '  # x',
      '',
      '# c',
      '"title": q',
      'mine: >-',
      '  more',
      ' date: 2',
      'x: {a: 1}',
    );
    const note = fc.tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.array(line),
      fc.constantFrom('\n', '\r\n'),
    );
    fc.assert(
      fc.property(note, ([mark, lines, end]) => {
        const text = `${mark}---${end}${lines.map((each) => each + end).join('')}---${end}Text${end}`;
        const edits = addFrontMatter(text, wanted);
        for (const { range, text: put } of edits) {
          assert.equal(range.start, range.end);
          assert.ok(put.endsWith(end));
        }
        const after = applyEdits(text, edits);
        const [was, is] = [readFrontMatter(text).fields, readFrontMatter(after).fields];
        for (const [key, { values }] of was) assert.deepEqual(is.get(key)?.values, values);
        if (edits.length > 0) assert.deepEqual(addFrontMatter(after, wanted), []);
      }),
      { numRuns: 400 },
    );
  });
});
