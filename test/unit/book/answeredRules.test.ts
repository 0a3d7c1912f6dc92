import assert from 'node:assert/strict';
import { answeredRules, type AnsweredRules } from '../../../src/core/book/answeredRules';
import { readBlocks } from '../../../src/core/note/readBlocks';

describe('answeredRules', () => {
  it('reads which rules held and which were broken, behind the links', () => {
    const text = `# X

## Did last time's rules hold?

- [Pin the \\*driver\\*](../a.md) · Held, twice
- [Rehearse](b.md) · 2026-03-01 · it happened again in May
- [Nobody knows](c.md) · <Did it come up? Write held, or again.>
- [Not asked](c.md) · perhaps
- Yes, of course

## Goal

- [Elsewhere](d.md) · held
`;
    assert.deepEqual(answered(text), {
      at: 5,
      answers: [
        { said: 'Pin the *driver*', answer: 'held' },
        { said: 'Rehearse', answer: 'again' },
      ],
    });
  });

  it('reads Chinese, and Windows line ends', () => {
    const text =
      '## 上次的规则守住了吗\r\n\r\n- [先试标](a.md) · 守住了\r\n- [再定稿](a.md) · 没守住\r\n';
    assert.deepEqual(answered(text)?.answers, [
      { said: '先试标', answer: 'held' },
      { said: '再定稿', answer: 'again' },
    ]);
    assert.equal(answered('# Nothing\n'), undefined);
  });
});

function answered(text: string): AnsweredRules | undefined {
  return answeredRules(text, readBlocks(text, 0).blocks);
}
