import { completeFrontMatter } from '../src/core/editor/completeFrontMatter';
import { generalKeys, knownValues } from '../src/core/editor/knownValues';
import { LessonPhrases } from '../src/core/editor/lessonPhrases';
import { lessonProbe } from '../src/core/editor/lessonSpot';
import { LinkTargets } from '../src/core/editor/linkTargets';
import { WrittenValues } from '../src/core/editor/writtenValues';
import type { Note } from '../src/core/note/note';
import { parseNote } from '../src/core/note/parseNote';
import { describeLesson } from '../src/core/recurrence/describeLesson';
import type { Lesson } from '../src/core/recurrence/lesson';
import { finish } from '../src/core/steps';

/** Prints what completion costs with 10,000 notes and 60,000 lessons: `npx tsx bench/measureCompletion.ts`. */
function main(): void {
  const notes = new Map(Array.from({ length: 10_000 }, (_, i) => noteOf(i)));
  const all = [...notes.values()];
  const lessons = new Map(Array.from({ length: 60_000 }, (_, i) => lessonOf(i, all)));
  const [values, names, phrases] = [new WrittenValues(), new LinkTargets(), new LessonPhrases()];
  time('taking all of them in', 1, () => {
    values.update(notes, notes.keys());
    names.update(notes, notes.keys());
    phrases.update(lessons, lessons.keys());
    finish(phrases.catchUp());
  });
  const none = (): Promise<readonly []> => Promise.resolve([]);
  const known = { written: values, types: [], questions: [], today: '2026-11-22' };
  const long = `---\ntype: project-retro\ntags: [gpu, t]\n---\n# T\n\n## Pitfalls\n\n${'- one more line of a long note\n'.repeat(2000)}`;
  time('tags in front matter, after a change', 41, (i) => {
    values.update(notes, [`file:///notes/${i}.md`]);
    completeFrontMatter(long, long.indexOf('t]') + 1, generalKeys, (key) =>
      knownValues(key, known),
    );
  });
  time('notes for [[ra', 41, () => finish(names.findInSteps('ra', '')));
  time('lessons, nothing typed', 41, () => phrases.find('', '', none));
  time('lessons, "driver rel"', 41, () => phrases.find('driver rel', '', none));
  time('lessons, a sentence', 41, () =>
    phrases.find('check the driver of the release before it', '', none),
  );
  time('lessons, 结论数据', 41, () => phrases.find('结论数据', '', none));
  time('asking what section it is, 2,000 lines', 41, () => {
    parseNote({ uri: 'n', path: 'n.md', text: lessonProbe(long, long.length) ?? '' });
  });
}

function time(name: string, times: number, run: (i: number) => unknown): void {
  const taken = Array.from({ length: times }, (_, i) => {
    const start = process.cpuUsage();
    run(i);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  const median = taken[times >> 1] ?? 0;
  process.stdout.write(
    `${name}: ${median.toFixed(1)} ms, at most ${(taken.at(-1) ?? 0).toFixed(1)} ms\n`,
  );
}

function noteOf(i: number): [string, Note] {
  const text = `---\ntype: project-retro\nproject: project-${i % 400}\ntags: [tag-${i % 900}, gpu]\n---\n# Retrospective of ranking ${i}\n`;
  const uri = `file:///notes/${i}.md`;
  return [uri, parseNote({ uri, path: `notes/2024-ranking-${i}.md`, text })];
}

function lessonOf(i: number, notes: readonly Note[]): [string, Lesson] {
  const said = [0, ...(i % 5 === 0 ? [1, 2] : [])].flatMap(
    (n) => notes[(i * 7 + n * 31) % notes.length] ?? [],
  );
  const lesson = describeLesson(
    said.map((note, n) => ({
      note,
      mention: {
        id: `${i}-${n}`,
        kind: 'pitfall',
        text: `${i % 2 === 0 ? '结论' : 'Statement'} ${i * 7919} about the driver of ${i % 90} and 数据 ${i % 77} before the release`,
        range: { start: 0, end: 10 },
        start: { line: 0, column: 0 },
        end: { line: 0, column: 10 },
      },
    })),
  );
  return [lesson.id, lesson];
}

main();
