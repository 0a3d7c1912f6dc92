import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BookReader } from '../../../src/core/book/bookReader';
import { contentOf } from '../../../src/core/book/contentOf';
import { decide } from '../../../src/core/book/decide';
import { decided, type Decision } from '../../../src/core/book/decision';
import type { LessonBook } from '../../../src/core/book/lessonBook';
import { readBook } from '../../../src/core/book/readBook';
import type { Steps } from '../../../src/core/steps';
import { applyEdits, inverseOf } from '../../../src/core/text/textEdit';
import { anyBookText, anyDecision, anyText } from './books';

describe('decide', () => {
  it('reads with a reader that knows the book what it reads without', () => {
    fc.assert(
      fc.property(anyBookText, anyText, anyDecision, (text, statement, decision) => {
        const reader = new BookReader();
        const read = (now: string): Steps<LessonBook> => reader.readInSteps(now);
        const [lesson] = reader.read(text).lessons;
        for (const subject of [{ statement }, ...(lesson ? [{ id: lesson.id }] : [])]) {
          assert.deepEqual(decide(text, subject, decision, read), decide(text, subject, decision));
        }
      }),
    );
  });

  it('writes what was decided and nothing else, in any book, and can be undone', () => {
    fc.assert(
      fc.property(anyBookText, fc.nat(), anyDecision, (text, at, decision) => {
        const { lessons } = readBook(text);
        const lesson = lessons[at % Math.max(1, lessons.length)];
        fc.pre(lesson !== undefined);
        const edits = decide(text, { id: lesson.id }, decision);
        assert.ok(edits, 'it can be written');
        const after = applyEdits(text, edits);
        const now = readBook(after);
        assert.equal(now.locked, undefined);
        const wanted = decided(lesson, decision);
        assert.deepEqual(
          now.lessons.map(contentOf),
          lessons.map((other) => contentOf(other === lesson ? wanted : other)),
        );
        const kept = new Set(commentsOf(after));
        const gone = commentsOf(text).filter((comment) => !kept.has(comment));
        assert.ok(takesAway.has(decision.kind) || gone.length === 0, `gone: ${gone.join()}`);
        const allowed = /^# (?:not|same|[mfvx]\d)/;
        assert.ok(
          gone.every((comment) => allowed.test(comment)),
          `gone: ${gone.join()}`,
        );
        for (const other of lessons) {
          if (other === lesson) continue;
          assert.ok(after.includes(text.slice(other.range.start, other.range.end)));
        }
        const [edit] = edits;
        assert.equal(edit ? applyEdits(after, [inverseOf(edit, text)]) : text, text);
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text));
        assert.equal(after.endsWith('\n'), text.endsWith('\n'));
      }),
      { numRuns: 250 },
    );
  });

  it('adds a lesson with whatever was said, and leaves the others', () => {
    fc.assert(
      fc.property(anyBookText, anyText, anyDecision, (text, statement, decision) => {
        const { lessons } = readBook(text);
        fc.pre(lessons.every(({ same }) => !same.includes(statement)));
        const edits = decide(text, { statement }, decision);
        assert.ok(edits, 'it can be written');
        const after = applyEdits(text, edits);
        const now = readBook(after);
        const known = new Set(lessons.map(({ id }) => id));
        const [added, ...more] = now.lessons.filter(({ id }) => !known.has(id));
        assert.ok(added && more.length === 0);
        assert.deepEqual(
          now.lessons.filter(({ id }) => known.has(id)).map(contentOf),
          lessons.map(contentOf),
        );
        for (const { range } of lessons) {
          assert.ok(after.includes(text.slice(range.start, range.end)));
        }
        const [edit] = edits;
        assert.equal(edit && applyEdits(after, [inverseOf(edit, text)]), text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('decide, in a book that another window has just written', () => {
  it('finds the statement in it instead of adding it twice', () => {
    const book = 'version: 1\nlessons:\n  - id: theirs\n    same: [Pin the driver]\n';
    const edits = decide(book, { statement: 'Pin the driver' }, { kind: 'guard', guard: 'ci.sh' });
    const [lesson, ...others] = readBook(applyEdits(book, edits ?? [])).lessons;
    assert.deepEqual([lesson?.id, lesson?.guard, others.length], ['theirs', 'ci.sh', 0]);
  });
});

/** Decisions that take a line away, and the comment on it. */
const takesAway: ReadonlySet<Decision['kind']> = new Set(['same', 'not-same', 'restore']);

function commentsOf(text: string): readonly string[] {
  return text.match(/# (?:our book|the end|about [^\r\n]*|[a-z ]+ \d+|[mfrvwtx]\d+[.\d]*)/g) ?? [];
}
