import { readLexicon } from '../../src/cli/lexiconFile';
import type { Mention, Note } from '../../src/core/note/note';
import { unrelatedTexts, type Vectors } from '../../src/core/recurrence/encoded';
import { type GroupingOptions, LessonGroups } from '../../src/core/recurrence/lessonGroups';
import { energeticEncoder } from '../encoder/energetic';
import { repository } from '../sets';
import type { Grouping, GroupingMethod, Offer, Statement } from './method';

const lexicon = readLexicon(repository);

/** The project's own grouping, as the product runs it. */
export const hindsight: GroupingMethod = { name: 'hindsight', group: groupWith({}) };

/** The same with the other settings of `hindsight.lessons.care`. */
export const careful: GroupingMethod = {
  name: 'hindsight-careful',
  group: groupWith({ care: 'careful' }),
};
export const generous: GroupingMethod = {
  name: 'hindsight-generous',
  group: groupWith({ care: 'generous' }),
};

/** The same with an encoder for English, as a user can name one. */
export const withEncoder = ((): GroupingMethod => {
  const encoder = energeticEncoder();
  const known = new Map<string, Float32Array>();
  const vectors: Vectors = { vectorOf: (text) => known.get(text) };
  return {
    name: 'hindsight-encoder',
    // Encoding the haystack takes minutes.
    maximum: 2000,
    prepare: async (statements) => {
      const texts = [...unrelatedTexts, ...statements.map(({ text }) => text)];
      const missing = texts.filter((text) => !known.has(text));
      const encoded = await encoder.encode(missing, { aborted: false });
      missing.forEach((text, i) => known.set(text, encoded[i] ?? new Float32Array()));
    },
    group: groupWith({ vectors }),
  };
})();

function groupWith(options: GroupingOptions): GroupingMethod['group'] {
  return (statements) => {
    const groups = new LessonGroups({ lexicon, ...options });
    groups.update(notesOf(statements).map((after) => ({ after })));
    return groupingOf(groups);
  };
}

/** Lessons as the scores read them. Everything the evaluation knows of lessons is here. */
export function groupingOf(groups: LessonGroups): Grouping {
  const groupOf = new Map<string, string>();
  const offers: Offer[] = [];
  for (const { id, mentions } of groups.lessons.values()) {
    for (const { mention } of mentions) groupOf.set(mention.id, id);
    for (const { mention } of groups.answers.offersOf(id)) {
      offers.push({ group: id, statement: mention.mention.id });
    }
  }
  return { groupOf, offers };
}

/** The notes of the statements, with these statements as their mentions. */
function notesOf(statements: readonly Statement[]): Note[] {
  const inNote = new Map<string, { note: Note; statements: Statement[] }>();
  for (const statement of statements) {
    const { note } = statement;
    const entry = inNote.get(note.uri) ?? { note, statements: [] };
    entry.statements.push(statement);
    inNote.set(note.uri, entry);
  }
  return [...inNote.values()].map(({ note, statements: own }) => ({
    ...note,
    mentions: own.map(mentionOf),
  }));
}

/** A mention with the statement's id and text; its place only tells the order in the note. */
function mentionOf({ id, text, kind }: Statement, line: number): Mention {
  return {
    id,
    kind,
    text,
    range: { start: line, end: line },
    start: { line, column: 0 },
    end: { line, column: text.length },
  };
}
