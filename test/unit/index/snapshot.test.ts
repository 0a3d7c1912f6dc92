import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LessonRecord } from '../../../src/core/grouping/lessonNews';
import { NoteIndex } from '../../../src/core/index/noteIndex';
import { packedLines, unpackInSteps } from '../../../src/core/index/packedNote';
import { readSnapshot, writeSnapshot } from '../../../src/core/index/snapshot';
import { parseNote } from '../../../src/core/note/parseNote';
import { isSameData } from '../../../src/core/sameData';
import { finish } from '../../../src/core/steps';
import { noteSaying } from '../recurrence/notes';

const notes = ['a.md', '复盘/乙.md'].map((path, i) => ({
  mtime: i,
  size: i,
  settings: 's',
  note: noteSaying(path, ['Pin the driver', '先试标\u2028再定稿']),
}));

const lessonOnce: LessonRecord = {
  id: 'l1',
  title: 'Pin the driver',
  kind: 'pitfall',
  state: 'recurring',
  mentions: [],
  keys: [],
  noteCount: 1,
  projects: ['search'],
  first: '2026-01-02',
  last: undefined,
  decided: undefined,
};

describe('snapshot', () => {
  it('gives back what was written', () => {
    const found = readSnapshot(writeSnapshot(notes));
    assert.ok(isSameData(found, { notes, lessons: [], damaged: 0 }), JSON.stringify(found));
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

  it('gives back lessons, without what damaged notes said', () => {
    const index = new NoteIndex();
    index.update(notes.map(({ note }) => ({ uri: note.uri, note })));
    const mentions = notes.flatMap(({ note }) => note.mentions.map(({ id }) => id));
    const lesson = { ...lessonOnce, mentions, keys: ['pin the driver'], noteCount: 2 };
    index.take({ lessons: [lesson, { ...lessonOnce, id: 'once', mentions, keys: [] }], gone: [] });
    const lines = writeSnapshot(notes, index.recurring()).split('\n');
    assert.ok(isSameData(readSnapshot(lines.join('\n')).lessons, [lesson]));
    lines[1] = `${lines[1]}x`;
    const found = readSnapshot(lines.join('\n'));
    assert.ok(isSameData(found.lessons, [{ ...lesson, mentions: mentions.slice(2) }]));
    assert.equal(found.damaged, 1);
  });

  it('is not believed when another version wrote it', () => {
    const [, ...lines] = writeSnapshot(notes).split('\n');
    assert.deepEqual(readSnapshot(['hindsight 0', ...lines].join('\n')).notes, []);
  });

  it('loses only the damaged notes, wherever the damage is', () => {
    const text = writeSnapshot(notes);
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

  it('can be cut off anywhere', () => {
    const text = writeSnapshot(notes);
    for (let end = 0; end < text.length; end++) {
      assert.ok(readSnapshot(text.slice(0, end)).notes.length <= notes.length);
    }
  });
});
