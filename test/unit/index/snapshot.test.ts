import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteIndex } from '../../../src/core/index/noteIndex';
import { packedLines, unpackInSteps } from '../../../src/core/index/packedNote';
import {
  type KeyedLesson,
  type SnapshotNote,
  SnapshotReader,
} from '../../../src/core/index/snapshot';
import { parseNote } from '../../../src/core/note/parseNote';
import { isSameData } from '../../../src/core/sameData';
import { finish } from '../../../src/core/steps';
import type { NoteMention } from '../../../src/core/recurrence/lesson';
import { readSnapshot, writeSnapshot } from '../../support/snapshots';
import { noteSaying } from '../recurrence/notes';

const notes = ['a.md', '复盘/乙.md'].map((path, i) => ({
  mtime: i,
  size: i,
  settings: 's',
  note: noteSaying(path, ['Pin the driver', '先试标\u2028再定稿']),
}));

/** A lesson of these mentions. */
function lessonOf(id: string, mentions: readonly NoteMention[]): KeyedLesson {
  return {
    id,
    title: 'Pin the driver',
    kind: 'pitfall',
    state: 'recurring',
    mentions,
    keys: [`key of ${id}`],
    noteCount: 2,
    projects: ['search'],
    first: '2026-01-02',
    last: undefined,
    decided: undefined,
  };
}

const said = notes.flatMap(({ note }) => note.mentions.map((mention) => ({ note, mention })));

describe('snapshot', () => {
  it('gives back what was written', () => {
    const found = readSnapshot(writeSnapshot(notes));
    const whole = { notes, lessons: [], damaged: 0, isLacking: false };
    assert.ok(isSameData(found, whole), JSON.stringify(found));
  });

  it('gives back what any text is read as, however long, as packed lines do', () => {
    const line = fc.constantFrom(
      '---\ndate: 2026-13-01\ntags: [a]\n---\n',
      '# 复盘 #x\n',
      '## Pitfalls\n',
      '## 踩过的坑\n',
      '## Improvements\n',
      '- Pin the [[driver]]\n',
      '- 先试标\u2028再定稿\n',
      '- [ ] Ask @eva 📅 2026-01-02\n',
      '- [>] Tidy up\n',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 700 }), (lines) => {
        const note = parseNote({ uri: 'file:///a%23b.md', path: 'a#b.md', text: lines.join('') });
        const written = [{ mtime: 1, size: 2, settings: 's', note }];
        const found = readSnapshot(writeSnapshot([...written, ...notes]));
        assert.ok(isSameData(found.notes, [...written, ...notes]));
        assert.ok(isSameData(finish(unpackInSteps(packedLines(note))), note));
      }),
      { numRuns: 30 },
    );
  });

  it('gives back lessons of any mentions, which are those of the notes', () => {
    const places = fc.uniqueArray(fc.nat(said.length - 1), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 130 }), (groups) => {
        const lessons = groups.map((group, i) =>
          lessonOf(
            `l${i}`,
            group.map((place) => said[place]).filter((each) => each !== undefined),
          ),
        );
        const found = readSnapshot(writeSnapshot(notes, lessons));
        assert.ok(isSameData(found.lessons, lessons));
        assert.ok(isSameData(found.notes.toSorted(byPath), notes.toSorted(byPath)));
        assert.ok(!found.isLacking);
        for (const { note, mention } of found.lessons.flatMap(({ mentions }) => mentions)) {
          assert.ok(found.notes.some((each) => each.note === note));
          assert.ok(note.mentions.includes(mention));
        }
      }),
    );
  });

  it('gives back a lesson that very many mentions say, whatever line of it is damaged', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      mtime: i,
      size: i,
      settings: 's',
      note: noteSaying(`${i}.md`, [`Pin it ${i}`]),
    }));
    const saying = many.flatMap(({ note }) => note.mentions.map((mention) => ({ note, mention })));
    const lessons = [lessonOf('few', said), lessonOf('many', saying), lessonOf('last', said)];
    const lines = writeSnapshot([...notes, ...many], lessons).split('\n');
    assert.ok(isSameData(readSnapshot(lines.join('\n')).lessons, lessons));
    for (let i = 1; i < 5; i++) {
      const damaged = lines.with(i, `${lines[i]}x`);
      for (const lesson of readSnapshot(damaged.join('\n')).lessons) {
        const whole = lessons.find(({ id }) => id === lesson.id);
        const ids = new Set(whole?.mentions.map(({ mention }) => mention.id));
        assert.ok(lesson.mentions.every(({ mention }) => ids.has(mention.id)));
      }
    }
  });

  it('gives back lessons before the notes say anything', () => {
    const some = said.filter(({ note, mention }) => mention === note.mentions[0]);
    const reader = new SnapshotReader(writeSnapshot(notes, [lessonOf('l', some)]).split('\n'));
    const [lesson] = finish(reader.lessonsInSteps());
    assert.deepEqual(
      lesson?.mentions.map(({ note, mention }) => [note.path, note.mentions.length, mention.text]),
      some.map(({ note, mention }) => [note.path, 0, mention.text]),
    );
    finish(reader.notesInSteps());
    assert.ok(isSameData(lesson.mentions, some));
  });

  it('gives back lessons without what damaged notes said', () => {
    const own = notes.map(({ note }) => said.filter((each) => each.note === note));
    const lessons = own.map((mentions, i) => lessonOf(`l${i}`, mentions));
    const other = lessonOf('both', said);
    const lines = writeSnapshot(notes, [...lessons, other]).split('\n');
    assert.equal(lines.length, 5);
    lines[2] = `${lines[2]}x`;
    const found = readSnapshot(lines.join('\n'));
    assert.deepEqual([found.damaged, found.isLacking, found.notes.length], [1, true, 1]);
    const index = new NoteIndex();
    index.remember(found.lessons);
    assert.equal(index.lessons.size, 3);
    index.update(found.notes.map(({ note }) => ({ uri: note.uri, note })));
    const gone = said.find(({ note }) => note.path === notes[0]?.note.path);
    assert.ok(index.mentionOf(gone?.mention.id ?? ''));
    const { lessons: changed, removedLessons } = finish(index.forgetLackingInSteps());
    assert.deepEqual([[...changed], [...removedLessons]], [['both'], ['l0']]);
    assert.equal(index.lessons.get('both')?.noteCount, 1);
    assert.equal(index.mentionOf(gone?.mention.id ?? ''), undefined);
  });

  it('leaves out notes that may not be believed, and what lessons say in them', () => {
    const lines = writeSnapshot(notes, [lessonOf('l', said)]).split('\n');
    const reader = new SnapshotReader(lines, ({ note }) => note.path !== 'a.md');
    const [lesson] = finish(reader.lessonsInSteps());
    assert.deepEqual(
      new Set(lesson?.mentions.map(({ note }) => note.path)),
      new Set(['复盘/乙.md']),
    );
    const found = finish(reader.notesInSteps());
    assert.ok(isSameData(found, { notes: notes.slice(1), damaged: 0, isLacking: false }));
  });

  it('leaves out what a note said that is another one by now', () => {
    const [first, second] = notes;
    assert.ok(first && second);
    const changed = { ...first, note: noteSaying('a.md', ['Said meanwhile']) };
    const found = readSnapshot(writeSnapshot([changed, second], [lessonOf('l', said)]));
    assert.ok(isSameData(found.notes.toSorted(byPath), [changed, second].toSorted(byPath)));
    assert.deepEqual(
      new Set(found.lessons[0]?.mentions.map(({ note }) => note.path)),
      new Set([second.note.path]),
    );
  });

  it('is not believed when another version wrote it', () => {
    const [, ...lines] = writeSnapshot(notes).split('\n');
    assert.deepEqual(readSnapshot(['hindsight 0', ...lines].join('\n')).notes, []);
  });

  it('loses only the damaged notes, wherever the damage is', () => {
    const text = writeSnapshot(notes, [lessonOf('l', said.slice(1))]);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 3 }),
        (at, noise) => {
          const found = readSnapshot(text.slice(0, at) + noise + text.slice(at + noise.length));
          for (const entry of found.notes) {
            assert.ok(notes.some((note) => isSameData(note, entry)));
          }
        },
      ),
    );
  });

  it('loses only what a damaged line held, in notes with tasks and problems too', () => {
    const whole = Array.from({ length: 4 }, (_, i) => {
      const text = [
        '---\ndate: 2026-13-01\n---\n## Pitfalls\n',
        `- Pin the driver ${i}\n- Ask who owns it ${i}\n- Say it early ${i}\n`,
        '## Actions\n\n- [ ] Ask @eva 📅 2026-01-02\n- [ ] Tidy up\n',
      ].join('');
      const note = parseNote({ uri: `file:///${i}.md`, path: `${i}.md`, text });
      return { mtime: i, size: i, settings: 's', note };
    });
    assert.ok(whole.every(({ note }) => note.followUps.length + note.problems.length > 2));
    const all = whole.flatMap(({ note }) => note.mentions.map((mention) => ({ note, mention })));
    const lessons = fc.array(fc.subarray(all, { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(lessons, fc.nat(), (groups, at) => {
        // Each in lines of its own, as if very many mentions stood between them.
        const lines = writeSnapshot(
          whole,
          groups.map((mentions, i) => lessonOf(`l${i}`, repeated(mentions))),
        ).split('\n');
        const damaged = 1 + (at % (lines.length - 2));
        const found = readSnapshot(lines.with(damaged, `${lines[damaged]}x`).join('\n'));
        assert.equal(found.damaged, 1);
        for (const entry of found.notes) assert.ok(whole.some((each) => isSameData(each, entry)));
        const ids = new Set(all.map(({ mention }) => mention.id));
        for (const { mention } of found.lessons.flatMap(({ mentions }) => mentions)) {
          assert.ok(ids.has(mention.id));
        }
      }),
    );
  });

  it('can be cut off anywhere', () => {
    const text = writeSnapshot(notes, [lessonOf('l', said.slice(1))]);
    for (let end = 0; end < text.length; end++) {
      assert.ok(readSnapshot(text.slice(0, end)).notes.length <= notes.length);
    }
  });
});

function byPath(a: SnapshotNote, b: SnapshotNote): number {
  return a.note.path < b.note.path ? -1 : 1;
}

/** So many that no other lesson comes into the same line. */
function repeated(mentions: readonly NoteMention[]): readonly NoteMention[] {
  return Array.from({ length: 200 }, (_, i) => mentions[i % mentions.length] ?? mentions[0]).filter(
    (mention) => mention !== undefined,
  );
}
