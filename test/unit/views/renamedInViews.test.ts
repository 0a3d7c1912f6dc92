import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFilter, writeFilter } from '../../../src/core/views/filter/parseFilter';
import { renamedInViews } from '../../../src/core/views/renamedInViews';
import { defaultOptions } from '../../../src/core/views/savedViews';

const view = (filter: string) => ({ name: 'v', options: { ...defaultOptions, filter } });
const renamed = (filter: string, from: string, to: string): string | undefined =>
  renamedInViews([view(filter)], from, to)?.[0]?.options.filter;

describe('Saved views after a project was renamed', () => {
  it('name it as it is called now, and are else as they were typed', () => {
    assert.equal(
      renamed('gpu  project:Atlas -项目：“atlas” since:2025', 'atlas', 'big one'),
      'gpu  project:"big one" -项目："big one" since:2025',
    );
    assert.deepEqual(renamedInViews([view('x'), view('project:a')], 'a', 'b'), [
      view('x'),
      view('project:b'),
    ]);
  });

  it('stay where they name another one, or only its beginning', () => {
    for (const filter of ['project:at', 'project:atlas2', 'atlas tag:atlas', 'project:']) {
      assert.equal(renamed(filter, 'atlas', 'zeus'), undefined);
    }
  });

  it('read as before with the new name, whatever the names are', () => {
    const name = fc.stringMatching(/^[a-z "\\:：“”-]*[a-z][a-z "\\:：“”-]*$/);
    fc.assert(
      fc.property(name, name, fc.boolean(), (from, to, excludes) => {
        const filter = writeFilter([{ key: 'project', value: from, excludes }], 'zh');
        const parts = parseFilter(renamed(`x ${filter} y`, from, to) ?? '');
        assert.deepEqual(
          parts.map(({ key, value, excludes: not }) => [key, value, not]),
          [
            [undefined, 'x', false],
            ['project', to, excludes],
            [undefined, 'y', false],
          ],
        );
      }),
    );
  });
});
