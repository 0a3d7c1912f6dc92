import { type Lesson, mentionDate } from '../recurrence/lesson';
import { compareText } from '../text/compare';

/**
 * - `written`: a note says it; `relapsed`: a note says it after the rule, or after it was retired
 * - `rule`, `held`, `again`, `retired`: what a person decided
 * - `earlier`: what is too long ago to be told one by one
 */
export type HistoryMarkKind =
  'written' | 'relapsed' | 'again' | 'rule' | 'held' | 'retired' | 'earlier';

/** Something that happened with a lesson, once or several times in a row. */
export interface HistoryMark {
  readonly kind: HistoryMarkKind;
  /** How many times. */
  readonly count: number;
  /** The days of the first and the last time; `YYYY-MM` where only the month is known. */
  readonly from: string;
  readonly to: string;
}

/** On one day, what was written comes first, and what was decided follows from it. */
const ranks: Readonly<Record<HistoryMarkKind, number>> = {
  earlier: 0,
  written: 1,
  relapsed: 2,
  again: 3,
  rule: 4,
  held: 5,
  retired: 6,
};

/**
 * What happened with a lesson, the oldest first; what has no day is left out. The same thing on one day is
 * one mark. Where there are too many, the oldest that follow each other are told as one.
 *
 * @param most how many marks; at least 2
 */
export function lessonHistory(lesson: Lesson, most = 12): readonly HistoryMark[] {
  const marks: HistoryMark[] = [];
  for (const mark of marksOf(lesson)) {
    const last = marks.at(-1);
    if (last?.kind === mark.kind && last.to === mark.from) marks.splice(-1, 1, joined(last, mark));
    else marks.push(mark);
  }
  while (marks.length > most) {
    const at = marks.findIndex(({ kind }, i) => kind === marks[i + 1]?.kind);
    if (at < 0) break;
    const [first, second] = marks.slice(at, at + 2);
    if (first && second) marks.splice(at, 2, joined(first, second));
  }
  if (marks.length <= most) return marks;
  const told = marks.splice(1 - most, most - 1);
  return [marks.map((mark): HistoryMark => ({ ...mark, kind: 'earlier' })).reduce(joined), ...told];
}

function marksOf({ mentions, decided }: Lesson): readonly HistoryMark[] {
  const { rule, retired, held = [], again = [] } = decided ?? {};
  const over = [rule?.since, retired?.on].filter((day) => day !== undefined);
  const heldIn = new Set(held.flatMap(({ note }) => note ?? []));
  const written = mentions.flatMap((at): HistoryMark[] => {
    const day = mentionDate(at);
    if (day === undefined) return [];
    const tellsRule = at.mention.kind === 'rule' || heldIn.has(at.note.path);
    const isRelapse = !tellsRule && over.some((since) => day > since);
    return [markOn(isRelapse ? 'relapsed' : 'written', day)];
  });
  const decidedOn: readonly (readonly [HistoryMarkKind, string | undefined])[] = [
    ['rule', rule?.since],
    ['retired', retired?.on],
    ...held.map(({ on }) => ['held', on] as const),
    ...again.map(({ on }) => ['again', on] as const),
  ];
  const all = decidedOn.flatMap(([kind, day]) => (day === undefined ? [] : markOn(kind, day)));
  return [...written, ...all].sort(
    (a, b) => compareText(a.from, b.from) || ranks[a.kind] - ranks[b.kind],
  );
}

function markOn(kind: HistoryMarkKind, day: string): HistoryMark {
  return { kind, count: 1, from: day, to: day };
}

/** Two marks that follow each other, as one of the first one's kind. */
function joined(a: HistoryMark, b: HistoryMark): HistoryMark {
  return { ...a, count: a.count + b.count, to: b.to };
}
