import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInTemplateIds } from '../../../src/core/template/builtIn';
import { parseNote } from '../../../src/core/note/parseNote';
import { fillIn, lessonsOf, newPath, uriOf, type Vault } from './vault';

const filledIn = [
  'project-retro',
  'kickoff',
  'incident',
  'pitfall',
  'lesson-review',
  'transition',
  'skill-assessment',
];
const project = 'search';
const statement = 'Pin the CUDA version before deploying';
const vault: Vault = {
  'retros/2024 (first).md': `---\ntype: project-retro\ndate: 2024-01-01\nproject: search\n---\n# The [first] | one\n\n## Pitfalls\n\n- ${statement}\n\n## One rule I keep\n\n- When I deploy, then I check the versions first\n`,
  '复盘/第二次.md': `---\ntype: incident\ndate: 2026-11-20\nproject: search\n---\n# 第二次\n\n## Contributing factors\n\n- ${statement}\n- 没有人负责回滚\n\n## Follow-ups\n\n- [ ] Write the runbook 📅 2026-11-01\n- [ ] 补上监控\n`,
  'reflections/turn.md':
    '---\ntype: transition\ndate: 2025-01-01\n---\n# Turn\n\n## What I let go\n\n- having the last word\n\n## Next experiment\n\n- [ ] lead for a month\n',
  'reflections/skills.md':
    '---\ntype: skill-assessment\ndate: 2025-06-01\npreset: soft-skills\n---\n| Skill | Level |\n|---|---|\n| Communication and collaboration | 4 |\n| Business thinking | 2 |\n',
};

/** The lines of a note that quote another. */
function quotes(text: string): string[] {
  return text.split('\n').filter((line) => /\]\([^)]*\.md\)/.test(line));
}

describe('what templates fill in', () => {
  it('is what one reads before starting', () => {
    const kickoff = fillIn(['en', 'kickoff'], vault, { title: 'Search, third round', project });
    assert.deepEqual(
      quotes(kickoff)[0],
      `- [${statement}](../复盘/第二次.md) · 2 notes, last 2026-11-20 · <What do you do about it this time?>`,
    );
    assert.match(
      fillIn(['zh-cn', 'kickoff'], vault, { project }),
      /· 2 篇笔记，最近 2026-11-20 · </,
    );
  });

  it('is what a review looks back on', () => {
    assert.deepEqual(quotes(fillIn(['en', 'lesson-review'], vault)), [
      '- [没有人负责回滚](../复盘/第二次.md) · 2026-11-20',
      `- [${statement}](../复盘/第二次.md) · 2 notes, last 2026-11-20 · <What made it possible again?>`,
      '- [Write the runbook](../复盘/第二次.md) · overdue since 2026-11-01',
      '- [补上监控](../复盘/第二次.md)',
      '- [lead for a month](turn.md)',
    ]);
  });

  it('is what was said at the last turning point, and which one it was', () => {
    const text = fillIn(['en', 'transition'], vault);
    assert.match(text, /^prev: reflections\/turn\.md #/m);
    assert.deepEqual(quotes(text), [
      '- [Turn](turn.md) · 2025-01-01',
      '  - [having the last word](turn.md) · what I let go',
      '  - [lead for a month](turn.md) · next experiment',
    ]);
  });

  it('is the level of last time, also when that was in the other language', () => {
    const english = fillIn(['en', 'skill-assessment'], vault);
    assert.match(english, /^\| Business thinking \| <1–5\?> \| 2 \|/m);
    assert.match(english, /^\| Ownership \| <1–5\?> \| – \|/m);
    assert.match(english, /^\[skills\]\(skills\.md\) · 2025-06-01 · the last assessment$/m);
    assert.match(fillIn(['zh-cn', 'skill-assessment'], vault), /^\| 业务思维 \| <1–5\?> \| 2 \|/m);
    const other = fillIn(['zh-cn', 'skill-assessment'], vault, {
      answers: { preset: 'ai-pm-core' },
    });
    assert.match(other, /^\| 技术洞察力 \| <1–5\?> \| – \|/m);
  });

  it('is which rules were to be kept, and when a pit was met', () => {
    assert.deepEqual(quotes(fillIn(['en', 'project-retro'], vault, { project })), [
      '- [When I deploy, then I check the versions first](<../retros/2024 (first).md>)'.replace(
        '<../retros/2024 (first).md>',
        '../retros/2024%20%28first%29.md',
      ) + ' · <Did it come up? Write held, or again.>',
    ]);
    assert.deepEqual(quotes(fillIn(['zh-cn', 'pitfall'], vault, { title: statement })), [
      '- [第二次](../复盘/第二次.md) · 2026-11-20',
      String.raw`- [The \[first\] \| one](../retros/2024%20%28first%29.md) · 2024-01-01`,
    ]);
    assert.deepEqual(quotes(fillIn(['en', 'incident'], vault, { title: 'x' })).length, 0);
    assert.equal(quotes(fillIn(['en', 'incident'], vault, { project })).length, 2);
  });

  const texts = fc.oneof(
    fc.constantFrom(
      'Lesson: pin the driver',
      '教训：先锁版本',
      'It took all day. Lesson: pin it',
      '[lesson:: pin it]',
      'Pin it #lesson',
      '> [!lesson] pin it',
      'Stop: guessing',
      'Start: measuring',
      '[ ] not a task',
      'a | b',
      'Action: `run` <it>',
      '**Root cause:** the driver',
      'Pin {{it}} $1 due:: 2026-01-01',
      statement,
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const vaults = fc
    .tuple(
      fc.array(texts, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('project-retro', 'incident', 'transition'),
      texts,
    )
    .map(([said, type, title]): Vault => {
      const list = said.map((text) => `- ${text.replace(/\s+/g, ' ')}`).join('\n');
      const tasks = list.replace(/^- /gm, '- [ ] ');
      const note = (date: string): string =>
        `---\ntype: ${type}\ndate: ${date}\nproject: search\n---\n# ${title}\n\n## Pitfalls\n\n${list}\n\n## One rule I keep\n\n${list}\n\n## What I let go\n\n${list}\n\n## Follow-ups\n\n${tasks}\n`;
      return { ...vault, 'retros/x [1].md': note('2026-11-15'), '复盘/y.md': note('2025-11-15') };
    });

  it('says nothing once more: no mention, no follow-up, no problem', () => {
    fc.assert(
      fc.property(
        vaults,
        fc.constantFrom(...filledIn),
        fc.constantFrom('en', 'zh-cn'),
        fc.constantFrom(statement, 'search'),
        (before, id, language, title) => {
          const text = fillIn([language, id], before, {
            title,
            project,
            answers: { period: 'year' },
          });
          const note = parseNote({ uri: uriOf(newPath), path: newPath, text });
          assert.deepEqual([note.problems, note.mentions, note.followUps], [[], [], []], text);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });

  it('changes no lesson', () => {
    const counts = (all: Vault): unknown =>
      [...lessonsOf(all).values()].map(({ id, noteCount }) => [id, noteCount]).sort();
    for (const id of builtInTemplateIds) {
      const text = fillIn(['en', id], vault, { title: statement, project });
      assert.deepEqual(counts({ ...vault, [newPath]: text }), counts(vault), id);
    }
  });
});
