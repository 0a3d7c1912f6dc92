import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { isWhenThen, whenThen } from '../../../src/core/problems/whenThen';
import { applyEdits } from '../../../src/core/text/textEdit';

const mentionsOf = (text: string): readonly Mention[] =>
  parseNote({ uri: 'retros/a.md', path: 'retros/a.md', text }).mentions;

describe('isWhenThen', () => {
  for (const rule of [
    'When a release is near, do what first: Communicate better',
    'When what comes up, do what first: Forgot to pin the CUDA version',
    'if the replica lags then stop the writer',
    'Whenever two teams share a table: name one owner',
    'Before deploying, run the version check',
    'Every time a key is rotated -> restart the proxy',
    '当要上线，就先在副本上演练一遍',
    '当什么情况出现，就先做哪一件事：忘了锁定版本',
    '如果两周没有结果就换一个方案',
    '一旦延迟超过 200ms，则先回滚',
    '每次交接：先写清楚谁负责',
  ]) {
    it(`knows a rule: ${rule}`, () => {
      assert.ok(isWhenThen(rule));
    });
  }

  for (const other of [
    'Communicate better',
    'Rehearse the rollback',
    'When we deployed, the cache was cold',
    'If only we had known',
    'When?',
    'Ifs and buts, mostly',
    '要加强测试',
    '当时没有就位',
    '当天就发布了',
    '如果早点测试就好了',
    '如果',
  ]) {
    it(`knows none: ${other}`, () => {
      assert.ok(!isWhenThen(other));
    });
  }
});

describe('whenThen', () => {
  it('turns any mention into one rule, and leaves every other character of the note as it is', () => {
    const words = fc.constantFrom(
      '**Communicate** better',
      'Forgot to pin the `CUDA` version, the image drifted',
      'The [[migration]] took *three* weeks',
      '要加强测试',
      '上线之前没有演练**回滚**',
      '2026-03-01 Pin the driver',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const shape = fc.constantFrom<(words: string, end: string) => string>(
      (said, nl) => `- ${said}${nl}`,
      (said, nl) => `- ${said}${nl}  and more of it${nl}`,
      (said, nl) => `> - [x] ${said}  ${nl}`,
      (said, nl) => `${nl}${said}${nl}went on${nl}${nl}`,
      (said, nl) => `${nl}| Lesson | Who |${nl}|---|---|${nl}| ${said} | me |${nl}${nl}`,
      (said, nl) => `- Lesson: ${said}${nl}`,
      (said, nl) => `- 教训：${said} #tag${nl}`,
      (said, nl) => `${nl}> [!lesson] ${said}${nl}${nl}`,
      (said, nl) => `- lesson:: ${said}${nl}`,
    );
    fc.assert(
      fc.property(
        fc.constantFrom('', '\uFEFF'),
        fc.array(fc.tuple(shape, words, end), { minLength: 1, maxLength: 6 }),
        (top, parts) => {
          const text = `${top}## Lessons${parts[0]?.[2] ?? ''}${parts.map(([put, said, nl]) => put(said, nl)).join('')}`;
          const before = mentionsOf(text);
          assert.ok(before.length > 0);
          for (const [i, { range, text: said }] of before.entries()) {
            if (isWhenThen(said)) continue;
            const { edit } = whenThen(range, text);
            assert.deepEqual(edit.range, { start: range.start, end: range.start });
            const mentions = mentionsOf(applyEdits(text, [edit]));
            assert.deepEqual(
              mentions.map((mention) => mention.text),
              before.map((mention, j) => (i === j ? edit.text + said : mention.text)),
            );
            assert.ok(isWhenThen(mentions[i]?.text ?? ''));
          }
        },
      ),
    );
  });
});
