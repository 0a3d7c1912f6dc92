import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { percentile } from '../measure/measurement';
import { textTable } from '../report/textTable';
import { repository } from '../sets';
import type { Recorded } from './inVsCode';
import { type Slice, slicesOf } from './profiledWork';
import type { Span } from './recording';

/** Nobody notices that the extension host waits for so long, in milliseconds. */
const goal = 16;
const mostOffenders = 12;
/** A hint comes this long after the last key, in milliseconds: the pause itself. */
const hintPause = 300;

/** What Hindsight cost the extension host, and which of its work kept others waiting the longest. */
export function hostTable(recorded: readonly Recorded[]): string {
  const all = recorded.map((each) => ({
    ...each,
    slices: slicesOf(each.profile, each.recording, isOurs),
  }));
  const rows = all.flatMap(({ recording, slices }) => {
    const names = [...new Set(recording.spans.map(({ name }) => name))];
    return names.map((name) => {
      const spans = recording.spans.filter((span) => span.name === name);
      const works = spans.map((span) => slices.filter((slice) => isIn(slice, span)));
      const sums = works.map((work) =>
        work.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
      );
      const longest = works.map((work) => Math.max(0, ...work.map((slice) => slice.milliseconds)));
      const elapsed = spans.map(({ from, to }) => (to - from) / 1000);
      return [
        name,
        String(spans.length),
        shown(percentile(elapsed, 0.5)),
        shown(percentile(sums, 0.5)),
        shown(Math.max(...sums)),
        shown(percentile(longest, 0.5)),
        shown(Math.max(...longest)),
        String(works.flat().filter(({ milliseconds }) => milliseconds > goal).length),
      ];
    });
  });
  const hints = all.flatMap(({ recording, slices }) =>
    recording.spans
      .filter(({ name }) => name === 'pause')
      .flatMap((span) => hintAfter(span, slices) ?? []),
  );
  return [
    textTable([
      ['done', 'times', 'elapsed', 'ours', 'ours, most', 'slice', 'slice, longest', `> ${goal} ms`],
      ...rows,
    ]),
    '',
    `Hint after the pause: ${shown(percentile(hints, 0.5))} at the median, ${shown(Math.max(...hints))} at most, ${hints.length} hints.`,
    '',
    textTable([
      ['memory after', 'process', 'at most', 'heap of the host'],
      ...all.map(({ name, recording: { memory } }) => [
        name,
        megabytes(memory.resident),
        megabytes(memory.residentAtMost),
        megabytes(memory.heap),
      ]),
    ]),
    '',
    ...all.flatMap(({ name, slices }) => offenders(name, slices)),
  ].join('\n');
}

/** Other extensions have a `dist/extension.js` too. */
const ours = pathToFileURL(join(repository, 'dist/extension.js')).href;

function isOurs(url: string): boolean {
  return url === ours;
}

function isIn({ from }: Slice, span: Span): boolean {
  return span.from <= from && from < span.to;
}

/** Milliseconds from the end of the pause to the hint; undefined without one. */
function hintAfter(pause: Span, slices: readonly Slice[]): number | undefined {
  const drawn = slices.find(
    (slice) =>
      isIn(slice, pause) &&
      [...slice.stacks.keys()].some((stack) => stack.includes('setDecorations')),
  );
  return drawn && (drawn.to - pause.from) / 1000 - hintPause;
}

/** The longest slices, each with the call that most of it was spent in. */
function offenders(name: string, slices: readonly Slice[]): readonly string[] {
  const long = slices
    .filter(({ milliseconds }) => milliseconds > goal / 2)
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, mostOffenders);
  if (long.length === 0) return [];
  return [
    `${name}:`,
    ...long.map(
      (slice) => `  ${slice.milliseconds.toFixed(1)} ms ${heaviestPath(slice).join(' > ')}`,
    ),
    '',
  ];
}

/** From the outside in, the calls in which more than a third of a slice was spent. */
function heaviestPath({ stacks }: Slice): readonly string[] {
  const entries = [...stacks].map(([stack, time]) => ({ calls: stack.split(' > '), time }));
  const total = entries.reduce((sum, { time }) => sum + time, 0);
  const path: string[] = [];
  for (;;) {
    const times = new Map<string, number>();
    for (const { calls, time } of entries) {
      const next = calls[path.length];
      if (next === undefined || !path.every((call, i) => calls[i] === call)) continue;
      times.set(next, (times.get(next) ?? 0) + time);
    }
    const [heaviest] = [...times].sort(([, a], [, b]) => b - a);
    if (!heaviest || heaviest[1] < total / 3) return path;
    path.push(heaviest[0]);
  }
}

function shown(milliseconds: number): string {
  return milliseconds >= 1000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

function megabytes(count: number): string {
  return `${count.toFixed(0)} MB`;
}
