import type { Note } from '../note/note';

/**
 * The statements that may be given to an encoder: those of notes that are not private. A statement
 * that a note says openly may leave, even if a private note says the same.
 */
export function encodableTexts(notes: Iterable<Note>): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const note of notes) {
    if (note.private) continue;
    for (const { text } of note.mentions) if (text.trim() !== '') texts.add(text);
  }
  return texts;
}
