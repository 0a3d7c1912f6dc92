import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeYaml } from '../../../src/core/schema/completeYaml';
import { hoverYaml } from '../../../src/core/schema/hoverYaml';
import type { Schema } from '../../../src/core/schema/schema';
import { yamlEntries } from '../../../src/core/schema/yamlOutline';

const schema: Schema = {
  properties: {
    version: { description: 'The version.', 'x-zh-cn': '版本。', enum: [1] },
    lessons: { type: 'array', items: { $ref: '#/definitions/lesson' } },
    tags: { additionalProperties: { enum: ['a', 'b'] } },
  },
  definitions: {
    lesson: {
      anyOf: [
        { enum: ['all', 'none'], enumDescriptions: ['Every one', 'No one'] },
        {
          type: 'object',
          properties: {
            id: { description: 'Its name.' },
            open: { type: 'boolean' },
            rule: { type: 'object', properties: { when: {}, then: {}, since: {} } },
          },
        },
      ],
    },
  },
};

/** What can be typed at `|`, as label and the text after it is taken. */
function complete(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completeYaml(text, at, schema, 'en').map(({ label, text: insert, range }) => {
    const after = text.slice(0, range.start) + insert + text.slice(range.end);
    return `${label} → ${after.slice(after.lastIndexOf('\n', range.start - 1) + 1).split('\n')[0]}`;
  });
}

describe('completing YAML by a schema', () => {
  for (const [place, marked, offered] of [
    ['an empty document', '|', ['version → version: ', 'lessons → lessons:', 'tags → tags: ']],
    ['the start of a key', 'version: 1\nle|', ['lessons → lessons:', 'tags → tags: ']],
    [
      'a key that stands there',
      'ver|s: 1',
      ['version → version: 1', 'lessons → lessons: 1', 'tags → tags: 1'],
    ],
    ['a value', 'version: |', ['1 → version: 1']],
    ['a value with a comment', 'version: | # one', ['1 → version: 1 # one']],
    [
      'a half typed value',
      'lessons:\n  - n|',
      [
        'id →   - id: ',
        'open →   - open: ',
        'rule →   - rule:',
        'all →   - all',
        'none →   - none',
      ],
    ],
    [
      'a list at the indent of its key',
      'lessons:\n- id: a\n  |\nversion: 1',
      ['open →   open: ', 'rule →   rule:'],
    ],
    ['keys before and after it', 'lessons:\n  - id: a\n    |\n    rule: {}', ['open →     open: ']],
    [
      'the second item',
      'lessons:\n  - id: a\n    open: true\n  - |',
      [
        'id →   - id: ',
        'open →   - open: ',
        'rule →   - rule:',
        'all →   - all',
        'none →   - none',
      ],
    ],
    ['a boolean', 'lessons:\n  - open: t|', ['true →   - open: true', 'false →   - open: false']],
    [
      'a map below',
      'lessons:\n  - rule:\n      when: x\n      |',
      ['then →       then: ', 'since →       since: '],
    ],
    [
      'a map on one line',
      'lessons:\n  - rule: {when: x, t|, since: y}',
      ['then →   - rule: {when: x, then: , since: y}'],
    ],
    [
      'a list on one line',
      'lessons: [all, |]',
      ['all → lessons: [all, all]', 'none → lessons: [all, none]'],
    ],
    [
      'a map in a list on one line',
      'lessons: [{id: a, |',
      ['open → lessons: [{id: a, open: ', 'rule → lessons: [{id: a, rule:'],
    ],
    ['any key', 'tags:\n  mine: |', ['a →   mine: a', 'b →   mine: b']],
    ['a comment', 'version: 1 # |', []],
    ['a text of several lines', 'lessons:\n  - id: >\n      |', []],
    ['quotes', 'lessons: ["|"]', []],
    ['a key that is not known', 'other:\n  |', []],
  ] as const) {
    it(`offers what fits at ${place}`, () => {
      assert.deepEqual(complete(marked), offered);
    });
  }

  it('reads the keys and items that people write', () => {
    const text =
      'a: 1 # x\n"b c":\n  - d\n  - e: [f, {g: h}]\n    i: |\n      j: k\n\nl: "m: n"\r\no:\n- p\n';
    assert.deepEqual(
      yamlEntries(text).map(({ path, value }) => [
        path.join('/'),
        text.slice(value.start, value.end),
      ]),
      [
        ['a', '1'],
        ['b c', ''],
        ['b c/0', 'd'],
        ['b c/1/e', '[f, {g: h}]'],
        ['b c/1/e/0', 'f'],
        ['b c/1/e/1/g', 'h'],
        ['b c/1/e/1', '{g: h}'],
        ['b c/1/i', '|'],
        ['l', '"m: n"'],
        ['o', ''],
        ['o/0', 'p'],
      ],
    );
  });

  it('says what a key and a value mean', () => {
    const text = 'version: 1\nlessons:\n  - none\n  - {id: a}';
    const hover = (word: string, language: 'en' | 'zh' = 'en'): string | undefined => {
      const found = hoverYaml(text, text.indexOf(word), schema, language);
      return found && `${text.slice(found.range.start, found.range.end)}: ${found.description}`;
    };
    assert.equal(hover('version'), 'version: The version.');
    assert.equal(hover('version', 'zh'), 'version: 版本。');
    assert.equal(hover('none'), 'none: No one');
    assert.equal(hover('id'), 'id: Its name.');
    assert.equal(hover('lessons'), undefined);
  });

  it('never throws, whatever is typed', () => {
    const token = fc.constantFrom(
      ...[
        'a',
        'lessons',
        ':',
        ': ',
        '- ',
        '\n',
        '\n  ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        "'",
        '#',
        '|',
        '\r\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 25 }), fc.nat(60), (tokens, at) => {
        const text = tokens.join('');
        const offset = Math.min(at, text.length);
        for (const { range } of completeYaml(text, offset, schema, 'en')) {
          assert.ok(0 <= range.start && range.start <= offset && offset <= range.end);
          assert.ok(range.end <= text.length && !/[\r\n]/.test(text.slice(range.start, range.end)));
        }
        hoverYaml(text, offset, schema, 'en');
      }),
      { numRuns: 1000 },
    );
  });
});
