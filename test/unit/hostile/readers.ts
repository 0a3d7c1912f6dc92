import { join } from 'node:path';
import { readLexicon } from '../../../src/cli/lexiconFile';
import { answeredRules } from '../../../src/core/book/answeredRules';
import { BookReader } from '../../../src/core/book/bookReader';
import { readBook } from '../../../src/core/book/readBook';
import { readLevels } from '../../../src/core/history/lastLevels';
import { frontMatterKeys } from '../../../src/core/editor/frontMatterKeys';
import { lessonProbe, lessonSpot } from '../../../src/core/editor/lessonSpot';
import { headingSpot, linkSpot, tagSpot } from '../../../src/core/editor/linkSpot';
import { noteLinks } from '../../../src/core/note/noteLinks';
import { parseNote } from '../../../src/core/note/parseNote';
import { readBlocks } from '../../../src/core/note/readBlocks';
import { readSections } from '../../../src/core/note/readSections';
import { checkNote } from '../../../src/core/problems/checkNote';
import { createTokenizer } from '../../../src/core/recurrence/language/tokenize';
import { readStatement, wordingKey } from '../../../src/core/recurrence/reading/statement';
import { judge } from '../../../src/core/recurrence/judgement';
import { Terms } from '../../../src/core/recurrence/terms';
import { yamlCursor, yamlEntries } from '../../../src/core/schema/yamlOutline';
import { checkTemplate } from '../../../src/core/template/checkTemplate';
import { readTemplate } from '../../../src/core/template/readTemplate';
import { parseFilter } from '../../../src/core/views/filter/parseFilter';
import { readSnapshot } from '../../support/snapshots';

const lexicon = readLexicon(join(__dirname, '../../..'));
const terms = new Terms(lexicon);
const tokenize = createTokenizer((run) => lexicon.segment(run));
const noLinks = { prevOf: () => undefined, noteAt: () => undefined };
const today = '2026-11-22';

/** Everything that reads a text which somebody else may have written. None of them may throw or hang. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  note: (text) => {
    const note = parseNote({ uri: 'u', path: 'lessons/incident.md', text });
    return [note, checkNote(note, text, { today, links: noLinks })];
  },
  'front matter': (text) => parseNote({ uri: 'u', path: 'n.md', text: `---\n${text}\n---\n` }),
  'lesson of a section': (text) => {
    const whole = `---\ntype: incident\n---\n## Pitfalls\n\n- ${text.replace(/[\r\n]+/g, ' ')}\n`;
    const note = parseNote({ uri: 'u', path: 'n.md', text: whole });
    return [note, checkNote(note, whole, { today, links: noLinks })];
  },
  heading: (text) => parseNote({ uri: 'u', path: 'n.md', text: `## ${text}\n\n- a\n` }),
  cell: (text) => {
    const cell = text.replace(/[\r\n|]+/g, ' ');
    return parseNote({
      uri: 'u',
      path: 'n.md',
      text: `| Pitfall | Owner |\n|--|--|\n| ${cell} | a |`,
    });
  },
  path: (text) => parseNote({ uri: text, path: text, text: '- a' }),
  links: noteLinks,
  sections: readSections,
  answers: (text) => {
    const whole = `## Did last time's rules hold?\n\n${text}`;
    return answeredRules(whole, readBlocks(whole, 0).blocks);
  },
  levels: (text) => readLevels(parseNote({ uri: 'u', path: 'n.md', text }), text),
  'keys of front matter': (text) => frontMatterKeys(`---\n${text}\n---\n`),
  'place of the cursor': (text) => [
    lessonSpot(text),
    lessonProbe(text, text.length),
    linkSpot(text, text.length),
    tagSpot(text, text.length),
    headingSpot(text, text.length),
  ],
  'lesson book': readBook,
  'lessons of a book': (text) => readBook(`version: 1\nlessons:\n  - ${text}`),
  'lesson book, in steps': (text) =>
    new BookReader().read(`version: 1\nlessons:\n  - id: a\n    ${text}`),
  template: (text) => {
    const { template } = readTemplate(text, 'mine');
    return template && checkTemplate(template);
  },
  'metadata of a template': (text) => readTemplate(`---\ntemplate:\n  ${text}\n---\n`, 'mine'),
  snapshot: readSnapshot,
  'outline of YAML': (text) => [yamlEntries(text), yamlCursor(text, text.length)],
  statement: (text) => [wordingKey(text), readStatement(text, tokenize, terms)],
  'two statements': (text) => {
    const half = Math.floor(text.length / 2);
    const [a, b] = [text.slice(0, half), text.slice(half)];
    const { odds } = judge(
      readStatement(a, tokenize, terms),
      readStatement(b, tokenize, terms),
      terms,
    );
    if (!Number.isFinite(odds)) throw new Error(`The odds are ${odds}.`);
  },
  filter: parseFilter,
};
