import type { CalendarDay } from '../calendar/calendarDay';
import type { Note } from '../note/note';
import type { Lesson } from '../recurrence/lesson';
import { type Found, type FoundValue, type HistoryName, historyNames } from '../template/found';
import { chapterChain, isTurningPoint, readChapters } from './chapters';
import { lastAssessment, readLevels } from './lastLevels';
import { findLastRules } from './lastRules';
import { findOccurrences } from './occurrences';
import { findOpenFollowUps } from './openFollowUps';
import {
  findNewLessons,
  findReturnedLessons,
  type FoundLessons,
  startOfPeriod,
} from './periodLessons';
import { findIncidentLessons, findPitfalls } from './pitfalls';
import { quote } from './quote';
import { findHeldRules, findRetirable } from './ruleReview';
import type { Work } from './work';

/** The new note, and everything that was written before it. */
export interface History {
  /** Notes by URI, and lessons by id, as an index has them. */
  readonly notes: ReadonlyMap<string, Note>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly work: Work;
  /** Today. */
  readonly date: CalendarDay;
  /** The type of the new note: only a turning point may quote private ones. */
  readonly type: string;
  /** How far a review looks back: week, month, quarter or year. */
  readonly period: string;
  /** URI of the turning point before the new note; the newest one when nobody says. */
  readonly prev?: string | undefined;
  /** The lesson that the note is about; the one that its title says when nobody says. */
  readonly lessonId?: string | undefined;
}

/** What is known of a note's own words besides what the index keeps. By URI. */
export type Texts = ReadonlyMap<string, string>;

/** The notes whose text has to be read to find these values. */
export function notesToRead(names: ReadonlySet<string>, history: History): readonly Note[] {
  const { notes } = history;
  const chain = names.has('chapters') ? earlierChapters(history) : [];
  const assessment = names.has('lastLevels') ? lastAssessment(notes.values()) : undefined;
  return assessment ? [...chain, assessment] : chain;
}

/**
 * Finds the values that a template names in what was written before. Nothing found is no value; what
 * fails is left out and reported, as a note without it is better than none.
 */
export function findInHistory(
  names: ReadonlySet<string>,
  history: History,
  texts: Texts,
  report: (name: HistoryName, error: unknown) => void,
): Found {
  const found: Partial<Record<HistoryName, FoundValue>> = {};
  for (const name of historyNames) {
    if (!names.has(name)) continue;
    try {
      const value = finders[name](history, texts);
      if (value !== undefined && value.length > 0) found[name] = value;
    } catch (error) {
      report(name, error);
    }
  }
  return found;
}

type Finder = (history: History, texts: Texts) => FoundValue | undefined;

const finders: Readonly<Record<HistoryName, Finder>> = {
  pitfalls: ({ lessons, work }) => findPitfalls(lessons.values(), work),
  incidentLessons: ({ lessons, work }) => findIncidentLessons(lessons.values(), work),
  followUps: (history) => openFollowUps(history).followUps,
  moreFollowUps: (history) => howMany(openFollowUps(history).more),
  chapters: (history, texts) => readChapters(earlierChapters(history), texts),
  prev: (history) => earlierChapters(history)[0]?.path,
  lastAssessment: ({ notes }) => {
    const last = lastAssessment(notes.values());
    return last && [quote(last, last.title)];
  },
  lastLevels: ({ notes }, texts) => {
    const last = lastAssessment(notes.values());
    return last && readLevels(last, texts.get(last.uri) ?? '');
  },
  newLessons: (history) => newLessons(history).lessons,
  moreNewLessons: (history) => howMany(newLessons(history).more),
  returnedLessons: (history) => returnedLessons(history).lessons,
  moreReturnedLessons: (history) => howMany(returnedLessons(history).more),
  heldRules: ({ lessons, period, date }) =>
    findHeldRules(lessons.values(), startOfPeriod(period, date)),
  retirable: ({ lessons, date }) => findRetirable(lessons.values(), date),
  lastRules: ({ notes, lessons, work }) => findLastRules(notes.values(), lessons.values(), work),
  occurrences: ({ lessons, lessonId, work: { title } }) =>
    findOccurrences(lessons, { id: lessonId, title }),
};

function earlierChapters({ notes, prev, type }: History): readonly Note[] {
  const chain = chapterChain(notes, prev);
  return isTurningPoint(type) ? chain : chain.filter((note) => !note.private);
}

function openFollowUps({
  notes,
  date,
  work: { project },
}: History): ReturnType<typeof findOpenFollowUps> {
  return findOpenFollowUps(notes.values(), { date, project });
}

function newLessons({ lessons, period, date }: History): FoundLessons {
  return findNewLessons(lessons.values(), startOfPeriod(period, date));
}

function returnedLessons({ lessons, period, date }: History): FoundLessons {
  return findReturnedLessons(lessons.values(), startOfPeriod(period, date));
}

function howMany(more: number): string | undefined {
  return more === 0 ? undefined : String(more);
}
