import type { Lesson } from '../recurrence/lesson';
import { compareText } from '../text/compare';
import { compareUrgency } from './urgency';

/** More are not found at once: who sees so many types another word. */
const mostFound = 100;

/**
 * The lessons whose title has the letters of a query in their order, as VS Code's pickers match: those
 * that came back first, then those of most notes.
 */
export function findLessons(lessons: Iterable<Lesson>, query: string): readonly Lesson[] {
  const letters = Array.from(fold(query).replace(/\s/gu, ''));
  return [...lessons]
    .filter(({ state, title }) => state !== 'ignored' && hasInOrder(fold(title), letters))
    .sort(
      (a, b) => compareUrgency(a, b) || b.noteCount - a.noteCount || compareText(a.title, b.title),
    )
    .slice(0, mostFound);
}

function hasInOrder(text: string, letters: readonly string[]): boolean {
  let from = 0;
  return letters.every((letter) => {
    const at = text.indexOf(letter, from);
    from = at + letter.length;
    return at >= 0;
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
