import assert from 'node:assert/strict';
import { found } from './found';

describe('a link to another note', () => {
  for (const written of [
    '[Forgot to pin the CUDA version](../retros/x.md) · 3 notes, last 2026-05-03',
    '[Forgot to pin the CUDA version](x.md)',
    '[Forgot to pin (the \\[CUDA\\]) version](<a b.md#pitfalls> "title")',
    '**[Forgot to pin the version](x.markdown)** (2026-05-03)',
    '[部署前没有锁定版本](../复盘/2024.md)（2024-05-02）',
    '[Lesson: pin the version](x.md)',
    '[[2026-05-ranking#Pitfalls|Forgot to pin the CUDA version]]',
    '[[2026-05-ranking]] · last week',
    '2026-05-03: [Forgot to pin the version](x.md)',
  ]) {
    it(`is no mention of what it quotes: ${written}`, () => {
      assert.deepEqual(found(`## Pitfalls\n\n- ${written}\n`), []);
      assert.deepEqual(found(`## Pitfalls\n\n> ${written}\n`), []);
      assert.deepEqual(found(`## Notes\n\n- Lesson: ${written}\n`), []);
      const cell = written.replaceAll('|', String.raw`\|`);
      assert.deepEqual(found(`| Pitfall | Day |\n| --- | --- |\n| ${cell} | x |\n`), []);
    });
  }

  for (const [written, text] of [
    ['[Pin the CUDA version](https://example.com/x.md)', 'Pin the CUDA version'],
    ['[Pin the CUDA version](//host/x.md)', 'Pin the CUDA version'],
    ['[Pin the CUDA version](versions.png)', 'Pin the CUDA version'],
    ['[[versions.pdf]] was never read by anyone', 'versions.pdf was never read by anyone'],
    ['We forgot what [the last retro](x.md) says', 'We forgot what the last retro says'],
    ['[The last retro](x.md) says to pin it', 'The last retro says to pin it'],
    ['[Pin it](a.md) and [test it](b.md)', 'Pin it and test it'],
    ['[Pin] the version (x.md)', '[Pin] the version (x.md)'],
    ['[Pin the version](x.md) #lesson', 'Pin the version'],
  ] as const) {
    it(`is a mention when more is said: ${written}`, () => {
      assert.deepEqual(found(`## Pitfalls\n\n- ${written}\n`), [`pitfall: ${text}`]);
    });
  }
});
