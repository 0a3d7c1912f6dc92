import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSnippet } from '../../../src/core/template/snippet';

describe('a snippet', () => {
  it('has a Tab stop for each placeholder, and ends at the end', () => {
    assert.equal(
      toSnippet('- <What?>\n- <Why?>\n', [
        { start: 2, end: 9 },
        { start: 12, end: 18 },
      ]),
      '- ${1:<What?>}\n- ${2:<Why?>}\n$0',
    );
  });

  it('leaves the text literal that looks like a snippet', () => {
    assert.equal(
      toSnippet('$1 ${2:a} \\ $TM_FILENAME', []),
      '\\$1 \\${2:a\\} \\\\ \\$TM_FILENAME$0',
    );
    assert.equal(toSnippet('<a} $b>', [{ start: 0, end: 7 }]), '${1:<a\\} \\$b>}$0');
  });

  it('gives the text back when its syntax is taken off', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('$', '{', '}', '\\', '|', ',', ':', '1', 'a'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece)), piece, (pairs, end) => {
        let text = '';
        const stops = pairs.map(([before, placeholder]) => {
          text += before;
          const start = text.length;
          text += placeholder;
          return { start, end: text.length };
        });
        text += end;
        assert.deepEqual(readSnippet(toSnippet(text, stops)), { text, stops, end: text.length });
      }),
    );
  });
});

/** Reads a snippet as the editor does: `\` escapes, `${n:` opens, `}` closes, `$0` ends. */
function readSnippet(snippet: string): unknown {
  const stops: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  let open = false;
  let rest = snippet;
  while (rest !== '' && rest !== '$0') {
    const [opening] = /^\$\{\d+:/.exec(rest) ?? [];
    const [escaped] = /^\\[\\$}]/.exec(rest) ?? [];
    assert.ok(!rest.startsWith('$') || opening !== undefined, `syntax in ${rest}`);
    if (opening !== undefined) {
      assert.equal(opening, `\${${stops.length + 1}:`);
      start = text.length;
      open = true;
    } else if (escaped === undefined && open && rest.startsWith('}')) {
      stops.push({ start, end: text.length });
      open = false;
    } else {
      text += escaped?.[1] ?? rest.charAt(0);
    }
    rest = rest.slice((opening ?? escaped ?? '.').length);
  }
  return { text, stops, end: rest === '$0' ? text.length : undefined };
}
