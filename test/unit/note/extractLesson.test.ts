import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractLesson } from '../../../src/core/note/extractLesson';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const headings = { en: 'Lessons', zh: '教训' };
const story = 'We shipped on Friday. Nobody was there on Saturday.';

function after(text: string, words: string): string | undefined {
  const start = text.indexOf(words);
  const selection = { start, end: start + words.length };
  const source = { uri: 'a', path: 'a.md', text };
  const extracted = extractLesson(source, selection, headings);
  return extracted && applyEdits(text, [extracted.edit]);
}

describe('A lesson taken out of a story', () => {
  it('goes to the end of the section of lessons, and the story stays', () => {
    const text = `# A\n\n${story}\n\n## Lessons\n\n- First\n\n## Next\n`;
    assert.equal(
      after(text, 'Nobody was there on Saturday.'),
      text.replace('- First\n', '- First\n- Nobody was there on Saturday.\n'),
    );
  });

  it('makes the section where there is none, in the language of the words', () => {
    assert.equal(
      after('周五上线，周六没人。', '周六没人'),
      '周五上线，周六没人。\n\n## 教训\n\n- 周六没人',
    );
    assert.equal(after(story, ''), `${story}\n\n## Lessons\n\n- ${story}`);
  });

  it('is not taken where it is one already, or where there is no paragraph', () => {
    assert.equal(after('## Pitfalls\n\n- Shipped on Friday\n', 'Shipped'), undefined);
    assert.equal(after('# A\n\n```\ncode\n```\n', ''), undefined);
  });

  it('is a mention, and no other byte changes, in any note', () => {
    const line = fc.constantFrom(
      '# A',
      '## Lessons',
      '- one thing',
      '',
      'A story.',
      '> q',
      '| a |',
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = [`\ufeff${story}`, '', ...lines, ''].join(eol);
        const changed = after(text, 'Nobody was there on Saturday.');
        assert.ok(changed !== undefined);
        const note = parseNote({ uri: 'a', path: 'a.md', text: changed });
        assert.ok(note.mentions.some((each) => each.text === 'Nobody was there on Saturday.'));
        const at = changed.lastIndexOf('- Nobody was there');
        const kept =
          changed.slice(0, at) + changed.slice(at + '- Nobody was there on Saturday.'.length);
        assert.equal(kept.replace(/\s|## Lessons/gu, ''), text.replace(/\s|## Lessons/gu, ''));
      }),
    );
  });
});
