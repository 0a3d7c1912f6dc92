import { readLexicon } from '../../src/cli/lexiconFile';
import type { Mention, Note } from '../../src/core/note/note';
import { LessonGroups } from '../../src/core/recurrence/lessonGroups';
import { repository } from '../sets';
import type { Grouping, GroupingMethod, Offer, Statement } from './method';

const lexicon = readLexicon(repository);

/** The project's own grouping, as the product runs it. */
export const hindsight: GroupingMethod = {
  name: 'hindsight',
  group: (statements) => {
    const groups = new LessonGroups({ lexicon });
    groups.update(notesOf(statements).map((after) => ({ after })));
    return groupingOf(groups);
  },
};

/** Lessons as the scores read them. Everything the evaluation knows of lessons is here. */
export function groupingOf(groups: LessonGroups): Grouping {
  const groupOf = new Map<string, string>();
  const offers: Offer[] = [];
  for (const { id, mentions } of groups.lessons.values()) {
    for (const { mention } of mentions) groupOf.set(mention.id, id);
    for (const { mention } of groups.offersOf(id)) {
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
