import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { contentOf } from '../../../src/core/book/contentOf';
import { keepBothSides } from '../../../src/core/book/keepBothSides';
import { decide } from '../../../src/core/book/decide';
import type { Decision, Subject } from '../../../src/core/book/decision';
import { readBook } from '../../../src/core/book/readBook';
import { applyEdits } from '../../../src/core/text/textEdit';

const rule: Decision = {
  kind: 'rule',
  rule: { since: '2026-03-01', when: 'deploying', then: 'run the check' },
};
const rename: Decision = { kind: 'rename', title: 'A better title' };
const held: Decision = { kind: 'held', occasion: { on: '2026-05-02', note: 'retros/a.md' } };

describe('Two branches that decide about different lessons', () => {
  let folder = '';
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.org',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  const commit = (text: string): void => {
    writeFileSync(join(folder, 'lessons.yaml'), text);
    git('add', '.');
    git('commit', '-q', '-m', 'decide');
  };
  /** The book after both were merged, and whether git could do it alone. */
  const merge = (base: string, ours: string, theirs: string): { text: string; clean: boolean } => {
    git('init', '-q', '-b', 'main');
    commit(base);
    git('checkout', '-q', '-b', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    const { status } = spawnSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'merge', '-q', '--no-edit', 'theirs'],
      { cwd: folder },
    );
    return { text: readFileSync(join(folder, 'lessons.yaml'), 'utf8'), clean: status === 0 };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hindsight-book-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const base = ['Name an owner for every alert', 'Pin the CUDA version', '上线前演练回滚'].reduce(
    (text, statement) => made(text, { statement }, { kind: 'same', statements: [] }),
    '',
  );
  const cases: readonly (readonly [
    string,
    readonly [Subject, Decision],
    readonly [Subject, Decision],
  ])[] = [
    [
      'neighbours',
      [{ id: 'name-an-owner-for-every-alert' }, held],
      [{ id: 'pin-the-cuda-version' }, rename],
    ],
    [
      'a known one and a new one behind it',
      [{ id: 'pin-the-cuda-version' }, rule],
      [{ statement: 'Rehearse the rollback' }, rule],
    ],
    [
      'a known one and a new one before it',
      [{ id: 'pin-the-cuda-version' }, rename],
      [{ statement: 'Measure before tuning' }, held],
    ],
    [
      'two new ones',
      [{ statement: 'Measure before tuning' }, rule],
      [{ statement: 'Rehearse the rollback' }, rule],
    ],
  ];
  for (const [what, ours, theirs] of cases) {
    it(`merge: ${what}`, () => {
      const { text, clean } = merge(base, made(base, ...ours), made(base, ...theirs));
      assert.ok(clean, text);
      const { lessons, problems } = readBook(text);
      assert.deepEqual(problems, []);
      const expected = readBook(made(made(base, ...ours), ...theirs));
      assert.deepEqual(lessons, expected.lessons);
    });
  }

  it('tell of a conflict where both add a lesson at one place, and nothing is lost', () => {
    const { text, clean } = merge(
      base,
      made(base, { statement: 'Never deploy late' }, rule),
      made(base, { statement: 'Note the seed' }, held),
    );
    assert.equal(clean, false);
    const { locked, problems } = readBook(text);
    assert.deepEqual([locked, problems.map(({ code }) => code)], ['conflict', ['book-conflict']]);
    assert.equal(decide(text, { id: 'pin-the-cuda-version' }, rename), undefined);
    const both = keepBothSides(text);
    assert.ok(both !== undefined);
    const expected = made(
      made(base, { statement: 'Never deploy late' }, rule),
      { statement: 'Note the seed' },
      held,
    );
    assert.deepEqual(contents(both), contents(expected));
  });

  it('leave the choice to a person where both changed one lesson', () => {
    const { text, clean } = merge(
      base,
      made(base, { id: 'pin-the-cuda-version' }, rename),
      made(base, { id: 'pin-the-cuda-version' }, { kind: 'rename', title: 'Another one' }),
    );
    assert.equal(clean, false);
    assert.equal(keepBothSides(text), undefined);
  });

  it('lose nothing when both sides are kept, wherever they add', () => {
    const statements = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(statements, statements, fc.boolean(), (own, others, older) => {
        const add = (names: readonly string[]): string =>
          names.reduce((book, name) => made(book, { statement: `Rule ${name}` }, rule), base);
        const [ours, theirs] = [add(own), add(others)];
        const middle = older ? `||||||| base\n${base}` : '';
        const text = `<<<<<<< ours\n${ours}${middle}=======\n${theirs}>>>>>>> theirs\n`;
        const both = keepBothSides(text);
        assert.ok(both !== undefined);
        assert.deepEqual(contents(both), contents(add([...new Set([...own, ...others])])));
      }),
      { numRuns: 25 },
    );
  });
});

/** What a book says of its lessons, in order. */
function contents(text: string): readonly string[] {
  const { lessons, problems } = readBook(text);
  assert.deepEqual(problems, []);
  return lessons.map(contentOf);
}

function made(text: string, subject: Subject, decision: Decision): string {
  const edits = decide(text, subject, decision);
  assert.ok(edits);
  return applyEdits(text, edits);
}
