import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeFrontMatter } from '../../../src/core/editor/completeFrontMatter';
import { generalKeys, knownValues } from '../../../src/core/editor/knownValues';
import { WrittenValues } from '../../../src/core/editor/writtenValues';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

const note = (uri: string, head: string): Note =>
  parseNote({ uri, path: uri, text: `---\n${head}\n---\n` });
const notes = new Map(
  [
    note('a.md', 'type: incident\nproject: search\ntags: [gpu, 部署]\nrole: engineer'),
    note(
      'b.md',
      'type: incident\nproject: ranking\ntags: [gpu]\nfrom_role: engineer\nto_role: 产品经理',
    ),
    note('c.md', 'type: mine\nproject: ranking\ntags: [odd one]'),
  ].map((each) => [each.uri, each]),
);
const written = new WrittenValues();
written.update(notes, notes.keys());
const known = { written, types: ['incident', 'pitfall'], questions: [], today: '2026-11-22' };
const keys = ['type', 'title', 'payoff', ...generalKeys];

/** What is offered at `|`, as `label → text with it`. */
function offered(marked: string): string[] | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completeFrontMatter(text, offset, [...new Set(keys)], (key) =>
    knownValues(key, known),
  )?.map(({ kind, label, text: put, range, filter }) => {
    const typed = text.slice(range.start, offset);
    assert.ok(
      kind === 'key' || filter.toLowerCase().startsWith(typed.slice(0, 1).toLowerCase()),
      `${filter} after ${typed}`,
    );
    const line = text.slice(0, range.start).search(/[^\r\n]*$/);
    const rest = text.slice(range.end).split(/[\r\n]/, 1)[0] ?? '';
    return `${label} → ${text.slice(line, range.start)}${put}${rest}`;
  });
}

describe('Completing front matter', () => {
  it('offers the keys that are missing, those of the template first', () => {
    assert.deepEqual(
      offered('---\ntype: x\n|\ntag: a\n---\n'),
      [
        'title',
        'payoff',
        'date',
        'lang',
        'project',
        'role',
        'outcome',
        'prev',
        'review_on',
        'private',
      ].map((key) => `${key} → ${key}: `),
    );
    assert.equal(
      offered('---\ntype: x\npa|yof: 1\n---\n')?.some((each) => each === 'payoff → payoff: 1'),
      true,
    );
    assert.deepEqual(offered('---\n|')?.[0], 'type → type: ');
  });

  it('says nothing outside of it, in comments and in texts', () => {
    for (const text of ['|---\nx: 1\n---\n', '---\nx: 1\n---\n|', 'Text |', '---\n\n|Text'])
      assert.equal(offered(text), undefined);
    for (const text of ['---\n# |\n---\n', '---\nx: >\n  |y\n---\n'])
      assert.deepEqual(offered(text), []);
  });

  it('offers values of the workspace, the most frequent first', () => {
    assert.deepEqual(offered('---\ntype: |\n---\n'), [
      'incident → type: incident',
      'mine → type: mine',
      'pitfall → type: pitfall',
    ]);
    assert.deepEqual(offered('---\nproject: s|x # why\n---\n'), ['search → project: search # why']);
    assert.deepEqual(offered('---\nto_role: |\n---\n'), [
      'engineer → to_role: engineer',
      '产品经理 → to_role: 产品经理',
    ]);
    assert.deepEqual(
      offered('---\noutcome: |\n---\n'),
      ['success', 'partial', 'failure'].map((each) => `${each} → outcome: ${each}`),
    );
  });

  it('offers days', () => {
    assert.deepEqual(
      offered('---\nreview_on: |\n---\n'),
      ['2026-11-22', '2026-11-21', '2026-12-22', '2027-02-20'].map(
        (each) => `${each} → review_on: ${each}`,
      ),
    );
  });

  it('offers tags in every kind of list, without those that it has', () => {
    assert.deepEqual(offered('---\ntags: [gpu, |]\n---\n'), [
      'odd one → tags: [gpu, odd one]',
      '部署 → tags: [gpu, 部署]',
    ]);
    assert.deepEqual(offered('---\ntags:\n  - gpu\n  - 部|\n---\n'), ['部署 →   - 部署']);
    assert.deepEqual(offered('---\ntags: ["g|"]\n---\n'), ['gpu → tags: ["gpu"]']);
    assert.deepEqual(offered('---\ntags: g|\n---\n'), ['gpu → tags: [gpu]']);
  });

  it('keeps quotes, byte order marks and line ends', () => {
    assert.deepEqual(offered("\uFEFF---\r\nproject: 'ra|'\r\n---\r\n"), [
      "ranking → project: 'ranking'",
    ]);
    assert.deepEqual(offered('---\nproject: "ra|\n---\n'), ['ranking → project: "ranking"']);
  });

  it('never throws, and replaces only what is around the cursor', () => {
    const piece = fc.constantFrom(
      '---',
      'tags:',
      ' - ',
      '[',
      ']',
      '"',
      "'",
      'a',
      '部',
      ':',
      '\n',
      '\r\n',
      ' ',
      '#',
      '|',
      '{',
      '}',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, at) => {
        const text = `---\n${pieces.join('')}`;
        const offset = at % (text.length + 1);
        const found =
          completeFrontMatter(text, offset, keys, (key) => knownValues(key, known)) ?? [];
        for (const { range } of found) {
          assert.ok(range.start <= offset && offset <= range.end);
          assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/);
        }
      }),
    );
  });
});

describe('Values that were written', () => {
  it('follow the notes', () => {
    const values = new WrittenValues();
    const now = new Map(notes);
    values.update(now, now.keys());
    assert.deepEqual(values.valuesOf('projects'), ['ranking', 'search']);
    now.set('b.md', note('b.md', 'project: search'));
    now.delete('a.md');
    values.update(now, ['a.md', 'b.md']);
    assert.deepEqual(values.valuesOf('projects'), ['ranking', 'search']);
    assert.deepEqual(values.valuesOf('tags'), ['odd one']);
    assert.deepEqual(values.valuesOf('roles'), []);
  });
});
