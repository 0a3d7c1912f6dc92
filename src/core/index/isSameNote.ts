import type { Note } from '../note/note';
import { isSameData } from '../sameData';
import type { Steps } from '../steps';

/** Whether a note is read as it was, a mention in a step: long notes have tens of thousands. */
export function* isSameNoteInSteps(note: Note, before: Note | undefined): Steps<boolean> {
  if (note.mentions.length !== before?.mentions.length) return false;
  for (const [i, mention] of note.mentions.entries()) {
    yield;
    if (!isSameData(mention, before.mentions[i])) return false;
  }
  return isSameData({ ...note, mentions: [] }, { ...before, mentions: [] });
}
