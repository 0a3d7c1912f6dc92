import { compareText } from '../text/compare';
import { bookForm } from './bookForm';
import { contentOf } from './contentOf';
import type { BookLesson } from './lessonBook';
import { readBook } from './readBook';

/**
 * A book that git could not merge, with what both sides have: the lessons of each, as they are written.
 *
 * @returns undefined when both sides changed one lesson, so that a person has to choose, or when a side
 *   is not in the usual form
 */
export function keepBothSides(text: string): string | undefined {
  const [ours, theirs] = [sideOf(text, 'ours'), sideOf(text, 'theirs')];
  const [here, there] = [lessonsOf(ours), lessonsOf(theirs)];
  if (!here || there?.head !== here.head) return undefined;
  const known = new Map(here.lessons.map((each) => [each.lesson.id, each]));
  const added = there.lessons.filter(({ lesson }) => !known.has(lesson.id));
  const isAgreed = there.lessons.every(({ lesson }) => {
    const own = known.get(lesson.id);
    return !own || contentOf(own.lesson) === contentOf(lesson);
  });
  if (!isAgreed) return undefined;
  const all = [...here.lessons];
  for (const each of added) {
    const next = all.findIndex(({ lesson }) => compareText(lesson.id, each.lesson.id) > 0);
    all.splice(next < 0 ? all.length : next, 0, each);
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = all.map(({ block }) => (block.endsWith('\n') ? block : block + eol));
  return here.head + lines.join('');
}

interface Side {
  readonly head: string;
  readonly lessons: readonly { readonly lesson: BookLesson; readonly block: string }[];
}

function lessonsOf(text: string): Side | undefined {
  const starts = bookForm(text)?.starts;
  const { lessons, locked } = readBook(text);
  if (starts?.length !== lessons.length || locked !== undefined) return undefined;
  if (new Set(lessons.map(({ id }) => id)).size !== lessons.length) return undefined;
  return {
    head: text.slice(0, starts[0]),
    lessons: lessons.map((lesson, i) => ({ lesson, block: text.slice(starts[i], starts[i + 1]) })),
  };
}

/** The text as one side has it, without git's marks and without the older text that some settings add. */
function sideOf(text: string, wanted: 'ours' | 'theirs'): string {
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return text
    .split(/(?<=\n)/)
    .filter((line) => {
      const mark = /^(<{7}|\|{7}|={7}|>{7})(?= |\r?\n|$)/.exec(line)?.[1];
      // Seven equals signs are a mark only inside of a conflict.
      if (mark === undefined || (mark === '=======' && side === 'both')) {
        return side === 'both' || side === wanted;
      }
      side = sides[mark] ?? 'both';
      return false;
    })
    .join('');
}

const sides: Readonly<Record<string, 'both' | 'ours' | 'base' | 'theirs'>> = {
  '<<<<<<<': 'ours',
  '|||||||': 'base',
  '=======': 'theirs',
  '>>>>>>>': 'both',
};
