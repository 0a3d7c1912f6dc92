import { BookReader } from '../../src/core/book/bookReader';
import { decide } from '../../src/core/book/decide';
import type { Decision } from '../../src/core/book/decision';
import type { LessonBook } from '../../src/core/book/lessonBook';
import { readBook } from '../../src/core/book/readBook';
import type { Steps } from '../../src/core/steps';
import { type Measurement, peakMegabytes, percentile } from './measurement';

const rounds = 15;
const held: Decision = { kind: 'held', occasion: { on: '2026-07-01' } };

/** Reading a lesson book, and writing into it: as a whole, and by a reader that knows it. */
export function measureBook(lessons: number): Measurement {
  const text = bookOf(lessons);
  const reader = new BookReader();
  const steps: number[] = [];
  const first = timed(() => {
    let from = performance.now();
    const reading = reader.readInSteps(text);
    while (reading.next().done !== true) {
      const now = performance.now();
      steps.push(now - from);
      from = now;
    }
  });
  const read = (now: string): Steps<LessonBook> => reader.readInSteps(now);
  const subject = { id: idOf(lessons >> 1) };
  return {
    name: 'book',
    size: `${lessons} lessons, ${Math.round(text.length / 1000)} thousand characters`,
    numbers: {
      whole: median(() => readBook(text)),
      wholeDecision: median(() => decide(text, subject, held)),
      first,
      stepP99: percentile(steps, 0.99),
      again: median(() => reader.read(text)),
      decision: median(() => decide(text, subject, held, read)),
      newLesson: median(() => decide(text, { statement: 'Measure first' }, held, read)),
    },
    peakMegabytes: peakMegabytes(),
  };
}

export function bookOf(lessons: number): string {
  const blocks = Array.from(
    { length: lessons },
    (_, i) => `  - id: ${idOf(i)}
    title: Pin the CUDA and driver versions before deploying number ${i}
    same: [Pin the CUDA version ${i}, "部署前锁定 CUDA 版本 ${i}", Forgot to pin it and lost two hours ${i}]
    not: [Pin the Slack thread ${i}]
    rule: {since: 2026-03-01, when: preparing a GPU deployment, then: run the version check}
    guard: ci/check-${i}.sh
    held: [{on: 2026-05-02, note: retros/2026-05-ranking.md}, {on: 2026-05-03}]
    again: [{on: 2026-06-11}]
`,
  );
  return `version: 1\nlessons:\n${blocks.join('\n')}`;
}

function idOf(i: number): string {
  return `lesson-${String(i).padStart(5, '0')}`;
}

function median(work: () => unknown): number {
  return percentile(
    Array.from({ length: rounds }, () => timed(work)),
    0.5,
  );
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
