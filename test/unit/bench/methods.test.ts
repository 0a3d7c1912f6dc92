import assert from 'node:assert/strict';
import { exactMatch } from '../../../bench/methods/exactMatch';
import { hindsight } from '../../../bench/methods/hindsight';
import type { GroupingMethod, Statement } from '../../../bench/methods/method';
import { parabol } from '../../../bench/methods/parabol';
import { tfIdf } from '../../../bench/methods/tfIdf';
import { noteSaying } from '../recurrence/notes';

describe('grouping methods of the evaluation', () => {
  it('exact: joins what differs in case and punctuation only', () => {
    assert.deepEqual(
      grouped(exactMatch, [
        'Pin the driver.',
        'pin the DRIVER',
        'pin a driver',
        '锁版本',
        '锁版本。',
      ]),
      ['0 1', '2', '3 4'],
    );
  });

  it('hindsight: groups as the product does', () => {
    assert.deepEqual(grouped(hindsight, ['Pin the driver.', 'pin the DRIVER', 'Test backups']), [
      '0 1',
      '2',
    ]);
  });

  it('tf-idf: joins what shares rare words', () => {
    assert.deepEqual(
      grouped(tfIdf(0.3), [
        'Pin the driver version first',
        'Before the launch pin the driver version',
        'Before the launch call the bank',
        '上线前锁定驱动版本',
        '驱动版本要锁定',
      ]),
      ['0 1', '2', '3 4'],
    );
  });

  it('parabol: joins equal cards, at most five, and takes Chinese cards for equal', () => {
    assert.deepEqual(grouped(parabol, ['Pin the driver', 'pin the driver!', 'Test backups']), [
      '0 1',
      '2',
    ]);
    assert.deepEqual(grouped(parabol, ['锁版本', '写文档', 'Test backups']), ['0 1', '2']);
    const sizes = grouped(parabol, Array<string>(7).fill('Same card'));
    assert.ok(sizes.every((members) => members.split(' ').length <= 5));
  });
});

/** The groups of some statements, each from a note of its own, as their numbers. */
function grouped(method: GroupingMethod, texts: readonly string[]): string[] {
  const statements = texts.map((text, i): Statement => {
    const note = noteSaying(`${i}.md`, []);
    return { id: String(i), text, kind: 'lesson', note };
  });
  const { groupOf } = method.group(statements);
  const groups = new Map<string, string[]>();
  for (const { id } of statements) {
    const group = groupOf.get(id) ?? `alone ${id}`;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups.values()].map((members) => members.join(' '));
}
