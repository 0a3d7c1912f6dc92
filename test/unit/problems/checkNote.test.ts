import assert from 'node:assert/strict';
import { NoteNames } from '../../../src/core/index/noteNames';
import type { Note } from '../../../src/core/note/note';
import { noteLinks } from '../../../src/core/note/noteLinks';
import { parseNote } from '../../../src/core/note/parseNote';
import { findBlame } from '../../../src/core/problems/blame';
import { checkNote } from '../../../src/core/problems/checkNote';
import { peopleIn } from '../../../src/core/problems/people';
import { isVagueLesson } from '../../../src/core/problems/vagueLesson';

/** What is found in a note among others, as codes with the text they stand at. */
function problems(text: string, others: Readonly<Record<string, string>> = {}): string[] {
  const notes = new Map<string, Note>();
  const names = new NoteNames();
  for (const [path, other] of Object.entries({ 'a.md': text, ...others })) {
    const note = parseNote({ uri: `file:///w/${path}`, path, text: other });
    notes.set(note.uri, note);
    names.update(note.uri, note);
  }
  const note = notes.get('file:///w/a.md');
  assert.ok(note);
  const links = {
    prevOf: (from: Pick<Note, 'uri' | 'path' | 'prev'>) =>
      from.prev === undefined ? undefined : names.find(from.prev, from),
    noteAt: (uri: string) => notes.get(uri),
  };
  return checkNote(note, text, { today: '2026-03-10', links }).map(
    ({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`,
  );
}

const head = (fields: string): string => `---\n${fields}\n---\n`;

describe('checkNote', () => {
  it('finds a key with a letter wrong, and leaves keys of one own and of other tools', () => {
    assert.deepEqual(problems(head('projct: x\ntgas: [a]\nstate: y\naliases: z\nmood: fine')), [
      'key-typo: projct',
      'key-typo: tgas',
    ]);
    assert.deepEqual(problems(head('project: x\nprojects: [y]\nproyect: z')), []);
  });

  it('finds values that mean nothing', () => {
    assert.deepEqual(
      problems(head('type: project-retro\noutcome: great\nprivate: yes\nlang: 中文')),
      ['outcome-unknown: great', 'private-unknown: yes', 'lang-unknown: 中文'],
    );
    assert.deepEqual(problems(head('type: idea\noutcome: great\nprivate: TRUE\nlang: zh-CN')), []);
  });

  it('finds a section that was passed over, and after the day every empty one', () => {
    const body = '## A\n\n## B\n- done\n\n## C\n- <What?>\n## D\n- [x](y.md) · <Did it hold?>\n';
    const made = (date: string): string => head(`type: project-retro\ndate: ${date}`) + body;
    assert.deepEqual(problems(made('2026-03-10')), ['section-empty: ## A']);
    assert.deepEqual(problems(made('2026-03-09')), ['section-empty: ## A', 'section-empty: ## C']);
  });

  it('finds vague advice, and not a vague difficulty', () => {
    assert.deepEqual(
      problems('## Lessons\n- Communicate better\n## Problems\n- Poor communication\n'),
      ['lesson-vague: Communicate better'],
    );
  });

  it('finds blame in postmortems only', () => {
    const body = '- Bob forgot to renew it\n> Bob forgot\n\n| a |\n|---|\n| 都怪小王 |\n';
    assert.deepEqual(problems(head('type: incident') + body), [
      'blame: Bob forgot',
      'blame: 都怪小王',
    ]);
    assert.deepEqual(problems(head('type: project-retro') + body), []);
  });

  it('finds open follow-ups without a day or name where the template asks for them', () => {
    const tasks = '## Follow-ups\n- [ ] renew it\n- [ ] ask @ann (due 2026-03-12)\n- [x] done\n';
    assert.deepEqual(problems(head('type: incident') + tasks), ['follow-up-open-ended: renew it']);
    assert.deepEqual(problems(head('type: transition') + tasks), []);
  });

  it('finds a `prev` that points nowhere, or in a circle', () => {
    const prev = (name: string): string => head(`prev: ${name}`);
    assert.deepEqual(problems(prev('gone')), ['prev-missing: gone']);
    assert.deepEqual(problems(prev('b'), { 'x/b.md': '# B' }), []);
    assert.deepEqual(problems(prev('a')), ['prev-circle: a']);
    assert.deepEqual(problems(prev('b'), { 'b.md': prev('"[[c]]"'), 'c.md': prev('a.md') }), [
      'prev-circle: b',
    ]);
    // A circle that this note is not in is told where it is.
    assert.deepEqual(problems(prev('b'), { 'b.md': prev('c'), 'c.md': prev('b') }), []);
  });

  it('says nothing of templates', () => {
    const text = '## Lessons\n- Communicate better\n';
    const note = parseNote({ uri: 'u', path: 'templates/a.md', text });
    const links = { prevOf: () => undefined, noteAt: () => undefined };
    assert.deepEqual(checkNote(note, text, { today: '2026-03-10', links }), []);
  });
});

describe('isVagueLesson', () => {
  const vague =
    'Communicate better|Improve communication|We need better testing|More testing|Be more careful|' +
    'Pay more attention to details|Documentation is important|Always communicate|Think more carefully|' +
    '要加强测试|加强沟通|提高效率|注意细节|沟通不足|下次要更仔细|多沟通|做好规划|团队协作有待提高|Don’t rush|' +
    'Set clear expectations|Work smarter, not harder|Too many meetings|Time management|细节决定成败|流程不规范|抓住重点';
  const definite =
    'Do one thing at a time|Test more before Friday|Pin the driver|Keep PRs small|Testing|测试|' +
    'Communication with legal takes a week|Write 3 more tests|不要过度设计|多备一根网线|代码评审要两个人|' +
    '上线前要做好测试|Do not merge on Friday|Keep the staging server|Time zones|评审时至少跑一次|没人在意的例会就应该取消|When in doubt, communicate more';
  it('is one that fits any project', () => {
    assert.deepEqual(
      vague.split('|').filter((text) => !isVagueLesson(text)),
      [],
    );
  });
  it('is none with a word of the matter, a moment or a number', () => {
    assert.deepEqual(
      definite.split('|').filter((text) => isVagueLesson(text)),
      [],
    );
  });
});

describe('findBlame', () => {
  const wrong =
    'Redis forgot the keys after a restart|Then Kafka forgot its offsets|It was Cloudflare’s fault|' +
    'Postgres should have checked the page|Blamed on Kubernetes at first|Jenkins is to blame|' +
    'Prometheus should have noticed it|Nginx was lazy about closing connections';
  it('takes no system for a person, unless the note names somebody so', () => {
    assert.deepEqual(
      wrong.split('|').filter((text) => findBlame(text)),
      [],
    );
    const people = peopleIn('Commander: Redis, Odile\n- [ ] Renew it @kafka.\nowner: **Zsófi**\n');
    assert.deepEqual([...people], ['kafka', 'redis', 'odile', 'zsófi']);
    for (const text of ['Redis forgot', 'Zsófi should have checked', 'Then Odile messed up']) {
      assert.ok(findBlame(text, people), text);
    }
    assert.deepEqual([...peopleIn('ops@example.com, `npm i @types/node`, @example.com')], []);
  });

  const blame =
    "Bob forgot to renew it|It was Alice's fault|The intern forgot to run it|He should have checked|" +
    'Fault of the on-call engineer|Ann was careless|因为小王没看告警|都怪老李|责任在测试同学|运维同学忘了续期|实习生的锅';
  const none =
    'We forgot to renew it|Nobody is to blame|Kafka failed to start|Bob deployed at 10:03|不怪小王|奇怪的是|' +
    'The alert should have been checked|因为磁盘满了|责任在流程|由于小程序更新|因为他们的接口超时|这不是某个人的错|因为小于阈值';
  it('names a person and what only people do', () => {
    assert.deepEqual(
      blame.split('|').filter((text) => !findBlame(text)),
      [],
    );
  });
  it('is not in what a system did, what "we" missed, or who did what', () => {
    assert.deepEqual(
      none.split('|').filter((text) => findBlame(text)),
      [],
    );
  });
});

describe('noteLinks', () => {
  it('finds wiki links and relative links to Markdown, outside of code and comments', () => {
    const text =
      '---\nprev: "[[p]]"\n---\n# [[a]]\n- [[b#h|c]] ![[i.png]] `[[no]]` <!-- [[no]] -->\n' +
      '> [x](../d%20e.md#h "t") [y](https://z/y.md) [z](<f g.md>)\n\n```\n[[no]]\n```\n| [[t\\|T]] |\n|---|\n';
    assert.deepEqual(
      noteLinks(text).map(({ target, range }) => [target, text.slice(range.start, range.end)]),
      [
        ['a', 'a'],
        ['b', 'b'],
        ['../d e.md', '../d%20e.md#h'],
        ['f g.md', 'f g.md'],
        ['t', 't'],
      ],
    );
  });
});

describe('NoteNames', () => {
  it('finds a note by path, end of a path, name and title, the nearest first', () => {
    const names = new NoteNames();
    for (const path of ['x/pin.md', 'y/pin.md', '复盘/二月.md']) {
      names.update(`file:///w/${encodeURI(path)}`, {
        uri: `file:///w/${encodeURI(path)}`,
        path,
        title: path === 'x/pin.md' ? 'Pin the driver' : path,
      });
    }
    const from = { uri: 'file:///w/y/here.md', path: 'y/here.md' };
    assert.equal(names.find('pin', from), 'file:///w/y/pin.md');
    assert.equal(names.find('../x/PIN.md', from), 'file:///w/x/pin.md');
    assert.equal(names.find('Pin the driver', from), 'file:///w/x/pin.md');
    assert.equal(names.find('复盘/二月', from), `file:///w/${encodeURI('复盘/二月.md')}`);
    assert.equal(names.update('file:///w/y/pin.md', undefined), true);
    assert.equal(names.find('pin', from), 'file:///w/x/pin.md');
    assert.equal(names.find('gone', from), undefined);
  });
});
