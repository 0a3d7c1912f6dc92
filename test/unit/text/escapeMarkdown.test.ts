import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/core/text/escapeMarkdown';

const markdown = parser.configure(GFM);

describe('escapeMarkdown', () => {
  it('leaves what is no markup as it is', () => {
    for (const text of [
      'Pin the CUDA version: 12.1, not "latest" (again)!',
      'a snake_case_name, R#, C++ and 50% - as said',
      '上线之前没有演练回滚。',
    ]) {
      assert.equal(escapeMarkdown(text), text);
    }
  });

  it('shows markup as the letters it is made of', () => {
    assert.equal(
      escapeMarkdown('**Never** [run](x) `rm`'),
      String.raw`\*\*Never\*\* \[run\](x) \`rm\``,
    );
    assert.equal(escapeMarkdown('<img src=x> &amp; _so_'), String.raw`\<img src=x> \&amp; \_so\_`);
    assert.equal(escapeMarkdown('- 1. one\n# two'), String.raw`\- 1. one # two`);
    assert.equal(escapeMarkdown('1. first'), String.raw`1\. first`);
    assert.equal(escapeMarkdown('see https://example.com'), String.raw`see https\://example.com`);
  });

  it('lets nothing be read as Markdown, wherever it stands', () => {
    const pieces = fc.constantFrom(
      ...'*_`[]()<>#&~-+=|:!$\\/ \n1.a坑'.split(''),
      '```',
      'http://a.b',
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string()),
        fc.constantFrom('', '- ', '1. ', '   - '),
        (text, before) => {
          const line = before + escapeMarkdown(text);
          const found = new Set<string>();
          markdown.parse(line).iterate({ enter: ({ name }) => void found.add(name) });
          const list = [
            'Document',
            'BulletList',
            'OrderedList',
            'ListItem',
            'ListMark',
            'CodeBlock',
          ];
          for (const name of [...list, 'CodeText', 'Paragraph', 'Escape', 'URL'])
            found.delete(name);
          assert.deepEqual([...found], [], line);
        },
      ),
    );
  });
});
