import { type Explanation } from '../core/recurrence/explanation';
import { decisionsOf } from '../core/book/decisionsOf';
import { type GroupingOptions, LessonGroups } from '../core/recurrence/lessonGroups';
import type { LessonState } from '../core/recurrence/lesson';
import type { LessonKind } from '../core/note/note';
import { compareUrgency } from '../core/views/urgency';
import { compareText } from '../core/text/compare';
import type { Vault } from './readVault';

/** What `hindsight lessons --json` prints. Lines and columns are 1-based. */
export interface Report {
  readonly version: 1;
  readonly notes: number;
  readonly skipped: Vault['skipped'];
  readonly timings: {
    readonly readMs: number;
    readonly parseMs: number;
    readonly groupMs: number;
    readonly totalMs: number;
  };
  readonly mentions: readonly ReportedMention[];
  readonly lessons: readonly ReportedLesson[];
}

export interface ReportedMention {
  readonly id: string;
  readonly note: string;
  readonly line: number;
  readonly column: number;
  readonly kind: LessonKind;
  readonly text: string;
  readonly lesson: string;
}

export interface ReportedLesson {
  readonly id: string;
  readonly title: string;
  readonly state: LessonState;
  readonly notes: number;
  readonly projects: number;
  readonly first?: string;
  readonly last?: string;
  readonly mentions: readonly string[];
  readonly maybe: readonly { mention: string; score: number; why: string }[];
}

/** Groups the vault's mentions and reports them: lessons that relapsed first, then by
 * recurrence, mentions by note and place. */
export function reportOf(
  { notes, skipped, books, readMs, parseMs }: Vault,
  options?: GroupingOptions,
): Report {
  const start = performance.now();
  const groups = new LessonGroups(options);
  groups.decide(decisionsOf(books));
  groups.update(notes.map((after) => ({ after })));
  const groupMs = performance.now() - start;
  const lessons = [...groups.lessons.values()].sort(
    (a, b) => compareUrgency(a, b) || b.noteCount - a.noteCount || compareText(a.id, b.id),
  );
  const lessonOf = new Map(
    lessons.flatMap(({ id, mentions }) => mentions.map(({ mention }) => [mention.id, id] as const)),
  );
  const mentions = notes.flatMap(({ path, mentions: all }) =>
    all.map(({ id, kind, text, start: { line, column } }) => ({
      id,
      note: path,
      line: line + 1,
      column: column + 1,
      kind,
      text,
      lesson: lessonOf.get(id) ?? '',
    })),
  );
  const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
  return {
    version: 1,
    notes: notes.length,
    skipped,
    timings: {
      readMs: round(readMs),
      parseMs: round(parseMs),
      groupMs: round(groupMs),
      totalMs: round(readMs + parseMs + groupMs),
    },
    mentions,
    lessons: lessons.map(
      ({ id, title, state, noteCount, projects, first, last, mentions: all }) => ({
        id,
        title,
        state,
        notes: noteCount,
        projects: projects.length,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        mentions: all.map(({ mention }) => mention.id),
        maybe: groups.answers.offersOf(id).map(({ mention, odds, why }) => ({
          mention: mention.mention.id,
          score: Math.round(1000 / (1 + Math.exp(-odds))) / 1000,
          why: reasonOf(why),
        })),
      }),
    ),
  };
}

/** The words that two statements share, in one line. */
function reasonOf({ shared }: Explanation): string {
  return shared.map(({ a, b }) => (a === b ? a : `${a} ≈ ${b}`)).join(', ');
}
