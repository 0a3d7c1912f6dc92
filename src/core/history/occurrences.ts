import type { Lesson } from '../recurrence/lesson';
import { mentionDate } from '../recurrence/lesson';
import { publicLesson } from './publicLesson';
import type { Quote } from './quote';
import { quote } from './quote';

const most = 20;

/** A time that something happened: `text` is the note's title. */
export interface Occurrence extends Quote {
  /** What the note says. */
  readonly said: string;
}

/**
 * When a lesson was met, the newest first: the lesson of this id, or else the one that says what the
 * title says.
 */
export function findOccurrences(
  lessons: ReadonlyMap<string, Lesson>,
  { id, title }: { readonly id?: string | undefined; readonly title: string },
): readonly Occurrence[] {
  const lesson =
    (id === undefined ? undefined : lessons.get(id)) ?? saying(lessons.values(), title);
  const mentions = (lesson && publicLesson(lesson)?.mentions) ?? [];
  const times = new Map<string, Occurrence>();
  for (const met of mentions) {
    const { note, mention } = met;
    const time = quote(note, note.title, mentionDate(met));
    const key = JSON.stringify([time.uri, time.day]);
    if (!times.has(key)) times.set(key, { ...time, said: mention.text });
  }
  return [...times.values()].slice(0, most);
}

function saying(lessons: Iterable<Lesson>, title: string): Lesson | undefined {
  const letters = lettersOf(title);
  if (letters === '') return undefined;
  for (const lesson of lessons) {
    if (lesson.mentions.some(({ mention }) => lettersOf(mention.text) === letters)) return lesson;
  }
  return undefined;
}

/** What is left when case, width and punctuation do not count. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
