import type { Note } from '../src/core/note/note';
import { describeLesson } from '../src/core/recurrence/describeLesson';
import type { Lesson } from '../src/core/recurrence/lesson';
import { groupLessonsInSteps, type LessonListOptions } from '../src/core/views/lessonList';
import { finish } from '../src/core/steps';
import { ShownLessons } from '../src/core/views/shownLessons';
import { defaultOptions } from '../src/core/views/savedViews';

/** Prints the processor time that a list of 5,000 lessons with three mentions each takes: `npx tsx bench/measureListing.ts`. */
function main(): void {
  const lessons = new Map(Array.from({ length: 5000 }, (_, i) => lessonOf(i)));
  const cases: readonly (readonly [string, Partial<LessonListOptions>])[] = [
    ['most notes first', {}],
    ['latest first', { order: 'recent' }],
    ['by title', { order: 'title' }],
    ['grouped by state', { groupBy: 'state' }],
    ['grouped by project', { groupBy: 'project' }],
    ['grouped by tag', { groupBy: 'tag' }],
    ['state, kind and since', { filter: 'state:recurring kind:pitfall since:2024' }],
    ['a word', { filter: 'driver' }],
    ['words and a tag', { filter: 'driver -owner tag:gpu' }],
  ];
  for (const [name, options] of cases) {
    const shown = new ShownLessons();
    const times = Array.from({ length: 41 }, (_, i) => {
      // One changes each time, as when a note is typed.
      const [id, lesson] = lessonOf(5000 + i);
      lessons.set(id, lesson);
      const start = process.cpuUsage();
      const wanted = { ...defaultOptions, ...options };
      const listed = finish(shown.updateInSteps(lessons, i === 0 ? 'all' : new Set([id]), wanted));
      finish(groupLessonsInSteps(listed, wanted));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    const [first = 0, ...later] = times;
    later.sort((a, b) => a - b);
    process.stdout.write(
      `${name}: first ${first.toFixed(1)} ms, then ${(later[20] ?? 0).toFixed(1)} ms\n`,
    );
  }
}

/** A lesson in three notes of three years, with words of its own. */
function lessonOf(i: number): [string, Lesson] {
  const lesson = describeLesson(
    [0, 1, 2].map((n) => ({
      note: noteOf(`retros/${2021 + ((i + n) % 6)}-${i % 90}-${n}.md`, i),
      mention: {
        id: `${i}-${n}`,
        kind: i % 3 === 0 ? 'difficulty' : 'pitfall',
        text: `${i % 2 === 0 ? '结论' : 'Statement'} ${i * 7919} about the driver of ${n} and 数据 ${i % 77} before the release`,
        range: { start: 0, end: 10 },
        start: { line: 0, column: 0 },
        end: { line: 0, column: 10 },
      },
    })),
  );
  return [lesson.id, lesson];
}

function noteOf(path: string, i: number): Note {
  return {
    uri: `file:///notes/${path}`,
    path,
    title: `Retrospective ${i % 90}`,
    type: 'project-retro',
    date: `${path.slice(7, 11)}-0${1 + (i % 9)}-1${i % 10}`,
    project: `project-${i % 40}`,
    tags: ['gpu', `tag-${i % 25}`],
    lang: undefined,
    private: false,
    prev: undefined,
    mentions: [],
    followUps: [],
    problems: [],
  };
}

main();
