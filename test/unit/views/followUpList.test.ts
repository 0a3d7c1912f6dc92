import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { tickOf } from '../../../src/core/note/tick';
import { finish } from '../../../src/core/steps';
import { dueGroup, followUpsOf } from '../../../src/core/views/followUpList';
import { ShownFollowUps } from '../../../src/core/views/shownFollowUps';

const today = '2026-11-22';

function note(path: string, ...tasks: string[]): Note {
  const text = `# Retro\n\n## Follow-ups\n\n${tasks.join('\n')}\n`;
  return parseNote({ uri: `file:///${path}`, path, text });
}

function listed(notes: readonly Note[], groupBy: 'due' | 'note', kept: readonly string[] = []) {
  const shown = new ShownFollowUps();
  const all = new Map(notes.map((each) => [each.uri, each]));
  const options = { groupBy, today, isKept: (id: string) => kept.includes(id) };
  finish(shown.updateInSteps(all, [], options));
  return read(shown);
}

function read({ groups }: ShownFollowUps): readonly (readonly string[])[] {
  return groups.map(({ key, members }) => [key, ...members.map(({ followUp }) => followUp.text)]);
}

describe('ShownFollowUps', () => {
  const notes = [
    note('2026-01-01-a.md', '- [ ] Ask Ana 2026-11-30', '- [x] Done', '- [ ] Some day'),
    note('2026-10-01-b.md', '- [ ] Late 📅 2026-11-01', '- [ ] Now @2026-11-22', '- [ ] Any day'),
    note('2026-09-01-c.md', '- [ ] Later due:: 2026-11-29'),
  ];

  it('groups by when something is due, overdue first, newer notes first without a day', () => {
    assert.deepEqual(listed(notes, 'due'), [
      ['overdue', 'Late'],
      ['today', 'Now'],
      ['week', 'Later'],
      ['later', 'Ask Ana'],
      ['undated', 'Any day', 'Some day'],
    ]);
  });

  it('groups by note: those with something overdue first, then the newest', () => {
    assert.deepEqual(listed(notes, 'note'), [
      ['file:///2026-10-01-b.md', 'Late', 'Now', 'Any day'],
      ['file:///2026-09-01-c.md', 'Later'],
      ['file:///2026-01-01-a.md', 'Ask Ana', 'Some day'],
    ]);
  });

  it('keeps what was ticked just now', () => {
    const [first] = notes;
    assert.ok(first);
    const done = followUpsOf(first).filter(({ followUp }) => followUp.done);
    const texts = listed(
      [first],
      'note',
      done.map(({ id }) => id),
    );
    assert.deepEqual(texts, [['file:///2026-01-01-a.md', 'Ask Ana', 'Done', 'Some day']]);
  });

  it('tells equal tasks of one note apart, and knows them after they moved', () => {
    const before = followUpsOf(note('a.md', '- [ ] Same', '- [ ] Same'));
    const after = followUpsOf(note('a.md', '- [ ] Other', '- [ ] Same', '- [ ] Same'));
    assert.equal(new Set(before.map(({ id }) => id)).size, 2);
    assert.deepEqual(
      after.slice(1).map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });
});

describe('ShownFollowUps, kept up to date', () => {
  const task = fc.constantFrom(
    '- [ ] Ask Ana',
    '- [x] Ask Ana',
    '- [ ] Write it down 2026-11-01',
    '- [ ] Write it down 2026-11-25',
    '- [>] Ask Ana',
    '- [>] Write it down',
    '- [ ] Ask Ana ([from](b.md))',
    '- [ ] Write it down ([from](b.md))',
  );
  const change = fc.record({
    path: fc.constantFrom('2026-01-01-a.md', '2026-02-02-b.md', 'c.md'),
    tasks: fc.array(task, { maxLength: 4 }),
    groupBy: fc.constantFrom('due' as const, 'note' as const),
    on: fc.constantFrom('2026-11-01', '2026-11-25', '2026-12-24'),
  });

  it('shows the same as from scratch, whatever came in which order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (changes, isKept) => {
        const notes = new Map<string, Note>();
        const shown = new ShownFollowUps();
        for (const { path, tasks, groupBy, on } of changes) {
          const changed = note(path, ...tasks);
          if (tasks.length === 0) notes.delete(changed.uri);
          else notes.set(changed.uri, changed);
          const options = { groupBy, today: on, isKept: () => isKept };
          finish(shown.updateInSteps(notes, [changed.uri], options));
          const anew = new ShownFollowUps();
          finish(anew.updateInSteps(notes, [], options));
          assert.deepEqual(shown.groups, anew.groups);
        }
      }),
    );
  });

  it('leaves groups alone that did not change', () => {
    const [late, soon] = [note('a.md', '- [ ] Late 2026-11-01'), note('b.md', '- [ ] Soon')];
    const notes = new Map([late, soon].map((each) => [each.uri, each]));
    const shown = new ShownFollowUps();
    const options = { groupBy: 'due' as const, today, isKept: () => false };
    finish(shown.updateInSteps(notes, [], options));
    const [before] = shown.groups;
    notes.set(soon.uri, note('b.md', '- [ ] Sooner'));
    finish(shown.updateInSteps(notes, [soon.uri], options));
    assert.equal(shown.groups[0], before);
    assert.deepEqual(read(shown)[1], ['undated', 'Sooner']);
  });
});

describe('dueGroup', () => {
  it('has each day in one group', () => {
    assert.deepEqual(
      ['2026-11-21', today, '2026-11-29', '2026-11-30', undefined].map((day) =>
        dueGroup(day, today),
      ),
      ['overdue', 'today', 'week', 'later', 'undated'],
    );
  });
});

describe('tickOf', () => {
  const tasks = fc.array(
    fc.tuple(fc.constantFrom('- [ ] ', '* [x] ', '1. [ ] '), fc.constantFrom('One', 'Two', '三')),
    { minLength: 1, maxLength: 8 },
  );

  it('changes one character, and the other way gives the note back', () => {
    fc.assert(
      fc.property(tasks, fc.nat(), fc.constantFrom('\n', '\r\n'), (lines, at, eol) => {
        const text = ['## Actions', '', ...lines.map((line) => line.join('')), ''].join(eol);
        const read = (now: string): Note => parseNote({ uri: 'u', path: 'u.md', text: now });
        const wanted = read(text).followUps[at % lines.length];
        assert.ok(wanted);
        const tick = tickOf(read(text), wanted, !wanted.done);
        assert.ok(tick);
        const ticked = apply(text, tick);
        assert.equal(ticked.length, text.length);
        const after = read(ticked).followUps[at % lines.length];
        assert.deepEqual([after?.text, after?.done], [wanted.text, !wanted.done]);
        const back = tickOf(read(ticked), { ...wanted, done: !wanted.done }, wanted.done);
        assert.ok(back);
        assert.equal(apply(ticked, back), text);
      }),
    );
  });

  it('finds a task that moved, and nothing when it is gone or ticked already', () => {
    const [wanted] = note('a.md', '- [ ] Ask Ana').followUps;
    assert.ok(wanted);
    const moved = note('a.md', 'A line more', '', '- [ ] Ask Ana');
    assert.equal(
      tickOf(moved, wanted, true)?.range.start,
      (moved.followUps[0]?.box.start ?? 0) + 1,
    );
    assert.equal(tickOf(note('a.md', '- [ ] Ask Ben'), wanted, true), undefined);
    assert.equal(tickOf(note('a.md', '- [x] Ask Ana'), wanted, true), undefined);
  });

  function apply(text: string, { range, text: mark }: NonNullable<ReturnType<typeof tickOf>>) {
    return text.slice(0, range.start) + mark + text.slice(range.end);
  }
});
