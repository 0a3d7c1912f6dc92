import { isRelapse } from '../book/lessonState';
import type { Mention, Note } from '../note/note';
import type { Lesson, NoteMention } from '../recurrence/lesson';
import type { LessonAnswers } from '../recurrence/lessonAnswers';
import { finish, type Steps } from '../steps';

/** A mention whose lesson other notes mention too. */
export interface WrittenBefore {
  readonly mention: Mention;
  readonly lesson: Lesson;
  /** The lesson's mentions in other notes, newest first. Never empty. */
  readonly others: readonly NoteMention[];
  /** How many notes mention it, this one among them. */
  readonly notes: number;
  /** Projects of the other mentions, those of the newest first. */
  readonly projects: readonly string[];
  /** It came again after the lesson's rule, or after the lesson was retired. */
  readonly isRelapse: boolean;
}

/**
 * What of a note was written before, in the order of the note. What a person ignores, or has retired for
 * good, is left out.
 *
 * @param note may be one that the index does not have, or an older or newer text of one
 */
export function writtenBefore(
  note: Note,
  answers: Pick<LessonAnswers, 'lessonOf'>,
): readonly WrittenBefore[] {
  return finish(writtenBeforeInSteps(note, answers));
}

/** The same, a mention in a step. */
export function* writtenBeforeInSteps(
  note: Note,
  answers: Pick<LessonAnswers, 'lessonOf'>,
): Steps<readonly WrittenBefore[]> {
  const found: WrittenBefore[] = [];
  // A long note says a lesson often, which many notes say: what is said of it is found once.
  const elsewhere = new Map<Lesson, Elsewhere>();
  for (const mention of note.mentions) {
    yield;
    const lesson = answers.lessonOf(mention.text);
    if (!lesson || lesson.state === 'ignored' || lesson.state === 'retired') continue;
    const other = elsewhere.get(lesson) ?? elsewhereThan(note, lesson);
    elsewhere.set(lesson, other);
    if (other.others.length === 0) continue;
    found.push({
      mention,
      lesson,
      ...other,
      isRelapse: isRelapse({ note, mention }, lesson.decided),
    });
  }
  return found;
}

type Elsewhere = Pick<WrittenBefore, 'others' | 'notes' | 'projects'>;

function elsewhereThan(note: Note, lesson: Lesson): Elsewhere {
  const others = lesson.mentions.filter((other) => other.note.uri !== note.uri);
  return {
    others,
    notes: new Set(others.map((other) => other.note.uri)).size + 1,
    projects: [...new Set(others.flatMap((other) => other.note.project ?? []))],
  };
}
