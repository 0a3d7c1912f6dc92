import type { Report } from './report';

/** The recurring lessons as a table for people, and what was not read. */
export function tableOf({ notes, mentions, lessons, skipped, timings }: Report): string {
  const recurring = lessons.filter(
    ({ state, notes: count }) => state !== 'ignored' && (count > 1 || state !== 'once'),
  );
  const lines = recurring.map(
    ({ title, state, notes: noteCount, projects, first = '', last = '' }) =>
      `${String(noteCount).padStart(5)}  ${String(projects).padStart(8)}  ${first.padEnd(10)}  ${last.padEnd(10)}  ${title}${state === 'recurring' ? '' : ` (${state})`}`,
  );
  const header = 'notes  projects  first       last        lesson';
  return [
    ...(lines.length > 0 ? [header, ...lines, ''] : []),
    `${notes} notes, ${mentions.length} mentions, ${lessons.length} lessons, ${recurring.length} recurring (${timings.totalMs} ms)`,
    ...skipped.map(({ note, why }) => `not read: ${note} (${why})`),
    '',
  ].join('\n');
}
