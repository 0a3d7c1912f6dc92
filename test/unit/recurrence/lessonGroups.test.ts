import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import type { Decisions } from '../../../src/core/recurrence/decisions';
import {
  groupMentions,
  type GroupingOptions,
  LessonGroups,
} from '../../../src/core/recurrence/lessonGroups';
import { wordingKey } from '../../../src/core/recurrence/reading/statement';
import { compareText } from '../../../src/core/text/compare';
import { shippedLexicon } from './lexicon';
import { noteSaying } from './notes';

describe('LessonGroups', () => {
  it('joins equal wording of two notes, whatever its case and punctuation', () => {
    const lessons = recurring([
      noteSaying('a.md', ['Pin the CUDA version.']),
      noteSaying('b.md', ['pin the cuda version']),
    ]);
    assert.deepEqual(lessons, [['Pin the CUDA version.', 2]]);
  });

  it('takes a draft for told again only where that is sure', () => {
    const groups = new LessonGroups({ lexicon: shippedLexicon });
    const note = noteSaying('a.md', [
      'Pin the CUDA version before deploying',
      'Rehearse the rollback before every release',
    ]);
    groups.update([{ after: note }]);
    const before = [...groups.lessons];
    const told = (text: string): string | undefined => groups.answers.retoldBy(text)?.title;
    assert.equal(
      told('We did not rehearse the rollback before the release'),
      'Rehearse the rollback before every release',
    );
    for (const other of ['Unpin the CUDA version before deploying', 'Rehearse the speech']) {
      assert.equal(told(other), undefined, other);
    }
    assert.deepEqual([...groups.lessons], before);
  });

  it('tells which lessons a statement is near to that no note says, and leaves no trace', () => {
    const groups = new LessonGroups();
    const pin = noteSaying('a.md', [
      'Pin the CUDA version before deploying',
      'Rehearse the rollback',
    ]);
    groups.update([{ after: pin }]);
    const near = (text: string): string[] => groups.answers.nearTo(text).map(({ title }) => title);
    const before = [...groups.lessons];
    assert.deepEqual(near('Pin the CUDA version before we deploy'), [
      'Pin the CUDA version before deploying',
    ]);
    assert.deepEqual(near('Write to the customers earlier'), []);
    assert.deepEqual([...groups.lessons], before);
    assert.deepEqual(near('Rehearse the rollback'), [], 'it is that lesson itself');
  });

  it('joins near-identical wording', () => {
    const lessons = recurring([
      noteSaying('a.md', ['Write a rollback plan before every release']),
      noteSaying('b.md', ['Write the rollback plan before each release']),
      noteSaying('c.md', ['上线之前一定要写好回滚方案']),
      noteSaying('d.md', ['上线之前一定写好回滚方案']),
    ]);
    assert.deepEqual(
      lessons.map(([, notes]) => notes),
      [2, 2],
    );
  });

  it('keeps opposite advice apart', () => {
    const notes = [
      noteSaying('a.md', ['Deploy on Friday afternoon', '周五下午可以上线']),
      noteSaying('b.md', ['Do not deploy on Friday afternoon', '周五下午不可以上线']),
    ];
    assert.deepEqual(recurring(notes), []);
  });

  it('keeps two statements of one note apart, but counts a repeated one once', () => {
    const notes = [
      noteSaying('a.md', [
        'Agree on the core metric first',
        'Agree on the core metric first, always',
      ]),
      noteSaying('b.md', ['Same again', 'Same again']),
    ];
    const lessons = [...groupMentions(notes).values()];
    assert.deepEqual(
      lessons
        .map(({ title, noteCount, mentions }) => [title, noteCount, mentions.length] as const)
        .sort(([a], [b]) => compareText(a, b)),
      [
        ['Agree on the core metric first', 1, 1],
        ['Agree on the core metric first, always', 1, 1],
        ['Same again', 1, 2],
      ],
    );
  });

  it('tells notes, projects and days of a lesson', () => {
    const [lesson] = [
      ...groupMentions([
        noteSaying('a.md', ['Pin it'], { project: 'search', date: '2024-05-02' }),
        noteSaying('b.md', ['Pin it'], { project: 'ranking', date: '2023-01-09' }),
        noteSaying('c.md', ['Pin it'], { project: 'search' }),
      ]).values(),
    ];
    assert.deepEqual(
      [lesson?.noteCount, lesson?.projects, lesson?.first, lesson?.last, lesson?.state],
      [3, ['ranking', 'search'], '2023-01-09', '2024-05-02', 'recurring'],
    );
    assert.deepEqual(
      lesson?.mentions.map(({ note }) => note.path),
      ['a.md', 'b.md', 'c.md'],
    );
  });

  it('says which lessons an update touched', () => {
    const groups = new LessonGroups();
    const a = noteSaying('a.md', ['Pin the driver', 'Name an owner']);
    groups.update([{ after: a }]);
    const b = noteSaying('b.md', ['Pin the driver']);
    const added = groups.update([{ after: b }]);
    assert.equal(added.changed.size, 1);
    assert.equal(added.removed.size, 0);
    const removed = groups.update([{ before: a }]);
    assert.equal(removed.changed.size, 1);
    assert.equal(removed.removed.size, 1);
  });

  it('keeps the id of a lesson when a newer note repeats it', () => {
    const old = noteSaying('z.md', ['Pin the driver version'], { date: '2022-01-01' });
    const young = noteSaying('a.md', ['Pin the driver versions'], { date: '2024-01-01' });
    const [before] = groupMentions([old]).keys();
    assert.deepEqual([...groupMentions([young, old]).keys()], [before]);
  });

  it('gives a lesson the same title and id whichever note came first', () => {
    const notes = [
      noteSaying('a.md', ['We had not rehearsed the rollback and it failed'], {
        date: '2023-01-01',
      }),
      noteSaying('b.md', ['Rehearse the rollback before the release'], { date: '2024-01-01' }),
      noteSaying('c.md', ['上线前要演练回滚'], { date: '2025-01-01' }),
    ];
    const titles = (language: 'en' | 'zh'): string[] =>
      [...groupMentions(notes, { lexicon: shippedLexicon, care: 'generous', language }).values()]
        .filter(({ noteCount }) => noteCount === 3)
        .map(({ title }) => title);
    assert.deepEqual(titles('en'), ['Rehearse the rollback before the release']);
    assert.deepEqual(titles('zh'), ['上线前要演练回滚']);
  });

  it('says why mentions are one lesson, and offers what may be one', () => {
    const groups = new LessonGroups({ lexicon: shippedLexicon });
    const again = 'Rehearse the rollback before the release with real data';
    groups.update(
      [
        noteSaying('a.md', ['Rehearse the rollback before the release', again]),
        noteSaying('b.md', ['Rehearse the rollback before each release']),
      ].map((after) => ({ after })),
    );
    const [lesson] = [...groups.lessons.values()].filter(({ noteCount }) => noteCount > 1);
    assert.ok(lesson);
    const [reason] = groups.answers.whySame(lesson.id);
    assert.deepEqual(
      new Set(reason?.why.shared.map(({ a }) => a)),
      new Set(['rehearse', 'rollback', 'release']),
    );
    const [offer] = groups.answers.offersOf(lesson.id);
    // Not joined, because a note says a lesson once.
    assert.equal(offer?.mention.mention.text, again);
  });

  it('groups anew with another care as if it had always been so', () => {
    fc.assert(
      fc.property(vault, (notes) => {
        const groups = new LessonGroups({ care: 'careful' });
        groups.update(notes.map((after) => ({ after })));
        const rebuilt = normal(groupMentions(notes, { care: 'generous' }));
        groups.setCare('generous');
        assert.deepEqual(normal(groups.lessons), rebuilt);
        groups.setCare('careful', () => true);
        groups.setCare('generous', () => true);
        const said = new Set(
          notes.flatMap(({ mentions }) => mentions.map(({ text }) => wordingKey(text))),
        );
        assert.equal(groups.isBehind, said.size >= 16, 'some are grouped however late it is');
        while (groups.isBehind) groups.catchUp(isEverySecond());
        assert.deepEqual(normal(groups.lessons), rebuilt);
      }),
    );
  });

  it('follows what a person decided, and forgets it when it is taken back', () => {
    const notes = [
      noteSaying('a.md', ['Pin the driver version']),
      noteSaying('b.md', ['Pin the driver versions']),
      noteSaying('c.md', ['Name an owner for every alert']),
    ];
    const groups = new LessonGroups();
    groups.update(notes.map((after) => ({ after })));
    const sizes = (): number[] =>
      [...groups.lessons.values()].map(({ noteCount }) => noteCount).sort();
    assert.deepEqual(sizes(), [1, 2]);
    groups.decide({
      same: [['name an owner for every alert', 'Pin the driver version.']],
      apart: [['Pin the driver version', 'Pin the driver versions']],
    });
    assert.deepEqual(sizes(), [1, 2]);
    const joined = [...groups.lessons.values()].find(({ noteCount }) => noteCount === 2);
    assert.deepEqual(
      new Set(joined?.mentions.map(({ note }) => note.path)),
      new Set(['a.md', 'c.md']),
    );
    groups.decide({ same: [], apart: [] });
    assert.deepEqual(normal(groups.lessons), normal(groupMentions(notes)));
  });

  it('joins what was decided to be one lesson even in one note', () => {
    const groups = new LessonGroups();
    groups.decide({ same: [['Pin the driver', 'Name an owner']], apart: [] });
    groups.update([{ after: noteSaying('a.md', ['Pin the driver', 'Name an owner']) }]);
    assert.equal(groups.lessons.size, 1);
  });

  // Also where terms become common and collections grow over a step, which takes thousands of notes
  // with the real limits.
  const settings: Readonly<Record<string, GroupingOptions>> = {
    'without a lexicon': {},
    'with the lexicon': { lexicon: shippedLexicon },
    'over limits': { lexicon: shippedLexicon, firstStep: 1, commonFrom: 3 },
  };
  for (const [name, options] of Object.entries(settings)) {
    it(`gives the same lessons in any order of arrival, ${name}`, () => {
      fc.assert(
        fc.property(vault, fc.infiniteStream(fc.nat()), (notes, order) => {
          const shuffled = notes
            .map((note) => ({ note, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ note }) => note);
          const one = new LessonGroups(options);
          for (const after of shuffled) one.update([{ after }]);
          assert.deepEqual(normal(one.lessons), normal(groupMentions(notes, options)));
        }),
      );
    });

    it(`loses no mention while it is behind, and is the same when it has caught up, ${name}`, () => {
      fc.assert(
        fc.property(vault, fc.array(fc.nat(3), { minLength: 1 }), (notes, patience) => {
          const groups = new LessonGroups(options);
          let left = 0;
          const isLate = (): boolean => (left -= 1) < 0;
          const said = (): string[] =>
            [...groups.lessons.values()]
              .flatMap(({ mentions }) => mentions.map(({ mention }) => mention.id))
              .sort();
          const given: string[] = [];
          notes.forEach((after, i) => {
            left = patience[i % patience.length] ?? 0;
            groups.update([{ after }], isLate);
            given.push(...after.mentions.map(({ id }) => id));
            assert.deepEqual(said(), [...given].sort());
          });
          while (groups.isBehind) {
            left = 1;
            groups.catchUp(isLate);
            assert.deepEqual(said(), [...given].sort());
          }
          assert.deepEqual(normal(groups.lessons), normal(groupMentions(notes, options)));
        }),
      );
    });

    it(`is the same after any edits and decisions as a rebuild, ${name}`, () => {
      fc.assert(
        fc.property(
          vault,
          fc.array(fc.tuple(fc.nat(), statements), { maxLength: 6 }),
          fc.array(decisions, { maxLength: 2 }),
          (notes, edits, decided) => {
            const groups = new LessonGroups(options);
            for (const some of decided.slice(1)) groups.decide(some);
            groups.update(notes.map((after) => ({ after })));
            const now: (Note | undefined)[] = [...notes];
            for (const [at, said] of edits) {
              const i = at % (notes.length + 1);
              const before = now[i];
              const after = said.length > 0 ? noteSaying(`note${i}.md`, said) : undefined;
              groups.update([{ ...(before && { before }), ...(after && { after }) }]);
              now[i] = after;
              if (decided[0]) groups.decide(decided[0], () => true);
            }
            while (groups.isBehind) groups.catchUp(() => true);
            const rebuilt = new LessonGroups(options);
            rebuilt.update(now.flatMap((after) => (after ? [{ after }] : [])));
            const last = edits.length > 0 ? (decided[0] ?? decided.at(-1)) : decided[1];
            if (last) rebuilt.decide(last);
            assert.deepEqual(normal(groups.lessons), normal(rebuilt.lessons));
          },
        ),
      );
    });
  }
});

/** What stands between words changes how a statement is read: clauses, denials, names. */
const separators = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ' - ',
  '-',
  '：',
  '，',
  '/',
  ' "',
  '++ ',
);
const wordings = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'pin',
        'driver',
        'version',
        'before',
        'release',
        'not',
        '回滚',
        '演练',
        '上线',
      ),
      separators,
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => words.flat().join(''));
const pairs = fc.array(fc.tuple(wordings, wordings), { maxLength: 3 });
const booked = fc.array(
  fc.record({
    book: fc.constantFrom('a', 'b'),
    id: fc.string(),
    title: fc.string(),
    same: fc.array(wordings, { maxLength: 3 }),
    not: fc.array(wordings, { maxLength: 2 }),
    held: fc.constant([]),
    again: fc.constant([]),
  }),
  { maxLength: 3 },
);
const decisions: fc.Arbitrary<Decisions> = fc.record({ same: pairs, apart: pairs, booked });
const statements = fc.array(wordings, { maxLength: 4 });
const vault: fc.Arbitrary<Note[]> = fc
  .array(statements, { maxLength: 8 })
  .map((all) => all.map((said, i) => noteSaying(`note${i}.md`, said)));

/** Late whenever it is asked for the second time. */
function isEverySecond(): () => boolean {
  let asked = 0;
  return () => (asked += 1) % 2 === 0;
}

function recurring(notes: readonly Note[]): [string, number][] {
  return [...groupMentions(notes).values()]
    .filter(({ state }) => state === 'recurring')
    .map(({ title, noteCount }) => [title, noteCount]);
}

function normal(lessons: ReadonlyMap<string, Lesson>): unknown {
  return [...lessons.values()]
    .map((lesson) => ({ ...lesson, mentions: lesson.mentions.map(({ mention }) => mention.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
