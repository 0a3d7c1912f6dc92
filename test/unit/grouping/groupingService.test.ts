import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GroupingService } from '../../../src/core/grouping/groupingService';
import type { GroupingNews } from '../../../src/core/grouping/lessonNews';
import { sentChanges } from '../../../src/core/grouping/sentChanges';
import { type Delta, NoteIndex, type NoteUpdate } from '../../../src/core/index/noteIndex';
import { groupMentions } from '../../../src/core/recurrence/lessonGroups';
import { noteSaying } from '../recurrence/notes';

/** A service, and what is told by it: all that passes between them is copied, as between threads. */
class Told {
  readonly index = new NoteIndex();
  readonly #service: GroupingService;
  readonly #size: number;

  /** @param size mentions that are sent at once */
  constructor(size = 1000, clock = () => 0) {
    this.#size = size;
    this.#service = new GroupingService(clock);
    this.#service.start({
      lexicon: undefined,
      care: 'balanced',
      language: 'en',
      decisions: { same: [], apart: [] },
    });
  }

  get service(): GroupingService {
    return this.#service;
  }

  /** Sends changes, and takes all news of them. */
  update(updates: readonly NoteUpdate[]): readonly Delta[] {
    const changes = this.index.update(updates);
    return [...sentChanges(changes, this.#size)].flatMap((some) =>
      this.#take(this.#service.update(structuredClone(some))),
    );
  }

  #take(first: GroupingNews): readonly Delta[] {
    const deltas: Delta[] = [];
    for (let news = first; ;) {
      deltas.push(this.index.take(structuredClone(news)));
      if (!news.hasMore && !news.isBehind) return deltas;
      news = news.hasMore ? this.#service.tell() : this.#service.goOn();
    }
  }
}

describe('Grouping in a thread of its own', () => {
  it('tells which lessons a change touched', () => {
    const told = new Told();
    const [a, b] = [
      noteSaying('a.md', ['Pin the driver', 'Name an owner']),
      noteSaying('b.md', ['Pin the driver']),
    ];
    told.update([{ uri: a.uri, note: a }]);
    const [delta, ...more] = told.update([{ uri: b.uri, note: b }]);
    assert.equal(more.length, 0);
    assert.equal(delta?.lessons.size, 1);
    const [touched = ''] = delta.lessons;
    const lesson = told.index.lessons.get(touched);
    assert.equal(lesson?.title, 'Pin the driver');
    assert.deepEqual(
      lesson.mentions.map(({ note }) => note),
      [a, b],
    );
    assert.equal(told.index.lessonOf('pin the driver!'), lesson);
  });

  it('takes the last of several versions of a note', () => {
    const told = new Told();
    const note = noteSaying('a.md', ['Pin the driver']);
    told.update([{ uri: note.uri, note }, { uri: note.uri }]);
    assert.equal(told.index.notes.size, 0);
    assert.equal(told.index.lessons.size, 0);
  });

  it('comes to what grouping at once makes, in parts however small, always late, whatever came before', () => {
    const statement = fc.constantFrom(
      'Pin the driver before the release',
      'Pin the driver version before a release',
      'Name an owner for each alert',
      'Ask support what they hear',
      'Rehearse the rollback',
      '上线前先演练回滚',
    );
    const version = fc.array(statement, { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), version)),
        fc.integer({ min: 1, max: 5 }),
        (all, size) => {
          let now = 0;
          const told = new Told(size, () => (now += 100));
          for (const [i, statements] of all) {
            const note = noteSaying(`${i}.md`, statements);
            const before = new Map(told.index.lessons);
            const deltas = told.update([{ uri: note.uri, ...(statements.length > 0 && { note }) }]);
            const touched = new Set(
              deltas.flatMap(({ lessons, removedLessons }) => [...lessons, ...removedLessons]),
            );
            const { lessons, notes } = told.index;
            assert.deepEqual(new Map(lessons), groupMentions([...notes.values()]));
            for (const id of new Set([...before.keys(), ...lessons.keys()])) {
              assert.ok(before.get(id) === lessons.get(id) || touched.has(id));
            }
            for (const lesson of lessons.values()) {
              for (const { mention } of lesson.mentions) {
                assert.equal(told.index.lessonOf(mention.text), lesson);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells much in parts', () => {
    const told = new Told();
    const statements = Array.from({ length: 450 }, (_, i) => `Lesson ${'abcdefghij'[i % 10]} ${i}`);
    const note = noteSaying('long.md', statements);
    const deltas = told.update([{ uri: note.uri, note }]);
    assert.ok(deltas.length > 1);
    assert.ok(deltas.every(({ lessons }) => lessons.size <= 200));
    assert.deepEqual(new Map(told.index.lessons), groupMentions([note]));
  });

  it('answers with the ids of mentions and lessons', () => {
    const told = new Told();
    const notes = [
      noteSaying('a.md', ['Pin the driver version before a release']),
      noteSaying('b.md', ['Pin the driver version before the release']),
    ];
    told.update(notes.map((note) => ({ uri: note.uri, note })));
    const [lesson] = told.index.lessons.values();
    assert.ok(lesson);
    assert.equal(lesson.mentions.length, 2);
    const [reason] = told.service.whySame(lesson.id);
    assert.ok(reason);
    assert.deepEqual(
      new Set([reason.a, reason.b].map((id) => told.index.mentionOf(id)?.note)),
      new Set(notes),
    );
    assert.deepEqual(told.service.nearTo('Pin the driver version before our release'), [lesson.id]);
    assert.deepEqual(told.service.offersOf([lesson.id, 'none']), [[], []]);
  });

  it('says what is wrong with the lexicon, and does without', () => {
    const service = new GroupingService(() => 0);
    const start = { care: 'balanced', language: 'en', decisions: { same: [], apart: [] } } as const;
    assert.match(String(service.start({ ...start, lexicon: new Uint8Array(3) })), /too short/);
    assert.equal(service.start({ ...start, lexicon: undefined }), undefined);
  });

  it('cuts the change of a long note, a mention from its old to its new place at once', () => {
    const long = noteSaying(
      'long.md',
      Array.from({ length: 25 }, (_, i) => `Lesson ${i}`),
    );
    const shorter = { ...long, mentions: long.mentions.slice(5) };
    const parts = [...sentChanges([{ before: long, after: shorter }], 10)].flat();
    assert.deepEqual(
      parts.map(({ part }) => [part.before.length, part.after.length]),
      [
        [5, 5],
        [5, 5],
        [5, 5],
        [10, 5],
      ],
    );
    assert.ok(parts.every(({ after }) => after?.mentions.length === 0));
  });
});
