import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCalendarDay } from '../../../src/core/calendar/calendarDay';
import type { FollowUp } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

function followUps(text: string, path = 'note.md'): readonly FollowUp[] {
  return parseNote({ uri: path, path, text }).followUps;
}

/** The follow-ups of a note, as they would be listed. */
function listed(text: string, path?: string): string[] {
  return followUps(text, path).map(
    ({ text: words, done, due }) =>
      `${done ? 'x' : ' '} ${words}${due === undefined ? '' : ` by ${due}`}`,
  );
}

describe('follow-ups', () => {
  it('are tasks under actions and improvements, nested ones too', () => {
    assert.deepEqual(
      listed(
        '# Retro\n\n- [ ] not here\n\n## Follow-ups\n\n- [ ] Write the **runbook**\n  - [x] Ask Ann\n- no task\n\n' +
          '## 可以优化的地方\n\n1. [X] 先锁版本\n\n## Timeline\n\n- [ ] nor here\n',
      ),
      ['  Write the runbook', 'x Ask Ann', 'x 先锁版本'],
    );
  });

  it('are tasks after labels, and in callouts', () => {
    assert.deepEqual(
      listed(
        '行动：\n- [ ] 补上监控\n\nOther text\n\n- [ ] no\n- [ ] Action: yes\n\n> [!todo]\n> - [ ] Quoted\n\n**Action items:**\n\n- [ ] Pin it\n',
      ),
      ['  补上监控', '  yes', '  Quoted', '  Pin it'],
    );
  });

  it('say below which heading they stand, and where', () => {
    const text =
      '\uFEFF---\r\ntitle: x\r\n---\r\n## **Next** steps\r\n\r\n- [ ] Pin *it* 📅 2026-12-01\r\n';
    const [task] = followUps(text);
    assert.ok(task);
    assert.equal(task.section, 'Next steps');
    assert.equal(text.slice(task.range.start, task.range.end), 'Pin *it* 📅 2026-12-01');
    assert.equal(text.slice(task.box.start, task.box.end), '[ ]');
    assert.deepEqual(task.start, { line: 5, column: 6 });
  });

  it('are due when they say so, in any of the usual ways', () => {
    for (const written of [
      'Pin it 📅 2026-12-01',
      'Pin it due:: 2026-12-01',
      'Pin it [due:: 2026-12-01] #ops',
      'Pin it (due:: 2026-12-01)',
      'Pin it @2026-12-01',
      'Pin it 2026-12-01',
      'Pin it, by 2026-12-01.',
      'Pin it (2026-12-1)',
      'Pin it 📅 [[2026-12-01]] ⏫',
      'Pin it ➕ 2026-11-01 📅 2026-12-01',
      '📅 2026-12-01 Pin it',
      'Pin it (due 2026-12-01) #ops',
      'Pin it\n  due:: 2026-12-01',
    ]) {
      assert.deepEqual(
        listed(`## Actions\n\n- [ ] ${written}\n`),
        ['  Pin it by 2026-12-01'],
        written,
      );
    }
    for (const written of [
      '锁版本，截止 2026-12-01',
      '锁版本（截止：2026年12月1日）',
      '锁版本 2026-12-01 前',
    ]) {
      assert.deepEqual(
        listed(`## 行动\n\n- [ ] ${written}\n`),
        ['  锁版本 by 2026-12-01'],
        written,
      );
    }
  });

  it('are not due on a day that does not exist, that is past work, or that is part of the text', () => {
    assert.deepEqual(
      listed(
        '## Actions\n\n- [ ] Pin by 2026-02-30\n- [x] Done ✅ 2026-11-01\n- [ ] Read 2026-12-01-retro.md again\n- [-] Dropped\n',
      ),
      ['  Pin by 2026-02-30', 'x Done', '  Read 2026-12-01-retro.md again', 'x Dropped'],
    );
  });

  it('are not placeholders, quotes of other notes, or prompts of a template file', () => {
    assert.deepEqual(
      listed(
        '## Follow-ups\n\n- [ ] <Who does what, by when?>\n- [ ]\n- [ ] TODO\n- [ ] [Pin it](../a.md) · due 2026-12-01\n',
      ),
      [],
    );
    assert.deepEqual(listed('## Actions\n\n- [ ] {{owner}}\n- [ ] Real\n', 'templates/x.md'), []);
  });

  const piece = fc.constantFrom(
    '## Actions\n',
    '## 改进\n',
    '- [ ] ',
    '- [x] ',
    '  - [-] ',
    '> ',
    '\n',
    '\r\n',
    'Pin it ',
    '补上监控',
    '📅 2026-12-01',
    'due:: 2026-12-01',
    '@2026-1-1',
    '[[',
    ']]',
    '[a](b.md)',
    '**',
    '`',
    '#tag ',
    '<x>',
    '|',
    '1. [ ] ',
    '行动：',
    '\t',
  );

  it('have exact places, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('');
          let end = 0;
          for (const { box, range, text: words, due, start } of followUps(text)) {
            assert.match(text.slice(box.start, box.end), /^\[.\]$/u);
            assert.ok(box.start >= end && box.end <= range.start && range.end <= text.length);
            assert.notEqual(words.trim(), '');
            assert.ok(due === undefined || isCalendarDay(due));
            const letters = words.replace(/[^\p{L}\p{N}]/gu, '');
            let from = range.start;
            for (const letter of letters) {
              const at = text.indexOf(letter, from);
              assert.ok(
                at >= 0 && at < range.end,
                `${words} in ${text.slice(range.start, range.end)}`,
              );
              from = at + letter.length;
            }
            assert.ok(start.line >= 0);
            ({ end } = range);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('are the same with CRLF', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const lf = pieces.join('').replaceAll('\r', '');
        assert.deepEqual(listed(lf.replaceAll('\n', '\r\n')), listed(lf));
      }),
    );
  });
});
