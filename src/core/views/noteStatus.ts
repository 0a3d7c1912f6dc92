import { type EmptySection, emptySectionsInSteps } from '../note/emptySections';
import type { ParsedNote } from '../note/parseNote';
import { readSectionsInSteps } from '../note/readSections';
import type { LessonAnswers } from '../recurrence/lessonAnswers';
import type { Steps } from '../steps';
import { type WrittenBefore, writtenBeforeInSteps } from './writtenBefore';

/** What there is to say about the note that somebody writes. */
export interface NoteStatus {
  /** Sections nobody has written yet, in order; none in a note of an unknown type. */
  readonly empty: readonly EmptySection[];
  /** What was written before, in order: one mention for each lesson, its first here. */
  readonly before: readonly WrittenBefore[];
  /** How many of these came again after their rule. */
  readonly relapses: number;
}

/** @param text the note's text as it is now */
export function* noteStatusInSteps(
  { note, blocks }: Pick<ParsedNote, 'note' | 'blocks'>,
  text: string,
  answers: Pick<LessonAnswers, 'lessonOf'>,
): Steps<NoteStatus> {
  const lessons = new Map<string, WrittenBefore>();
  for (const found of yield* writtenBeforeInSteps(note, answers)) {
    if (!lessons.has(found.lesson.id)) lessons.set(found.lesson.id, found);
  }
  yield;
  const before = [...lessons.values()];
  const sections = yield* readSectionsInSteps(text, blocks);
  const empty = yield* emptySectionsInSteps(text, note.type, sections);
  return {
    empty,
    before,
    relapses: before.filter(({ isRelapse }) => isRelapse).length,
  };
}
