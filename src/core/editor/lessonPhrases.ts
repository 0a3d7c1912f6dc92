import { type Lesson, recurringFrom } from '../recurrence/lesson';
import type { LessonAnswers } from '../recurrence/lessonAnswers';

interface Phrase {
  readonly lesson: Lesson;
  /** The title in lower case, each word of Latin letters behind a space. */
  readonly folded: string;
  /** Those that came back first, then those of most notes; below 1. */
  readonly rank: number;
}

/** More lessons are no help: who sees so many types another word. */
const most = 20;
/** As many words tell what is meant: the longest, which fewest lessons have. */
const mostWords = 4;
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
      this.#phrases.set(id, { lesson, folded, rank: rankOf(lesson) });
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
    const found = this.#matching(words, note);
    const isEnough = typed.replace(/\s/g, '').length >= leastLetters;
    if (!isEnough || found.length >= most) return found;
    const near = answers
      .nearTo(typed)
      .filter((lesson) => this.#phrases.has(lesson.id) && !found.includes(lesson))
      .filter((lesson) => isElsewhere(lesson, note));
    return [...found, ...near].slice(0, most);
  }

  /** All lessons are looked at for each letter typed: this is written to be quick. */
  #matching(words: readonly string[], note: string): readonly Lesson[] {
    const least = words.length <= 2 ? words.length : Math.ceil(words.length / 2);
    const found: { readonly lesson: Lesson; readonly score: number }[] = [];
    for (const { lesson, folded, rank } of this.#phrases.values()) {
      if (words.length === 0 && lesson.noteCount < recurringFrom) continue;
      let score = rank;
      let left = words.length;
      for (const word of words) {
        left--;
        if (folded.includes(word)) score++;
        else if (score + left < least) break;
      }
      const worst = found.length < most ? -1 : (found.at(-1)?.score ?? -1);
      if (score < least || score <= worst || !isElsewhere(lesson, note)) continue;
      let at = found.length;
      while (at > 0 && (found[at - 1]?.score ?? 0) < score) at--;
      found.splice(at, 0, { lesson, score });
      if (found.length > most) found.pop();
    }
    return found.map(({ lesson }) => lesson);
  }
}

/** At most this many notes make a difference. */
const mostNotes = 1000;

function rankOf({ state, noteCount }: Lesson): number {
  const notes = Math.min(noteCount, mostNotes - 1) / mostNotes / 2;
  return state === 'relapsed' ? 0.5 + notes : notes;
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
  // A sort keeps the order of equals: Chinese characters stay as they were typed.
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, mostWords);
}

function fold(title: string): string {
  const lower = title.normalize('NFKC').toLowerCase();
  return lower.replace(/[^\P{L}\p{Script=Han}]+|\p{N}+/gu, ' $&');
}
