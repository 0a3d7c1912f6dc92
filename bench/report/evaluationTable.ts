import type { MethodScore, PartScore } from '../evaluation';
import { pairKinds } from '../gold/pairKind';
import type { GroupingScore, Share } from '../scoring/groupingScore';
import type { Ratio } from '../scoring/ratio';
import { textTable } from './textTable';

/** The scores as tables for a terminal: for each part, extraction and then one row per method. */
export function evaluationTable(scores: readonly PartScore[]): string {
  return `${scores.map(partTable).join('\n')}\n`;
}

/** What the columns mean. */
export const evaluationLegend = `P, R, F1 of pairs; 1-lang: only pairs in one language. B³ of mentions. Hard negatives and recall by
kind are joined/pairs, +n more offered as maybe the same. Offers: right/shown, recall with them. Haystack:
among unrelated statements. "from notes" is end to end: errors of the extraction count.
`;

function partTable({ set, part, mentions, extraction, methods }: PartScore): string {
  const name = part === 'all' ? set : `${set} · ${part}`;
  const title =
    `${name}: ${mentions} mentions. Extraction ${ratioText(extraction)}, ` +
    `line ${share(extraction.lineExact)}, kind ${share(extraction.kindExact)}`;
  const rows = methods.flatMap((score) => [
    [score.method, ...quality(score.gold), haystackText(score)],
    ['  from notes', ...quality(score.endToEnd), ''],
  ]);
  const joined = methods.map(({ method, gold }) => [method, ...joinedPairs(gold)]);
  return [
    title,
    textTable([
      ['', 'P', 'R', 'F1', '1-lang F1', 'B³ P', 'B³ R', 'B³ F1', 'offers', 'with', 'haystack P/F1'],
      ...rows,
    ]),
    textTable([['', ...sorts, ...pairKinds], ...joined]),
    changesLine(methods),
    '',
  ].join('\n');
}

const sorts = ['opposite', 'object', 'order', 'number', 'unsorted'] as const;

function quality({ pairs, oneLanguage, bcubed, offers }: GroupingScore): string[] {
  return [
    ...[pairs.precision, pairs.recall, pairs.f1, oneLanguage.f1].map(share),
    ...[bcubed.precision, bcubed.recall, bcubed.f1].map(share),
    offers.shown === 0 ? '-' : `${offers.right}/${offers.shown}`,
    share(offers.recall),
  ];
}

function joinedPairs({ hardNegatives, byKind }: GroupingScore): string[] {
  return [
    ...sorts.map((sort) => shareText(hardNegatives[sort])),
    ...pairKinds.map((kind) => shareText(byKind[kind])),
  ];
}

/** What the engine (the first method) makes of near-verbatim pairs, by what was changed in them. */
function changesLine([first]: readonly MethodScore[]): string {
  const changes = Object.entries(first?.gold.byChange ?? {}).filter(([name]) => name !== 'unknown');
  if (!first || changes.length === 0) return '';
  const parts = changes.map(([change, counts]) => `${change} ${shareText(counts)}`);
  return `  ${first.method}, near-verbatim by change: ${parts.join(', ')}`;
}

function haystackText({ haystack, haystackMs }: MethodScore): string {
  if (!haystack || haystackMs === undefined) return '-';
  return `${share(haystack.precision)}/${share(haystack.f1)} ${(haystackMs / 1000).toFixed(1)}s`;
}

function ratioText({ precision, recall, f1 }: Ratio): string {
  return `P ${share(precision)} R ${share(recall)} F1 ${share(f1)}`;
}

function shareText(counts: Share | undefined): string {
  if (!counts) return '-';
  const more = counts.joinedOrOffered - counts.joined;
  return `${counts.joined}/${counts.pairs}${more > 0 ? ` +${more}` : ''}`;
}

function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
