import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markLesson } from '../../../src/core/lesson/markLesson';
import { applyEdits } from '../../../src/core/text/textEdit';

function source(text: string): { uri: string; path: string; text: string } {
  return { uri: 'file:///w/a.md', path: 'a.md', text };
}

/** The text with the selection between `[` and `]`, or a cursor at `|`. */
function mark(marked: string): [text: string | undefined, said: string | undefined] {
  const start = marked.search(/[[|]/);
  const end = marked.includes(']') ? marked.indexOf(']') - 1 : start;
  const text = marked.replace(/[[\]|]/g, '');
  const found = markLesson(source(text), { start, end });
  return [found?.edit && applyEdits(text, [found.edit]), found?.mention.text];
}

describe('markLesson', () => {
  const cases: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
    [
      'a paragraph',
      'We met.\n\n[Pin the driver first.]\n',
      'We met.\n\nPin the driver first. #lesson\n',
      'Pin the driver first.',
    ],
    [
      'a part of it',
      'Today we learned: [pin it] early.\n',
      'Today we learned: pin it early. #lesson\n',
      'Today we learned: pin it early.',
    ],
    [
      'an item, by the cursor',
      '## Agenda\r\n\r\n- Pin the | driver\r\n- Next\r\n',
      '## Agenda\r\n\r\n- Pin the  driver #lesson\r\n- Next\r\n',
      'Pin the driver',
    ],
    ['Chinese', '[部署前先锁定驱动版本]\n', '部署前先锁定驱动版本 #教训\n', '部署前先锁定驱动版本'],
    ['a mention already', '## Pitfalls\n\n- [Pin] the driver\n', undefined, 'Pin the driver'],
    ['code', '```\n[pin = true]\n```\n', undefined, undefined],
    ['an empty line', 'a\n|\nb\n', undefined, undefined],
  ];
  for (const [name, marked, after, said] of cases) {
    it(`marks ${name}`, () => {
      assert.deepEqual(mark(marked), [after, said]);
    });
  }

  it('adds a tag to a line and changes nothing else, in any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# Title',
        '- item one',
        'Some words here',
        '```',
        '> quote',
        '',
        '教训 一则',
        '| a | b |',
        '|---|---|',
        '---',
      ),
      fc.string({ maxLength: 20 }),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join(eol));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (note, a, b) => {
        const [start = 0, end = 0] = [a, b]
          .map((at) => at % (note.length + 1))
          .sort((x, y) => x - y);
        const found = markLesson(source(note), { start, end });
        if (!found?.edit) return;
        const { range, text: put } = found.edit;
        assert.match(put, /^ #(?:lesson|教训)$/);
        assert.equal(range.start, range.end);
        assert.match(note.slice(range.start), /^[^\S\r\n]*(?:[\r\n]|$)/);
      }),
    );
  });
});
