import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInHistory, type History, notesToRead } from '../../../src/core/history/findInHistory';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import type { Lesson } from '../../../src/core/recurrence/lesson';
import { groupMentions } from '../../../src/core/recurrence/lessonGroups';
import { completeAnswers } from '../../../src/core/template/answers';
import { foundNames, type Found } from '../../../src/core/template/found';
import type { Answers } from '../../../src/core/template/question';
import { renderTemplate } from '../../../src/core/template/renderTemplate';
import { usedFoundNames } from '../../../src/core/template/usedNames';
import { newTemplate } from '../template/newTemplate';

export const today = '2026-11-22';

/** Notes by path: what was written before a new note. */
export type Vault = Readonly<Record<string, string>>;

export function uriOf(path: string): string {
  return `file:///w/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function notesOf(vault: Vault): ReadonlyMap<string, Note> {
  const notes = Object.entries(vault).map(([path, text]) =>
    parseNote({ uri: uriOf(path), path, text }),
  );
  return new Map(notes.map((note) => [note.uri, note]));
}

export function lessonsOf(vault: Vault): ReadonlyMap<string, Lesson> {
  return groupMentions([...notesOf(vault).values()]);
}

/** What is found in a vault for a new note, by all names or those given. */
export function find(
  vault: Vault,
  about: Partial<Omit<History, 'notes'>> = {},
  names: ReadonlySet<string> = new Set(foundNames),
): Found {
  const history: History = {
    work: { title: 'New note', project: undefined },
    date: today,
    type: 'transition',
    period: 'month',
    lessons: about.lessons ?? lessonsOf(vault),
    ...about,
    notes: notesOf(vault),
  };
  const texts = new Map(
    notesToRead(names, history).map(({ uri, path }) => [uri, vault[path] ?? '']),
  );
  return findInHistory(names, history, texts, (_name, error) => {
    throw error;
  });
}

/** The text of a note that a built-in template makes from a vault, in the reflections folder. */
export function fillIn(
  [language, id]: readonly [language: string, id: string],
  vault: Vault,
  about: { readonly title?: string; readonly project?: string; readonly answers?: Answers } = {},
): string {
  const file = join(__dirname, '../../../templates', language, `${id}.md`);
  const template = newTemplate(readFileSync(file, 'utf8'), id);
  const { title = 'New note', project, answers: given = {} } = about;
  const answers = completeAnswers(template.questions, { answers: given, date: today });
  const rendered = renderTemplate(template, {
    title,
    project,
    date: today,
    answers,
    found: find(
      vault,
      { work: { title, project }, type: template.type, period: String(answers['period'] ?? '') },
      usedFoundNames(template),
    ),
    place: { uri: uriOf(newPath), notes: [...notesOf(vault).values()] },
  });
  if (rendered.problems.length > 0) throw new Error(JSON.stringify(rendered.problems));
  return rendered.text;
}

/** Where new notes of these tests are. */
export const newPath = 'reflections/2026-11-22-new.md';
