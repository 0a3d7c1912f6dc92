import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { found } from './found';

describe('files of lessons', () => {
  const files: Record<string, string> = {
    'LESSONS.md': 'lesson',
    'docs/lessons-learned.md': 'lesson',
    'tasks/lessons.md': 'lesson',
    'kitchen-lessons.md': 'lesson',
    'pitfalls.md': 'pitfall',
    'GOTCHAS.md': 'pitfall',
    '踩坑记录.md': 'pitfall',
    '经验教训.md': 'lesson',
    'lessons/handover.md': 'lesson',
    'experience/speaking.md': 'lesson',
    '错题本.md': 'pitfall',
  };
  for (const [path, kind] of Object.entries(files)) {
    it(`${path}: its lists are of kind ${kind}`, () => {
      const statements = found('# Notes\n\nSorted by cost.\n\n## Build\n\n- Pin the driver\n', {
        path,
      });
      assert.deepEqual(statements, [`${kind}: Pin the driver`]);
    });
  }

  it('count no paragraphs of their own', () => {
    const note = '# Freelance\n\nIt was a good year.\n\n## Numbers\n\n9 invoices.\n';
    assert.deepEqual(found(note, { path: 'experience/freelance.md' }), []);
  });

  it('count no neutral sections', () => {
    const note = '# Lessons\n\n- Pin the driver\n\n## References\n\n- The manual\n';
    assert.deepEqual(found(note, { path: 'LESSONS.md' }), ['lesson: Pin the driver']);
  });

  it('do not count what explains an item', () => {
    const note = '- Pin the driver before deploying\n  - it cost two hours in May\n';
    assert.deepEqual(found(note, { path: 'LESSONS.md' }), [
      'lesson: Pin the driver before deploying',
    ]);
  });

  it('in a folder of retrospectives, only sections count', () => {
    assert.deepEqual(found('# Retro\n\n## Attendees\n\n- Lena\n', { path: 'retros/a.md' }), []);
  });
});

describe('entries of a file of lessons', () => {
  it('are mentions with their own day', () => {
    const text = '# Lessons\n\n### 2026-03-01 Pin the driver version\n\nIt drifted.\n';
    const { mentions } = parseNote({ uri: 'u', path: 'LESSONS.md', text });
    assert.deepEqual(
      mentions.map(({ text: statement, date }) => [statement, date]),
      [['Pin the driver version', '2026-03-01']],
    );
  });

  it('give their fields kinds of their own', () => {
    const note =
      '## 2026-03-01 — Pin the driver version\n\n- **Symptom:** It would not start\n- **Fix:** Pin it\n- **Status:** open\n';
    assert.deepEqual(found(note, { path: 'LESSONS.md' }), [
      'lesson: Pin the driver version',
      'difficulty: It would not start',
      'solution: Pin it',
    ]);
  });

  const titles: Record<string, string | undefined> = {
    '[2026-03-01] Pin the driver version': 'Pin the driver version',
    '2026/3/1: Pin the driver version': 'Pin the driver version',
    'L12 – Pin the driver before deploying': 'Pin the driver before deploying',
    'Lesson 4: Pin the driver version': 'Pin the driver version',
    '12. Never deploy on a Friday': 'Never deploy on a Friday',
    '2024-11-06 If an alarm never leads to action, remove it.':
      'If an alarm never leads to action, remove it.',
    '2026-03-01 部署前要锁定驱动版本': '部署前要锁定驱动版本',
    Deployment: undefined,
    'Build and test': undefined,
    '2026-03-01': undefined,
  };
  for (const [title, statement] of Object.entries(titles)) {
    it(`${title}: ${statement ?? 'no statement'}`, () => {
      const statements = found(`# Log\n\n### ${title}\n`, { path: 'LESSONS.md' });
      assert.deepEqual(statements, statement === undefined ? [] : [`lesson: ${statement}`]);
    });
  }
});
