import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guardOf, guardPlace, guardTrouble } from '../../../src/core/book/guardPlace';

describe('guardPlace', () => {
  for (const [guard, place] of [
    ['ci/check.sh', { path: 'ci/check.sh' }],
    ['ci/check.sh:12', { path: 'ci/check.sh', line: 12 }],
    ['.eslintrc', { path: '.eslintrc' }],
    ['.github/workflows/check.yml', { path: '.github/workflows/check.yml' }],
    ['../code/test/rollback.test.ts:3', { path: '../code/test/rollback.test.ts', line: 3 }],
    ['护栏/上线清单.md', { path: '护栏/上线清单.md' }],
    ['ci\\check.ps1', { path: 'ci/check.ps1' }],
    ['./Makefile', { path: 'Makefile' }],
    ['./my lists/before release:7', { path: 'my lists/before release', line: 7 }],
  ] as const) {
    it(`reads "${guard}" as a file`, () => {
      assert.deepEqual(guardPlace(guard), place);
    });
  }

  for (const guard of [
    'checklist item: rollback rehearsed',
    'the checklist, item 12',
    'lint/test',
    'CI/CD 流水线里的检查',
    '评审清单：回滚演练过',
    '发布前问一句:12',
    'see docs/checklist.md',
    'ask Mei.',
    'https://example.org/check.html',
    '/etc/passwd.txt',
    '~/check.sh',
    'C:\\ci\\check.ps1',
    'Makefile',
    './',
    ':12',
  ]) {
    it(`reads "${guard}" as words`, () => {
      assert.equal(guardPlace(guard), undefined);
    });
  }

  it('reads back every place that is written', () => {
    const segment = fc
      .string({
        unit: fc.constantFrom('a', 'B', '1', '.', '-', ' ', '中', ':', '~'),
        minLength: 1,
        maxLength: 8,
      })
      .filter((text) => !/^\s|\s$|^\.*$|:\d*$/u.test(text));
    const place = fc.record(
      { segments: fc.array(segment, { minLength: 1, maxLength: 3 }), line: fc.nat(9999) },
      { requiredKeys: ['segments', 'line'] },
    );
    fc.assert(
      fc.property(place, ({ segments, line }) => {
        const path = segments.join('/');
        const wanted = line === 0 ? { path } : { path, line };
        assert.deepEqual(guardPlace(guardOf(wanted)), wanted);
      }),
    );
  });
});

describe('guardTrouble', () => {
  it('tells of a file that is gone or too short', () => {
    const place = { path: 'a.md', line: 3 };
    assert.equal(guardTrouble(place, undefined), 'gone');
    assert.equal(guardTrouble(place, 2), 'too-short');
    assert.equal(guardTrouble(place, 3), undefined);
    assert.equal(guardTrouble({ path: 'a.md' }, 1), undefined);
  });
});
