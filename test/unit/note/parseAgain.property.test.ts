import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ParsedNote, parseNoteInSteps } from '../../../src/core/note/parseNote';
import { finish } from '../../../src/core/steps';

/** Lines that begin, end or go on with blocks, and such that look like it. */
const line = fc.constantFrom(
  '',
  '',
  '',
  'Some words that are prose, and as many that they fill a line as people write them.',
  '教训：结论先行，数据后到，上线之前先对一遍口径，免得返工。',
  '# Title',
  '## Pitfalls',
  '## 踩过的坑',
  '### 2026-03-01 Pin the driver version',
  '##tight heading',
  '- Pin the driver before the release, since nobody remembers which one it was.',
  '  - A deeper item that says more about it than the one above did say before.',
  '    more of the same item',
  '- [ ] A task that nobody did',
  '- [x] One that somebody did @me 2026-01-02',
  '*   ',
  '1. First of all, ask who will be woken up by it when it does not work any more.',
  '2) Second',
  '> A quote goes on and on until there is an empty line, or something else begins.',
  '>> deeper',
  '> [!lesson] Callout',
  '    indented code, which may go on after empty lines',
  '```',
  '```sh',
  '~~~',
  '````',
  '%%',
  '$$',
  '<!-- a comment',
  '-->',
  '<aside>',
  '</aside>',
  '<script>',
  '</script>',
  '| Pitfall | Lesson |',
  '|---|---|',
  '| The driver drifted | Pin it before the release |',
  '---',
  '===',
  '***',
  '...',
  'date: 2026-01-01',
  'type: project-retro',
  'tags: [a',
  '[ref]: https://example.org',
  '> > > > > > > > > > > > > > > > > > > > deep',
  '\t- tabbed',
  '**Pitfall:** it broke',
  '| lone',
);

const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r');

const text = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(line, ending), { minLength: 1, maxLength: 120, size: 'max' }),
    fc.boolean(),
  )
  .map(([hasMatter, lines, isUniform]) => {
    const matter = hasMatter ? '---\ntype: project-retro\ndate: 2026-01-01\n---\n' : '';
    return matter + lines.map(([words, end]) => words + (isUniform ? '\n' : end)).join('');
  });

/** What is put in, where, and how much goes: as shares of the text, or a few letters. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.nat(3), fc.nat(200)),
  put: fc.oneof(
    fc.constant(''),
    fc.constantFrom('x', ' ', '\n', '\r', '`', '-', '#', '>', '<', '%', '---\n', '```\n', '    '),
    fc.array(fc.tuple(line, ending), { maxLength: 4 }).map((lines) => lines.flat().join('')),
  ),
});

describe('Parsing a note again after an edit', () => {
  it('gives what parsing it for the first time gives, whatever was edited', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (first, edits) => {
        let [now, known] = [first, parsed(first)];
        for (const { at, remove, put } of edits) {
          const start = Math.floor(at * now.length);
          now = now.slice(0, start) + put + now.slice(start + remove);
          known = parsed(now, known);
          const anew = parsed(now);
          assert.deepEqual(known.blocks, anew.blocks);
          assert.deepEqual(known.note, anew.note);
          assert.equal(known.tooDeepAt, anew.tooDeepAt);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('parses only what is near the edit', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `- The lesson number ${i}\n`);
    const before = `## Pitfalls\n\n${lines.join('')}`;
    const known = parsed(before);
    const after = before.replace('number 1000\n', 'number 1000, again\n');
    const steps = (from?: ParsedNote): number => {
      let count = 0;
      const parsing = parseNoteInSteps({ uri: 'u', path: 'n.md', text: after }, {}, from);
      while (parsing.next().done !== true) count++;
      return count;
    };
    assert.ok(steps(known) < steps() - 1800, `${steps(known)} steps of ${steps()}`);
  });
});

function parsed(now: string, before?: ParsedNote): ParsedNote {
  return finish(parseNoteInSteps({ uri: 'u', path: 'n.md', text: now }, {}, before));
}
