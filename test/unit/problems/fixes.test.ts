import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteNames } from '../../../src/core/index/noteNames';
import type { Note, Problem } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { checkNote } from '../../../src/core/problems/checkNote';
import type { Fix } from '../../../src/core/problems/fix';
import { fixesOf } from '../../../src/core/problems/fixes';
import { probableDays } from '../../../src/core/problems/probableDay';
import { audible } from '../../../src/core/problems/silence';
import { readSections } from '../../../src/core/note/readSections';
import { applyEdits } from '../../../src/core/text/textEdit';

const today = '2026-03-10';
const names = new NoteNames();
const links = {
  prevOf: (from: Pick<Note, 'uri' | 'path' | 'prev'>) => names.find(from.prev ?? '', from),
  noteAt: () => undefined,
};

function read(text: string): { readonly note: Note; readonly problems: readonly Problem[] } {
  const note = parseNote({ uri: 'retros/a.md', path: 'retros/a.md', text });
  const all = [...note.problems, ...checkNote(note, text, { today, links })];
  return { note, problems: audible(all, text) };
}

/** The note after a problem's fix, by their codes. */
function fixed(text: string, code: Problem['code'], fix: Fix['code'], nth = 0): string {
  const { note, problems } = read(text);
  const problem = problems.find((other) => other.code === code);
  assert.ok(problem, `no ${code}`);
  const found = fixesOf(problem, note, text, today).filter((other) => other.code === fix)[nth];
  assert.ok(found, `no ${fix}`);
  return applyEdits(text, [found.edit]);
}

const retro = (body: string): string => `---\ntype: project-retro\n---\n# T\n\n${body}`;

describe('probableDays', () => {
  it('reads what people write for a day', () => {
    assert.deepEqual(probableDays('1st of March 2026'), ['2026-03-01']);
    assert.deepEqual(probableDays('March 1, 2026'), ['2026-03-01']);
    assert.deepEqual(probableDays('2026 3 1'), ['2026-03-01']);
    assert.deepEqual(probableDays('２０２６，３，１'), ['2026-03-01']);
    assert.deepEqual(probableDays('26-03-01'), ['2026-03-01']);
    assert.deepEqual(probableDays('3/1/2026'), ['2026-03-01', '2026-01-03']);
    assert.deepEqual(probableDays('31.12.2026'), ['2026-12-31']);
  });

  it('invents none', () => {
    for (const none of ['soon', '2026-02-30', '31/31/2026', '', '12', 'v1.2.3']) {
      assert.deepEqual(probableDays(none), []);
    }
  });
});

describe('fixesOf', () => {
  it('writes the day, key and value that were meant', () => {
    assert.equal(
      fixed('---\r\ndate: 3/1/2026 # when\r\n---\r\n', 'date-invalid', 'write'),
      '---\r\ndate: 2026-03-01 # when\r\n---\r\n',
    );
    assert.equal(fixed('---\nprojct: x\n---\n', 'key-typo', 'write'), '---\nproject: x\n---\n');
    assert.equal(
      fixed('---\nprivate: yes\n---\n', 'private-unknown', 'write'),
      '---\nprivate: true\n---\n',
    );
    assert.equal(
      fixed('---\ntype: project-retro\noutcome: "ok"\n---\n', 'outcome-unknown', 'write', 1),
      '---\ntype: project-retro\noutcome: partial\n---\n',
    );
  });

  it('takes an empty section out with its heading', () => {
    assert.equal(
      fixed(retro('## A\n\n<What?>\n\n## B\n- x\n'), 'section-empty', 'remove-section'),
      retro('## B\n- x\n'),
    );
  });

  it('puts a vague lesson behind a when and then, in its language', () => {
    assert.equal(
      fixed(retro('## Lessons\n- Communicate **better**\n'), 'lesson-vague', 'when-then'),
      retro('## Lessons\n- When what comes up, do what first: Communicate **better**\n'),
    );
    assert.equal(
      fixed(retro('## 教训\n- 要加强测试\n'), 'lesson-vague', 'when-then'),
      retro('## 教训\n- 当什么情况出现，就先做哪一件事：要加强测试\n'),
    );
  });

  it('adds a day and a name to a follow-up, which are read back', () => {
    const text = '---\ntype: incident\n---\n## Follow-ups\n- [ ] renew the certificate\n';
    const dated = fixed(text, 'follow-up-open-ended', 'add-date');
    assert.match(dated, /certificate \(due 2026-03-24\)\n$/);
    assert.equal(read(fixed(dated, 'follow-up-open-ended', 'add-owner')).problems.length, 0);
  });

  it('silences a problem for its line, and for the note, beside what is silenced there', () => {
    const text = retro('## Lessons\n- Communicate better  \n- Plan better\n');
    const once = fixed(text, 'lesson-vague', 'silence-line');
    assert.match(once, /- Communicate better <!-- hindsight-ignore: lesson-vague --> {2}\n/);
    assert.equal(read(once).problems.length, 1);
    assert.equal(read(fixed(text, 'lesson-vague', 'silence-note')).problems.length, 0);
    const bare = '# Lessons\n- Plan better\n';
    assert.equal(
      fixed(bare, 'lesson-vague', 'silence-note'),
      `---\nhindsight-ignore: [lesson-vague]\n---\n\n${bare}`,
    );
  });

  for (const ignored of ['[blame]', '"blame"', 'blame', '\n  - blame', '']) {
    it(`adds to what the note silences already: ${JSON.stringify(ignored)}`, () => {
      const text = `---\nhindsight-ignore: ${ignored}\ntype: project-retro\n---\n## Lessons\n- Plan better\n`;
      const after = fixed(text, 'lesson-vague', 'silence-note');
      assert.deepEqual(read(after).problems, []);
    });
  }

  it('changes nothing outside of its range, silences what it says, and keeps line ends and BOM', () => {
    const line = fc.constantFrom(
      '## Lessons',
      '## A',
      '- Communicate better',
      '- 要加强测试  ',
      '- [ ] renew it',
      '- [[gone]]',
      'Bob forgot to renew it',
      '<What?>',
      '',
      '```',
      '| a | b |',
      '|---|---|',
    );
    const head = fc.constantFrom(
      'date: 3/1/2026',
      'projct: x',
      'private: yes',
      'tags: [a]',
      'hindsight-ignore: blame',
      'prev: gone',
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.uniqueArray(head, { maxLength: 4 }),
        fc.array(fc.tuple(line, end), { maxLength: 12 }),
        fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 8, maxLength: 8 }),
        (bom, fields, body, ends) => {
          const top = ['---', 'type: incident', ...fields, '---'];
          const text =
            (bom ? '\uFEFF' : '') +
            top.map((field, i) => field + (ends[i] ?? '\n')).join('') +
            body.map((parts) => parts.join('')).join('');
          const { note, problems } = read(text);
          for (const problem of problems) {
            for (const { code, edit } of fixesOf(problem, note, text, today)) {
              const after = applyEdits(text, [edit]);
              const { start, end } = edit.range;
              if (code === 'write') {
                assert.deepEqual(edit.range, problem.range);
              } else if (code === 'when-then') {
                assert.deepEqual([start, end], [problem.range.start, problem.range.start]);
              } else if (code === 'remove-section') {
                const left = readSections(after).map(({ heading, level }) => [heading, level]);
                const removed = readSections(text).findIndex(
                  ({ headingRange }) => headingRange.start === start,
                );
                const others = readSections(text).filter((_, i) => i !== removed);
                assert.deepEqual(
                  left,
                  others.map(({ heading, level }) => [heading, level]),
                );
              } else {
                assert.equal(start, end);
                for (const lineEnd of edit.text.match(/\r\n?|\n/g) ?? []) {
                  assert.ok(text.includes(lineEnd));
                }
                assert.ok(!text.startsWith('\uFEFF') || start > 0);
                assert.notEqual(text.slice(start - 1, start + 1), '\r\n');
              }
              const isMine = (other: Problem): boolean => other.code === problem.code;
              const before = problems.filter(isMine).length;
              if (code === 'silence-note')
                assert.equal(read(after).problems.filter(isMine).length, 0);
              if (code === 'silence-line') {
                assert.ok(read(after).problems.filter(isMine).length < before);
              }
            }
          }
        },
      ),
    );
  });
});
