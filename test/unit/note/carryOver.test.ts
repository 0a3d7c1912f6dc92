import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note, NoteSource } from '../../../src/core/note/note';
import { carryOver } from '../../../src/core/note/carryOver';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { finish } from '../../../src/core/steps';
import { ShownFollowUps } from '../../../src/core/views/shownFollowUps';

const heading = 'Follow-ups';

function note(path: string, text: string): NoteSource {
  return { uri: `file:///w/${path}`, path, text };
}

/** Carries all tasks of some notes over. @returns the notes after it, by path */
function carried(from: readonly NoteSource[], into: NoteSource): ReadonlyMap<string, NoteSource> {
  const tasks = from.flatMap((source) =>
    parseNote(source).followUps.map((followUp) => ({ from: source, followUp })),
  );
  const edits = new Map(carryOver(tasks, into, { heading }).map((each) => [each.uri, each.edits]));
  return new Map(
    [...from, into].map((source) => [
      source.path,
      { ...source, text: applyEdits(source.text, edits.get(source.uri) ?? []) },
    ]),
  );
}

describe('carryOver', () => {
  const old = note(
    'retros/a b.md',
    '## Follow-ups\n\n- [ ] Write the **check** 📅 2026-12-01\n- [x] Done\n- [ ] 找人负责，截止 2026-11-01\n',
  );
  const into = note('2026/new.md', '# New\n\n## Follow-ups\n\n- [ ] Own one\n\n## Luck\n\nNone.\n');

  it('puts tasks behind those of the other note, with a link back, and marks the old ones', () => {
    const after = carried([old], into);
    assert.equal(
      after.get(into.path)?.text,
      '# New\n\n## Follow-ups\n\n- [ ] Own one\n' +
        '- [ ] Write the **check** 📅 2026-12-01 ([from](../retros/a%20b.md))\n' +
        '- [ ] 找人负责，截止 2026-11-01 ([来自](../retros/a%20b.md))\n\n## Luck\n\nNone.\n',
    );
    assert.equal(after.get(old.path)?.text, old.text.replaceAll('[ ]', '[>]'));
  });

  it('counts what is carried over again, and lists it once', () => {
    const second = carried([old], note('b.md', '## 行动\n')).get('b.md') ?? into;
    const first = carried([old], second).get(old.path) ?? old;
    const third = carried([second], note('c.md', 'Nothing yet.'));
    const text = third.get('c.md')?.text;
    assert.equal(
      text,
      'Nothing yet.\n\n## Follow-ups\n\n- [ ] Write the **check** 📅 2026-12-01 ([from](b.md))\n- [ ] 找人负责，截止 2026-11-01 ([来自](b.md))',
    );
    const notes = [first, ...third.values()].map((source) => parseNote(source));
    const shown = new ShownFollowUps();
    finish(
      shown.updateInSteps(new Map(notes.map((note) => [note.uri, note])), [], {
        groupBy: 'note',
        today: '2026-11-22',
        isKept: () => false,
      }),
    );
    assert.deepEqual(
      shown.groups[0]?.members.map(({ followUp, carried: times }) => [
        followUp.text,
        followUp.due,
        times,
      ]),
      [
        ['找人负责', '2026-11-01', 2],
        ['Write the check', '2026-12-01', 2],
      ],
    );
  });

  it('leaves every other byte as it is, and says the same tasks there, in any notes', () => {
    const words = fc.constantFrom(
      'Write it',
      '写下来 📅 2026-12-01',
      'a `b` [c](d.md) (e)',
      'wrapped\n  twice',
      'tagged #x',
      'by 2026-12-24',
      'x\n  due:: 2026-12-01',
      '\\* [[w]]',
    );
    const task = fc
      .tuple(words, fc.constantFrom('[ ]', '[x]', '[-]'))
      .map(([text, box]) => `- ${box} ${text}`);
    const line = fc.oneof(
      task,
      fc.constantFrom('', '# T', '## Follow-ups', '## Notes', '行动', '> - [ ] q', '```'),
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 10 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.join('\n').replaceAll('\n', eol));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [source, target] = [note('x/a.md', `## Follow-ups\n\n${a}`), note('b.md', b)];
        const after = carried([source], target);
        const [oldText, newText] = [after.get('x/a.md')?.text ?? '', after.get('b.md')?.text ?? ''];
        const open = openOf(parseNote(source));
        assert.equal(oldText.replaceAll('[>]', '[ ]'), source.text);
        assert.deepEqual(openOf(parseNote({ ...source, text: oldText })), []);
        const [start, end] = [
          commonStart(target.text, newText),
          newText.length - target.text.length,
        ];
        assert.ok(open.length === 0 ? end === 0 : end > 0);
        assert.equal(newText.slice(0, start) + newText.slice(start + end), target.text);
        if (a.includes('```') || b.includes('```')) return;
        const now = parseNote({ ...target, text: newText });
        const added = now.followUps.filter(({ carried: how }) => how === 'from');
        assert.deepEqual(added.map(said), open.map(said));
      }),
    );
  });
});

function openOf({ followUps }: Note): Note['followUps'] {
  return followUps.filter(({ done }) => !done);
}

function said({ text, due }: Note['followUps'][number]): readonly unknown[] {
  return [text, due];
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
