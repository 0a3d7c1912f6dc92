import type { Lesson, NoteMention } from '../recurrence/lesson';
import { mentionDate } from '../recurrence/lesson';
import { linkText } from '../template/noteLink';
import { compareText } from '../text/compare';
import type { Quote } from './quote';
import { quote } from './quote';

/** What may be quoted of a lesson: its mentions in notes that are not private. */
export interface PublicLesson {
  readonly lesson: Lesson;
  /** The lesson's title, or the newest other wording when a private note said that. */
  readonly title: string;
  /** Newest first. Never empty. */
  readonly mentions: readonly NoteMention[];
  /** How many different notes. */
  readonly notes: number;
  readonly projects: readonly string[];
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** A lesson as a template goes through it. */
export interface LessonQuote extends Quote {
  /** How many notes say it. */
  readonly notes: number;
  /** The projects whose notes say it, with commas between them. */
  readonly projects: string;
  /** What the person does now because of it: `when` and `then` of the rule; both empty without one. */
  readonly when: string;
  readonly then: string;
}

/**
 * Lessons that may be quoted: those of which anything is public, and that a person still cares for.
 * Solutions and identities are none.
 */
export function publicLessons(lessons: Iterable<Lesson>): PublicLesson[] {
  return Array.from(lessons).flatMap((lesson) => {
    if (lesson.kind === 'solution' || lesson.kind === 'identity') return [];
    if (lesson.state === 'retired' || lesson.state === 'ignored') return [];
    const known = publicLesson(lesson);
    return known ? [known] : [];
  });
}

/** What may be quoted of one lesson; `undefined` when all of it is private. */
export function publicLesson(lesson: Lesson): PublicLesson | undefined {
  const mentions = lesson.mentions.filter(({ note }) => !note.private);
  const [newest] = mentions;
  if (!newest) return undefined;
  const days = mentions.flatMap((mention) => mentionDate(mention) ?? []).sort(compareText);
  // What a person called it is theirs to be shown, wherever it was said.
  const isSaid =
    lesson.decided?.title !== undefined ||
    mentions.some(({ mention }) => mention.text === lesson.title);
  return {
    lesson,
    title: isSaid ? lesson.title : newest.mention.text,
    mentions,
    notes: new Set(mentions.map(({ note }) => note.uri)).size,
    projects: [...new Set(mentions.flatMap(({ note }) => note.project ?? []))].sort(compareText),
    first: days[0],
    last: days.at(-1),
  };
}

/** A lesson, quoted from where it was said last. */
export function quoteLesson({
  lesson,
  title,
  mentions,
  notes,
  projects,
  last,
}: PublicLesson): LessonQuote[] {
  const [newest] = mentions;
  if (!newest) return [];
  const rule = lesson.decided?.rule;
  return [
    {
      ...quote(newest.note, title, last),
      notes,
      projects: projects.join(', '),
      when: linkText(rule?.when ?? ''),
      then: linkText(rule?.then ?? ''),
    },
  ];
}
