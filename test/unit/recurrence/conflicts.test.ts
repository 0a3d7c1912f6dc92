import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ConflictKind } from '../../../src/core/recurrence/conflicts';
import { judge } from '../../../src/core/recurrence/judgement';
import { readStatement } from '../../../src/core/recurrence/reading/statement';
import { Terms } from '../../../src/core/recurrence/terms';
import { shippedLexicon, tokenize } from './lexicon';

const terms = new Terms(shippedLexicon);
const judged = (a: string, b: string): ReturnType<typeof judge> =>
  judge(readStatement(a, tokenize, terms), readStatement(b, tokenize, terms), terms);
const strongest = (a: string, b: string): ConflictKind | undefined =>
  [...judged(a, b).conflicts]
    .filter(({ strength }) => strength >= 0.5)
    .sort((x, y) => y.strength - x.strength)[0]?.kind;

const apart: Readonly<Record<ConflictKind, readonly (readonly [string, string])[]>> = {
  opposite: [
    ['Ship on Friday afternoons', 'Never ship on Friday afternoons'],
    ['Share the staging database between teams', "Don't share the staging database between teams"],
    ['周末可以动生产数据库', '周末不可以动生产数据库'],
    ['Pin the driver in the image', 'Unpin the driver in the image'],
    ['Subscribe the whole team to build mails', 'Unsubscribe the whole team from build mails'],
    ['Lock the branch during a release', 'Unlock the branch during a release'],
    ['Compress the logs before upload', 'Decompress the logs before upload'],
    [
      'Deactivate the feature flag after the holiday',
      'Reactivate the feature flag after the holiday',
    ],
  ],
  order: [
    ['Write the migration before the code', 'Write the migration after the code'],
    ['先写测试，再改代码', '先改代码，再写测试'],
  ],
  exchange: [
    ['Praise in public, criticise in private', 'Praise in private, criticise in public'],
    ['早上开会，下午写代码', '下午开会，早上写代码'],
    ['即使服务端已经校验，前端也必须再校验', '即使前端已经校验，服务端也必须再校验'],
    [
      'If the client retries, the server must not retry',
      'If the server retries, the client must not retry',
    ],
    [
      'When the mock passes but the device fails, trust the device',
      'When the device passes but the mock fails, trust the mock',
    ],
  ],
  amount: [
    ['Open new features to 1% of the users first', 'Open new features to 60% of the users first'],
    ['Answer every review within 2 hours', 'Answer every review within 5 days'],
    ['每次导入不超过一百行', '每次导入不超过十万行'],
  ],
  object: [
    [
      'Give every dashboard one owner whose name is written on it',
      'Give every bicycle one owner whose name is written on it',
    ],
  ],
};

const together: readonly (readonly [string, string])[] = [
  ['Rehearse the rollback before each release', 'Rehearse the rollback before every release'],
  ['Pin the driver version in the image', 'The driver version gets pinned in the image'],
  ["Don't forget to back up the cluster", 'Back up the cluster'],
  ['Nobody had rehearsed the rollback', 'Rehearse the rollback'],
  ['Open new features to 1% of the users first', 'Open new features to 2% of the users first'],
  ['Tell support one week before a launch', 'One week before a launch, tell support'],
  ['Agree on the metric before building', 'Agree on the mertic before building'],
  ['上线前一定要演练回滚', '上线之前要先演练一次回滚'],
  ['没有提前演练回滚', '要提前演练回滚'],
  ['Never disable the checksum of backups', 'Keep the checksum of backups enabled'],
  ["Don't unpin the driver in the image", 'Keep the driver in the image pinned'],
  ['Redeploy the service after a change of keys', 'Deploy the service after a change of keys'],
  ['Test the client, and test the server', 'Test the server, and test the client'],
  ['前端要测，后端也要测', '后端要测，前端也要测'],
  [
    'Even if the server validates, the client must validate too',
    'The client must validate too, even if the server validates',
  ],
  ['即使前端已经校验，服务端也必须再校验一次', '服务端必须再校验一次，即使前端已经校验'],
  ['不要再用共享账号', '别再用共享账号'],
  ['密码以后必须再检查一遍', '以后必须再检查一遍密码'],
];

describe('conflicts', () => {
  for (const [kind, pairs] of Object.entries(apart)) {
    for (const [a, b] of pairs) {
      it(`finds another ${kind}: ${a} | ${b}`, () => {
        assert.equal(strongest(a, b), kind);
      });
    }
  }

  for (const [a, b] of together) {
    it(`finds none: ${a} | ${b}`, () => {
      assert.equal(strongest(a, b), undefined, JSON.stringify(judged(a, b).conflicts));
    });
  }

  it('lower the odds, never raise them', () => {
    for (const [a, b] of Object.values(apart).flat()) {
      const statements = [a, b].map((text) => readStatement(text, tokenize, terms));
      const [x, y] = statements;
      assert.ok(x && y);
      assert.ok(judge(x, y, terms).odds < judge(x, y, terms, Infinity).odds, `${a} | ${b}`);
    }
  });
});

const words = fc.constantFrom(
  ...'rollback rehearse not before release after deploy 回滚 不要 上线 先 再 database 10 days'.split(
    ' ',
  ),
);
const statement = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));

describe('judge', () => {
  it('finds that a statement shares all of itself, and has no conflict with itself', () => {
    fc.assert(
      fc.property(statement, (text) => {
        const { evidence, conflicts } = judged(text, text);
        assert.ok(Math.abs(evidence.coverage - 1) < 1e-9);
        assert.deepEqual(conflicts, []);
      }),
    );
  });

  it('gives shares from 0 to 1 and finite odds', () => {
    fc.assert(
      fc.property(fc.oneof(statement, fc.string()), fc.oneof(statement, fc.string()), (a, b) => {
        const { odds, evidence, conflicts } = judged(a, b);
        assert.ok(Number.isFinite(odds));
        assert.ok(evidence.shared >= 0 && evidence.shared <= 1);
        assert.ok(conflicts.every(({ strength }) => strength > 0 && strength <= 1));
      }),
    );
  });
});
