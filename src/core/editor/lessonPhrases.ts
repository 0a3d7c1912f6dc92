import { type Lesson, recurringFrom } from '../recurrence/lesson';
import type { LessonAnswers } from '../recurrence/lessonAnswers';
import { best } from '../text/best';
import { compareText } from '../text/compare';
import { compareUrgency } from '../views/urgency';

interface Phrase {
  readonly lesson: Lesson;
  /** The title in lower case, each word of Latin letters behind a space. */
  readonly folded: string;
}

interface Found extends Phrase {
  readonly score: number;
}

/** More lessons are no help: who sees so many types another word. */
const most = 20;
/** So much must be typed for a lesson in other words to be looked for. */
const leastLetters = 4;

/** Lessons by the words that one types; it follows the lessons one by one. */
export class LessonPhrases {
  readonly #phrases = new Map<string, Phrase>();

  /** Takes the present lessons. @param touched ids of those that are new, changed or gone */
  update(lessons: ReadonlyMap<string, Lesson>, touched: Iterable<string>): void {
    for (const id of touched) {
      const lesson = lessons.get(id);
      if (!lesson || lesson.state === 'ignored' || lesson.state === 'retired') {
        this.#phrases.delete(id);
        continue;
      }
      const known = this.#phrases.get(id);
      const folded = known?.lesson.title === lesson.title ? known.folded : fold(lesson.title);
      this.#phrases.set(id, { lesson, folded });
    }
  }

  /**
   * The lessons that somebody may be writing: those with most of the words typed first, then those that
   * say it in other words. Without words, those that recur.
   *
   * @param note URI of the note they are written in: what only it says is no help there
   */
  find(typed: string, note: string, answers: Pick<LessonAnswers, 'nearTo'>): readonly Lesson[] {
    const words = wordsOf(typed);
    const found = best(this.#matching(words, note), most, compareFound).map(({ lesson }) => lesson);
    const isEnough = typed.replace(/\s/g, '').length >= leastLetters;
    if (!isEnough || found.length >= most) return found;
    const near = answers
      .nearTo(typed)
      .filter((lesson) => this.#phrases.has(lesson.id) && !found.includes(lesson))
      .filter((lesson) => isElsewhere(lesson, note));
    return [...found, ...near].slice(0, most);
  }

  *#matching(words: readonly string[], note: string): Iterable<Found> {
    const least = words.length <= 2 ? words.length : Math.ceil(words.length / 2);
    for (const { lesson, folded } of this.#phrases.values()) {
      if (words.length === 0 && lesson.noteCount < recurringFrom) continue;
      let score = 0;
      for (const word of words) if (folded.includes(word)) score++;
      if (score >= least && isElsewhere(lesson, note)) yield { lesson, folded, score };
    }
  }
}

function compareFound(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    compareUrgency(a.lesson, b.lesson) ||
    b.lesson.noteCount - a.lesson.noteCount ||
    compareText(a.lesson.title, b.lesson.title)
  );
}

function isElsewhere({ mentions }: Lesson, uri: string): boolean {
  return mentions.some(({ note }) => note.uri !== uri);
}

/** Words of Latin letters as they begin, and each Chinese character with the next. */
function wordsOf(typed: string): readonly string[] {
  const parts = typed
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu);
  const words = (parts ?? []).flatMap((part) => {
    if (!/\p{Script=Han}/u.test(part)) return [` ${part}`];
    const characters = Array.from(part);
    if (characters.length === 1) return characters;
    return characters.slice(1).map((next, i) => `${characters[i] ?? ''}${next}`);
  });
  return [...new Set(words)];
}

function fold(title: string): string {
  const lower = title.normalize('NFKC').toLowerCase();
  return lower.replace(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu, ' $&');
}
