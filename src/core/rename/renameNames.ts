import type { Note } from '../note/note';
import type { Steps } from '../steps';
import { compareText } from '../text/compare';
import { isTagWithin } from './tagName';

/** What is renamed in notes, and how it is called after it. */
export interface Rename {
  readonly kind: 'project' | 'tag';
  readonly from: string;
  readonly to: string;
}

/** A project or tag and how many notes have it. */
export interface NameCount {
  readonly name: string;
  readonly notes: number;
}

/** Whether a note has a project, or a tag or one that is nested in it. */
export function hasName(note: Note, kind: Rename['kind'], name: string): boolean {
  if (kind === 'project') return note.project === name;
  return tagsOf(note).some((tag) => isTagWithin(tag, name));
}

/** How many notes have the new name already, a note in a step: with them, the renamed ones become one. */
export function* countJoinedInSteps(
  notes: Iterable<Note>,
  { kind, from, to }: Rename,
): Steps<number> {
  const others =
    kind === 'project'
      ? ({ project }: Note): boolean => project === to
      : (note: Note): boolean =>
          tagsOf(note).some((tag) => isTagWithin(tag, to) && !isTagWithin(tag, from));
  let count = 0;
  for (const note of notes) {
    yield;
    if (others(note)) count += 1;
  }
  return count;
}

/** The projects or tags of notes, those of most notes first. A tag that others are nested in counts too. */
export function namesIn(notes: Iterable<Note>, kind: Rename['kind']): readonly NameCount[] {
  const counts = new Map<string, { readonly name: string; notes: number }>();
  for (const note of notes) {
    const names = kind === 'project' ? [note.project ?? ''] : tagsOf(note).flatMap(withOuterTags);
    const seen = new Map(names.map((name) => [kind === 'tag' ? name.toLowerCase() : name, name]));
    seen.delete('');
    for (const [key, name] of seen) {
      const count = counts.get(key) ?? { name, notes: 0 };
      count.notes += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.notes - a.notes || compareText(a.name, b.name));
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function withOuterTags(tag: string): readonly string[] {
  const parts = tag.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function tagsOf({ tags, textTags = [] }: Note): readonly string[] {
  return [...tags, ...textTags];
}
