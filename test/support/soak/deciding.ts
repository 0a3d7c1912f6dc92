import type { Lesson } from '../../../src/core/recurrence/lesson';
import type { LessonItemRow, MentionRow } from '../../../src/host/views/lessonTree';
import type { NotePlace } from '../../../src/host/editor/notePlace';
import { type Action, type Actions, type Scene, weighted } from './action';

/** Decisions about lessons, and what takes them back. */
export const deciding: Actions = [
  weighted(4, about('lessonHeld')),
  weighted(3, about('lessonAgain')),
  weighted(4, about('makeRule')),
  weighted(3, about('renameLesson')),
  weighted(2, about('ignoreLesson')),
  weighted(2, about('retireLesson')),
  weighted(3, about('restoreLesson')),
  weighted(4, onRows('sameLesson', 2)),
  weighted(4, onMention('notSameLesson')),
  weighted(2, atPlace('lessonHeld')),
  weighted(2, atPlace('recordLesson')),
  weighted(12, ({ person }) => person.run('hindsight.undoDecision')),
  weighted(1, ({ person }) => person.run('hindsight.reviewLessons')),
];

function about(command: string): Action {
  return onRows(command, 1);
}

function onRows(command: string, count: number): Action {
  return async (scene) => {
    const rows = Array.from({ length: count }, () => lessonIn(scene)).flatMap((lesson) =>
      lesson ? [rowOf(lesson)] : [],
    );
    if (rows.length === count) await scene.person.run(`hindsight.${command}`, rows[0], rows);
  };
}

function onMention(command: string): Action {
  return async (scene) => {
    const lesson = lessonIn(scene);
    if (!lesson) return;
    const at = scene.random.oneOf(lesson.mentions);
    const row: MentionRow = { type: 'mention', id: 'soak', parent: rowOf(lesson), at };
    await scene.person.run(`hindsight.${command}`, row, [row]);
  };
}

function atPlace(command: string): Action {
  return async (scene) => {
    const lesson = lessonIn(scene);
    if (!lesson) return;
    const { note, mention } = scene.random.oneOf(lesson.mentions);
    const { line, column } = mention.start;
    const place: NotePlace = { uri: note.uri, line, character: column };
    await scene.person.run(`hindsight.${command}`, place);
  };
}

/** One of the lessons, one that recurs more likely than others. */
function lessonIn({ api, random }: Scene): Lesson | undefined {
  const all = [...api.lessons.values()];
  const recurring = all.filter(({ noteCount }) => noteCount > 1);
  const some = recurring.length > 0 && random.chance(0.8) ? recurring : all;
  return some.length > 0 ? random.oneOf(some) : undefined;
}

function rowOf(lesson: Lesson): LessonItemRow {
  return { type: 'lesson', id: lesson.id, parent: undefined, lesson };
}
