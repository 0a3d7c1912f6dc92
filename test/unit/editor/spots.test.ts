import assert from 'node:assert/strict';
import {
  isInFence,
  lessonProbe,
  lessonSpot,
  probeStatement,
} from '../../../src/core/editor/lessonSpot';
import { headingSpot, linkSpot, tagSpot } from '../../../src/core/editor/linkSpot';
import { LinkTargets } from '../../../src/core/editor/linkTargets';
import { finish } from '../../../src/core/steps';
import { parseNote } from '../../../src/core/note/parseNote';

describe('Where a lesson is typed', () => {
  const spot = (before: string): unknown => {
    const found = lessonSpot(before);
    return found && [before.slice(0, found.start), found.typed, found.isLabelled, found.label];
  };

  it('is behind the marks of a list, a task or a quote', () => {
    assert.deepEqual(spot('  - [ ] pin the'), ['  - [ ] ', 'pin the', false, '']);
    assert.deepEqual(spot('> 1. pin'), ['> 1. ', 'pin', false, '']);
    assert.deepEqual(spot('plain'), ['', 'plain', false, '']);
  });

  it('is behind words that say so', () => {
    assert.deepEqual(spot('- pit: cu'), ['- pit: ', 'cu', true, '']);
    assert.deepEqual(spot('**Lesson:** cu'), ['**Lesson:** ', 'cu', true, '']);
    assert.deepEqual(spot('教训：灰'), ['教训：', '灰', true, '']);
    assert.deepEqual(spot('- 坑灰度'), ['- ', '灰度', true, '坑']);
    assert.deepEqual(spot('the pit: x'), ['', 'the pit: x', false, '']);
  });

  it('is no heading and no table', () => {
    assert.equal(spot('## Pit'), undefined);
    assert.equal(spot('| a'), undefined);
  });

  const isLesson = (text: string): boolean => {
    const probe = lessonProbe(text, text.indexOf('^'));
    if (probe === undefined) return false;
    const { mentions } = parseNote({ uri: 'n', path: 'n.md', text: probe });
    return mentions.some((mention) => mention.text === probeStatement);
  };

  it('is below a heading of lessons, and not below others', () => {
    assert.ok(isLesson('# T\n\n## Pitfalls\n\nmuch\n\n- ^\n\n## Follow-ups\n'));
    assert.ok(isLesson('---\r\ntype: x\r\n---\r\n## 踩过的坑\r\n\r\n### 部署\r\n\r\n- ^'));
    assert.ok(!isLesson('## Pitfalls\n\n- a\n\n## Goal\n\n- ^'));
    assert.ok(!isLesson('## Pitfalls\n\n```\n^\n```\n'));
    assert.ok(!isLesson('---\na: ^\n---\n## Pitfalls\n'));
    assert.ok(isInFence('```\n', 4) && !isInFence('```\n```\n', 8));
  });
});

describe('Where a link, tag or heading is typed', () => {
  it('takes the brackets that close a link along', () => {
    assert.deepEqual(linkSpot('see [[ran]] x', 9), { range: { start: 6, end: 11 }, typed: 'ran' });
    assert.equal(linkSpot('see [[a|b]]', 9), undefined);
    assert.equal(linkSpot('`[[a`', 4), undefined);
    assert.equal(linkSpot('[a', 2), undefined);
  });

  it('knows a tag from a heading and from a part of a word', () => {
    assert.deepEqual(tagSpot('a #部署x', 4), { range: { start: 2, end: 6 }, typed: '部' });
    assert.equal(tagSpot('a#b', 3), undefined);
    assert.equal(tagSpot('## b', 4), undefined);
  });

  it('knows the heading with its marks', () => {
    assert.deepEqual(headingSpot('## Dif', 6), {
      marks: '## ',
      typed: 'Dif',
      range: { start: 0, end: 6 },
    });
    assert.deepEqual(headingSpot('#', 1), { marks: '#', typed: '', range: { start: 0, end: 1 } });
    assert.equal(headingSpot('#tag', 4), undefined);
    assert.equal(headingSpot('a ## b', 6), undefined);
  });
});

describe('Notes by name', () => {
  const note = (path: string, text = ''): ReturnType<typeof parseNote> =>
    parseNote({ uri: `file:///${path}`, path, text });
  const names = new LinkTargets();
  const notes = new Map(
    [
      note('a/2024-ranking.md', '---\ndate: 2024-01-01\n---\n# Two towers'),
      note('b/log.md'),
      note('c/Log.md', '# Ranking log'),
    ].map((each) => [each.uri, each]),
  );
  names.update(notes, notes.keys());
  const find = (typed: string, from = ''): string[] =>
    finish(names.findInSteps(typed, from)).map(({ target }) => target);

  it('are found by name and title, those that begin with it first', () => {
    assert.deepEqual(find('rank'), ['c/Log', '2024-ranking']);
    assert.deepEqual(find('towers two'), ['2024-ranking']);
  });

  it('are named by their path where the name is not enough', () => {
    assert.deepEqual(find('log'), ['b/log', 'c/Log']);
    assert.deepEqual(find('log', 'file:///c/Log.md'), ['b/log']);
  });

  it('follow what is renamed and gone', () => {
    const now = new Map([...notes].filter(([uri]) => uri !== 'file:///c/Log.md'));
    names.update(now, ['file:///c/Log.md']);
    assert.deepEqual(find('log'), ['log']);
  });
});
