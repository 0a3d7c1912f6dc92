import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decisionsOf } from '../../../src/core/book/decisionsOf';
import { readBook } from '../../../src/core/book/readBook';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import type { Note } from '../../../src/core/note/note';
import { groupMentions, LessonGroups } from '../../../src/core/recurrence/lessonGroups';
import {
  type LessonGroup,
  type LessonListOptions,
  groupLessonsInSteps,
} from '../../../src/core/views/lessonList';
import { finish } from '../../../src/core/steps';
import { ShownLessons, shownLessons } from '../../../src/core/views/shownLessons';
import { noteSaying } from '../recurrence/notes';

const notes = [
  noteSaying('a.md', ['Pin the driver', 'Name an owner'], {
    project: 'search',
    date: '2024-01-01',
  }),
  noteSaying('b.md', ['Pin the driver', 'Name an owner'], {
    project: 'ranking',
    date: '2025-01-01',
  }),
  noteSaying('c.md', ['Pin the driver', 'Ask early'], { date: '2023-01-01' }),
  noteSaying('d.md', ['Ask early', 'Only once'], { date: '2026-01-01' }),
];

/** The lessons to show, under their headings. */
function list(lessons: Iterable<Lesson>, options: LessonListOptions): readonly LessonGroup[] {
  return finish(groupLessonsInSteps(shownLessons(lessons, options), options));
}

describe('The list of lessons', () => {
  it('puts what recurs most first, then the latest', () => {
    assert.deepEqual(titles(notes, {}), [['', ['Pin the driver', 'Name an owner', 'Ask early']]]);
  });

  it('puts what relapsed first and what is over last, and leaves out what is ignored', () => {
    const rule = 'rule: {since: 2020-01-01, when: a, then: b}';
    const groups = new LessonGroups();
    groups.decide(
      decisionsOf(
        new Map([
          [
            'book',
            readBook(`lessons:
  - {id: a, same: Pin the driver, retired: {on: 2026-02-01}}
  - {id: b, same: Ask early, ${rule}}
  - {id: c, same: Name an owner, ignored: }
  - {id: d, same: Only once, ${rule.replace('2020', '2027')}}`),
          ],
        ]),
      ),
    );
    groups.update(notes.map((after) => ({ after })));
    const shown = (minimum: number): readonly string[] =>
      list(groups.lessons.values(), optionsWith({ minimum })).flatMap(({ lessons }) =>
        lessons.map(({ title }) => title),
      );
    assert.deepEqual(shown(2), ['Ask early', 'Only once', 'Pin the driver']);
    assert.deepEqual(shown(1), ['Ask early', 'Only once', 'Pin the driver', 'Name an owner']);
    assert.deepEqual(shown(3), ['Pin the driver']);
  });

  it('orders by the latest mention or by title', () => {
    assert.deepEqual(titles(notes, { order: 'recent' })[0]?.[1][0], 'Ask early');
    assert.deepEqual(titles(notes, { order: 'title' })[0]?.[1][0], 'Ask early');
  });

  it('shows lessons from a number of notes on', () => {
    assert.deepEqual(titles(notes, { minimum: 3 }), [['', ['Pin the driver']]]);
    assert.equal(titles(notes, { minimum: 1 })[0]?.[1].length, 4);
  });

  it('shows lessons with all words of the filter, in the lesson or where it was written', () => {
    assert.deepEqual(titles(notes, { filter: 'PIN ｄｒｉｖｅｒ' }), [['', ['Pin the driver']]]);
    assert.deepEqual(titles(notes, { filter: 'd.md early' }), [['', ['Ask early']]]);
    assert.deepEqual(titles(notes, { filter: 'early driver' }), []);
  });

  it('groups by project, a lesson under each of its projects, the others last', () => {
    assert.deepEqual(titles(notes, { groupBy: 'project' }), [
      ['ranking', ['Pin the driver', 'Name an owner']],
      ['search', ['Pin the driver', 'Name an owner']],
      ['', ['Ask early']],
    ]);
  });

  it('groups by theme, a lesson under each of its themes, the others last', () => {
    const groups = new LessonGroups();
    groups.update(notes.map((after) => ({ after })));
    const options = optionsWith({ groupBy: 'theme' });
    const shown = shownLessons(groups.lessons.values(), options);
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['Pin the driver', 'Name an owner', 'Ask early'],
    );
    const idOf = (title: string): string => shown.find((each) => each.title === title)?.id ?? '';
    const listed = finish(
      groupLessonsInSteps(shown, options, [
        { name: 'driver', lessons: [idOf('Pin the driver')] },
        { name: '#people', lessons: [idOf('Name an owner'), idOf('Pin the driver')] },
      ]),
    );
    assert.deepEqual(
      listed.map(({ key, lessons }) => [key, lessons.map(({ title }) => title)]),
      [
        ['#people', ['Pin the driver', 'Name an owner']],
        ['driver', ['Pin the driver']],
        ['', ['Ask early']],
      ],
    );
  });

  it('groups by state: what came back, what is stuck, what recurs', () => {
    const late = ['x', 'y', 'z'].map((name) => noteSaying(`${name}.md`, ['Late data']));
    assert.deepEqual(titles([...notes, ...late.slice(0, 2)], { groupBy: 'state' }), [
      ['stuck', ['Pin the driver']],
      ['recurring', ['Name an owner', 'Ask early', 'Late data']],
    ]);
    assert.deepEqual(
      titles([...notes, ...late], { groupBy: 'state', filter: 'state:stuck' }).map(([key]) => key),
      ['stuck'],
    );
  });

  it('shows states that a filter asks for, whatever the number of notes', () => {
    assert.deepEqual(titles(notes, { filter: 'state:once' }), [['', ['Only once']]]);
    assert.deepEqual(titles(notes, { filter: 'state:once', minimum: 3 }), []);
  });

  it('groups by the year of the latest mention, the latest first', () => {
    const undated = ['x', 'y'].map((name) => noteSaying(`${name}.md`, ['Late data']));
    assert.deepEqual(titles([...notes, ...undated], { groupBy: 'year' }), [
      ['2026', ['Ask early']],
      ['2025', ['Pin the driver', 'Name an owner']],
      ['', ['Late data']],
    ]);
  });

  it('groups by tag, a lesson under each of its tags', () => {
    const tagged = notes.map((note, i) => ({ ...note, tags: i === 0 ? ['gpu', 'infra'] : [] }));
    assert.deepEqual(titles(tagged, { groupBy: 'tag' }), [
      ['gpu', ['Pin the driver', 'Name an owner']],
      ['infra', ['Pin the driver', 'Name an owner']],
      ['', ['Ask early']],
    ]);
  });

  it('shows the same whatever was shown before, and whatever has changed', () => {
    const choice = fc.record({
      filter: fc.constantFrom('', 'state:stuck', 'pin'),
      minimum: fc.constantFrom(1, 2, 3),
      order: fc.constantFrom('recurrence' as const, 'recent' as const, 'title' as const),
    });
    const vault = fc.subarray(notes).map((some) => groupMentions(some));
    fc.assert(
      fc.property(
        fc.array(fc.record({ choice: fc.option(choice, { nil: undefined }), vault })),
        (steps) => {
          const shown = new ShownLessons();
          let [chosen, before] = [optionsWith({}), groupMentions([])];
          for (const { choice: next, vault: lessons } of steps) {
            chosen = { ...chosen, ...next };
            const touched = new Set([...before.keys(), ...lessons.keys()]);
            before = lessons;
            assert.deepEqual(
              finish(shown.updateInSteps(lessons, next ? 'all' : touched, chosen)),
              shownLessons(lessons.values(), chosen),
            );
          }
        },
      ),
    );
  });

  it('shows thousands of lessons in the same order, all at once or in parts', () => {
    const words = Array.from({ length: 1700 }, (_, i) => `Lesson of number ${(i * 7919) % 1700}`);
    const lessons = groupMentions([noteSaying('a.md', words)]);
    const options = optionsWith({ minimum: 1, order: 'title' });
    const shown = new ShownLessons();
    const all = shownLessons(lessons.values(), options);
    assert.equal(all.length, words.length);
    assert.deepEqual(finish(shown.updateInSteps(lessons, 'all', options)), all);
    const some = new Set([...lessons.keys()].filter((_, i) => i % 3 === 0));
    assert.deepEqual(finish(shown.updateInSteps(lessons, some, options)), all);
  });

  it('shows each lesson once, though it goes and comes again meanwhile', () => {
    const words = Array.from({ length: 700 }, (_, i) => `Lesson of number ${i}`);
    const lessons = new Map(groupMentions([noteSaying('a.md', words)]));
    const [[id, lesson] = assert.fail()] = lessons;
    const steps = new ShownLessons().updateInSteps(lessons, 'all', optionsWith({ minimum: 1 }));
    steps.next();
    lessons.delete(id);
    lessons.set(id, { ...lesson });
    const ids = finish(steps).map((shown) => shown.id);
    assert.deepEqual(ids.toSorted(), [...lessons.keys()].sort());
  });

  it('groups by kind', () => {
    assert.deepEqual(
      titles(notes, { groupBy: 'kind' }).map(([key]) => key),
      ['pitfall'],
    );
  });
});

function titles(from: readonly Note[], options: Partial<LessonListOptions>): [string, string[]][] {
  const lessons = groupMentions(from).values();
  return list(lessons, optionsWith(options)).map(({ key, lessons }) => [
    key,
    lessons.map(({ title }) => title),
  ]);
}

function optionsWith(options: Partial<LessonListOptions>): LessonListOptions {
  return { filter: '', minimum: 2, groupBy: 'none', order: 'recurrence', ...options };
}
