import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parseNote';
import type { Random } from './random';
import { vaultNotes } from './vault';

const mentionsInNote = 10;

/** Parsed notes with just so many mentions. */
export function notesWith(count: number, sentences: readonly string[], random: Random): Note[] {
  const notes: Note[] = [];
  let missing = count;
  for (const { path, text } of vaultNotes(count / 2, sentences, random)) {
    const note = parseNote({ uri: path, path, text });
    const mentions = note.mentions.slice(0, Math.min(missing, mentionsInNote));
    missing -= mentions.length;
    notes.push({ ...note, mentions });
    if (missing === 0) break;
  }
  return notes;
}
