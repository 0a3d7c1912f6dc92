import type { Note } from '../../../src/core/note/note';

/** A note with one pitfall a statement, as `parseNote` would give it. */
export function noteSaying(
  path: string,
  statements: readonly string[],
  facts: Partial<Pick<Note, 'date' | 'project'>> = {},
): Note {
  return {
    uri: `file:///${path}`,
    path,
    title: path,
    type: 'project-retro',
    date: undefined,
    project: undefined,
    tags: [],
    lang: undefined,
    private: false,
    prev: undefined,
    problems: [],
    followUps: [],
    mentions: statements.map((text, i) => ({
      id: `${path}#${i}`,
      kind: 'pitfall',
      text,
      range: { start: i * 100, end: i * 100 + text.length },
      start: { line: i, column: 0 },
      end: { line: i, column: text.length },
    })),
    ...facts,
  };
}
