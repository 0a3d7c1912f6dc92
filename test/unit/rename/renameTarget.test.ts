import assert from 'node:assert/strict';
import { isAtEmptyProject, renameTargetAt } from '../../../src/core/rename/renameTarget';

/** What can be renamed at `|`, and the text in its range. */
function at(marked: string): readonly unknown[] | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = renameTargetAt(text, offset);
  return found && [found.kind, found.name, text.slice(found.range.start, found.range.end)];
}

describe('what can be renamed at a place', () => {
  it('is the project that front matter names', () => {
    assert.deepEqual(at('---\nproject: At|las\n---\n'), ['project', 'Atlas', 'Atlas']);
    assert.deepEqual(at('---\nproject: "|[[Work/Atlas]]"\n---\n'), ['project', 'Atlas', 'Atlas']);
    assert.equal(at('---\npro|ject: Atlas\n---\n'), undefined);
    assert.equal(at('---\nproject: Atlas\n---\nAt|las\n'), undefined);
  });

  it('is a tag, in front matter and in the text', () => {
    assert.deepEqual(at('---\ntags: [ml, at|las]\n---\n'), ['tag', 'atlas', 'atlas']);
    assert.deepEqual(at('---\ntags: ml, atlas|\n---\n'), ['tag', 'atlas', 'atlas']);
    assert.deepEqual(at('\uFEFFSee |#atlas\n'), ['tag', 'atlas', 'atlas']);
    assert.equal(at('`#at|las`\n'), undefined);
  });

  it('is the part of a nested tag that it is in, with those above it', () => {
    assert.deepEqual(at('#a|b/cd/e\n'), ['tag', 'ab', 'ab']);
    assert.deepEqual(at('#ab/c|d/e\n'), ['tag', 'ab/cd', 'ab/cd']);
    assert.deepEqual(at('---\ntags: [ab/cd/e|]\n---\n'), ['tag', 'ab/cd/e', 'ab/cd/e']);
  });

  it('is nothing where a project has no value', () => {
    for (const text of ['---\nproject: |\ntags: a\n---\n', '---\ntitle: x\r\n项目|:\r\n---\r\n']) {
      assert.equal(at(text), undefined);
      assert.ok(isAtEmptyProject(text.replace('|', ''), text.indexOf('|')));
    }
    assert.ok(!isAtEmptyProject('---\nproject: A\n---\n', 6));
  });
});
