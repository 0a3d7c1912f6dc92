import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconRoot, readLexicon } from '../../../src/cli/lexiconFile';
import { readVault } from '../../../src/cli/readVault';
import { reportOf } from '../../../src/cli/report';
import { tableOf } from '../../../src/cli/table';

describe('hindsight lessons', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-cli-'));
    await mkdir(join(folder, 'retros'));
    await writeFile(
      join(folder, 'retros/a.md'),
      '---\ndate: 2024-05-02\nproject: search\n---\n# A\n\n## Pitfalls\n\n- Pin the **CUDA** version\n- Only here\n',
    );
    await writeFile(
      join(folder, '复盘.md'),
      '\ufeff## 踩过的坑\r\n\r\n1. Pin the CUDA version\r\n',
    );
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('reports mentions with their places, and lessons with theirs', async () => {
    const report = reportOf(await readVault([folder], { allFiles: false }));
    const [lesson] = report.lessons;
    assert.equal(report.version, 1);
    assert.equal(report.notes, 2);
    assert.deepEqual(
      report.mentions.map(({ note, line, column, kind, text, lesson: id }) => [
        note,
        line,
        column,
        kind,
        text,
        id === lesson?.id,
      ]),
      [
        ['retros/a.md', 9, 3, 'pitfall', 'Pin the CUDA version', true],
        ['retros/a.md', 10, 3, 'pitfall', 'Only here', false],
        ['复盘.md', 3, 4, 'pitfall', 'Pin the CUDA version', true],
      ],
    );
    assert.ok(lesson);
    assert.deepEqual(lesson, {
      id: lesson.id,
      mentions: report.mentions.filter(({ text }) => text !== 'Only here').map(({ id }) => id),
      title: 'Pin the CUDA version',
      state: 'recurring',
      notes: 2,
      projects: 1,
      first: '2024-05-02',
      last: '2024-05-02',
      maybe: [],
    });
  });

  it('reads the lesson book, and tells of one that it cannot take', async () => {
    await mkdir(join(folder, '.hindsight'));
    const book = join(folder, '.hindsight/lessons.yaml');
    const lessons = 'lessons:\n  - id: pin\n    title: Pin it\n    same: [Pin the CUDA version]\n';
    await writeFile(book, `${lessons}    rule: {since: 2024-01-01, when: a, then: b}\n`);
    const report = reportOf(await readVault([folder], { allFiles: false }));
    assert.deepEqual([report.lessons[0]?.title, report.lessons[0]?.state], ['Pin it', 'relapsed']);
    assert.match(tableOf(report), /Pin it \(relapsed\)/);
    await writeFile(book, `<<<<<<< HEAD\n${lessons}=======\n>>>>>>> theirs\n`);
    const { skipped } = await readVault([folder], { allFiles: false });
    assert.deepEqual(skipped, [{ note: '.hindsight/lessons.yaml', why: 'book-conflict' }]);
  });

  it('tells notes of the same path in two folders apart', async () => {
    const folders = [join(folder, 'one'), join(folder, 'two')];
    for (const each of folders) {
      await mkdir(each);
      await writeFile(join(each, 'a.md'), '## Lessons\n\n- Said in both\n');
    }
    const { lessons } = reportOf(await readVault(folders, { allFiles: false }));
    assert.deepEqual(
      lessons.map(({ notes }) => notes),
      [2],
    );
  });

  it('reads a note once that two folders share', async () => {
    const { notes } = await readVault([folder, join(folder, 'retros')], { allFiles: false });
    assert.equal(notes.length, 2);
  });

  it('does not follow links, so a loop ends and nothing is counted twice', async () => {
    await symlink(folder, join(folder, 'retros/loop'));
    await symlink(join(folder, 'retros/a.md'), join(folder, 'b.md'));
    const { notes } = await readVault([folder], { allFiles: false });
    assert.deepEqual(
      notes.map(({ path }) => path),
      ['retros/a.md', '复盘.md'],
    );
  });

  it('says which files it did not read, and why', async () => {
    await writeFile(join(folder, 'b.md'), Uint8Array.of(0, 1, 2));
    const { skipped } = await readVault([folder], { allFiles: false });
    assert.deepEqual(skipped, [{ note: 'b.md', why: 'binary' }]);
  });

  it('refuses a folder that is not there, in one line', async () => {
    await assert.rejects(readVault([join(folder, 'none')], { allFiles: false }), {
      name: 'BadArguments',
      message: /none is not a folder/,
    });
  });

  it('prints a table for people', async () => {
    const table = tableOf(reportOf(await readVault([folder], { allFiles: false })));
    assert.match(table, /^ {4}2 {9}1 {2}2024-05-02 {2}2024-05-02 {2}Pin the CUDA version$/m);
    assert.match(table, /^2 notes, 3 mentions, 2 lessons, 1 recurring/m);
  });
});

describe('The lexicon of the command line', () => {
  it('is found from the built program and from its source', () => {
    for (const program of ['dist', 'src/cli']) {
      const root = lexiconRoot(join(process.cwd(), program));
      assert.doesNotThrow(() => readLexicon(root), program);
    }
  });
});
