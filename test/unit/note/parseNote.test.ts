import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Note } from '../../../src/core/note/note';

function at(path: string, text = ''): Note {
  return parseNote({ uri: path, path, text });
}

describe('the date of a note', () => {
  const dates: Record<string, string | undefined> = {
    'daily/2024-05-02.md': '2024-05-02',
    'daily/20240502.md': '2024-05-02',
    'daily/2024_05_02.md': '2024-05-02',
    '日报/2024年5月2日.md': '2024-05-02',
    'journal/2024/05/02.md': '2024-05-02',
    'weekly/2024-W33.md': '2024-08-12',
    'weekly/2026-W53.md': '2026-12-28',
    'weekly/2025-W01.md': '2024-12-30',
    'retros/2024-05-ranking.md': '2024-05',
    '复盘/2024年5月.md': '2024-05',
    'retros/2024-q2.md': '2024-04',
    '成长/2023-年终总结.md': '2023',
    'retros/2024-13-45.md': '2024',
    'notes/phone-13912345678.md': undefined,
    'notes/ideas.md': undefined,
  };
  for (const [path, date] of Object.entries(dates)) {
    it(`${path}: ${String(date)}`, () => {
      assert.equal(at(path).date, date);
    });
  }

  const titles: Record<string, string> = {
    'Week 46, 2021': '2021-11-15',
    'Meeting 18 April 2024': '2024-04-18',
    'Hackathon, May 2025': '2025-05',
    '2024-05-02 Outage': '2024-05-02',
    '2021 年 3 月复盘': '2021-03',
    'Marketing 2024': '2024',
  };
  for (const [title, date] of Object.entries(titles)) {
    it(`# ${title}: ${date}`, () => {
      assert.equal(at('n.md', `# ${title}\n`).date, date);
    });
  }

  it('is that of the front matter first', () => {
    assert.equal(at('2024-05-02.md', '---\ndate: 2023-01-01\n---\n').date, '2023-01-01');
  });

  it('is the day of the title if the file’s name has only the month', () => {
    assert.equal(at('2024-05-outage.md', '# 2024-05-02 Outage\n').date, '2024-05-02');
  });
});

describe('the type of a note', () => {
  const types: Record<string, string | undefined> = {
    'retros/2024-05.md': 'project-retro',
    '项目/支付/2023-12-大促复盘.md': 'project-retro',
    'projects/beacon/postmortems/2022-02-11.md': 'incident',
    '2022-03-事故复盘.md': 'incident',
    'daily/2024-05-02.md': 'daily-log',
    '2024-05-02.md': 'daily-log',
    '日报/2024/2024-05-02.md': 'daily-log',
    'weekly/2024-W33.md': 'weekly-log',
    'LESSONS.md': 'lessons',
    'pitfalls.md': 'pitfall',
    '成长/2022-转岗总结.md': 'transition',
    'reflections/one-year.md': 'transition',
    'adr/0001-database.md': 'decision',
    'README.md': undefined,
  };
  for (const [path, type] of Object.entries(types)) {
    it(`${path}: ${String(type)}`, () => {
      assert.equal(at(path).type, type);
    });
  }

  it('is that of the front matter first', () => {
    assert.equal(at('retros/a.md', '---\ntype: kickoff\n---\n').type, 'kickoff');
  });
});

describe('the project of a note', () => {
  const projects: Record<string, string | undefined> = {
    'projects/atlas/2021-05-retro.md': 'atlas',
    'vault/projects/atlas/notes/sync.md': 'atlas',
    '项目/会员系统/2021-11-复盘.md': '会员系统',
    'project/atlas/a.md': 'atlas',
    'work/atlas/a.md': 'atlas',
    'work/retros/2024.md': undefined,
    'projects/Atlas.md': 'Atlas',
    'projects/2024-05-retro.md': undefined,
    'beacon/retros/2024-q2.md': 'beacon',
    'docs/retros/2024-q2.md': undefined,
    'cobalt/LESSONS.md': 'cobalt',
    'retros/2024-q2.md': undefined,
    'notes/ideas.md': undefined,
    'a.md': undefined,
  };
  for (const [path, project] of Object.entries(projects)) {
    it(`${path}: ${String(project)}`, () => {
      assert.equal(at(path).project, project);
    });
  }
});

describe('the title of a note', () => {
  it('is the first heading of level 1, without markup', () => {
    assert.equal(at('n.md', '## Not me\n\n# The *one* [here](x) #\n').title, 'The one here');
  });

  it('is the file’s name if there is none', () => {
    assert.equal(at('a/b.c.md', 'text').title, 'b.c');
  });
});

describe('a mention', () => {
  it('has its exact place', () => {
    const text = '\ufeff## Pitfalls\r\n\r\n- **Never** deploy\r\n  on *Friday* #ops\r\n';
    const [mention] = at('n.md', text).mentions;
    assert.equal(
      text.slice(mention?.range.start, mention?.range.end),
      '**Never** deploy\r\n  on *Friday*',
    );
    assert.deepEqual(mention?.start, { line: 2, column: 2 });
    assert.deepEqual(mention.end, { line: 3, column: 13 });
  });

  it('starts after its label', () => {
    const text = '- **Lesson:** **never** deploy on `Friday`\n';
    const [mention] = at('n.md', text).mentions;
    assert.equal(
      text.slice(mention?.range.start, mention?.range.end),
      '**never** deploy on `Friday`',
    );
  });

  it('knows whether its task is done', () => {
    const text = '## Improvements\n\n- [x] Pin it\n- [ ] Test it\n- Log it\n';
    assert.deepEqual(
      at('n.md', text).mentions.map(({ task }) => task),
      ['done', 'open', undefined],
    );
  });

  it('keeps its id when it moves, is wrapped or gets markup', () => {
    const id = (text: string): string | undefined => at('n.md', text).mentions[0]?.id;
    const first = id('## Pitfalls\n\n- Pin the driver now\n');
    assert.equal(id('# Title\n\nText.\n\n## Lessons\n\n1. Pin the **driver**\n   now.\n'), first);
  });

  it('has an id of its own among equal ones', () => {
    const { mentions } = at('n.md', '## Pitfalls\n\n- Pin it\n- Pin it!\n- Pin it\n');
    assert.equal(new Set(mentions.map(({ id }) => id)).size, 3);
  });
});
