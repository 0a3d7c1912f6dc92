import { readLexicon } from '../src/cli/lexiconFile';
import { readVault } from '../src/cli/readVault';
import { findConflicts } from '../src/core/recurrence/conflicts';
import { compareStatements } from '../src/core/recurrence/evidence';
import { type Feature, featuresOf, judgementWeights } from '../src/core/recurrence/judgement';
import { createTokenizer } from '../src/core/recurrence/language/tokenize';
import { readStatement } from '../src/core/recurrence/reading/statement';
import { Terms } from '../src/core/recurrence/terms';
import { goldStatements } from './evaluation';
import { openSet, repository, type SetName } from './sets';

/**
 * Fits the weights of `judgementWeights` to the pairs of the sets that may be tuned on: logistic
 * regression, by Newton's method. Run it when features or the lexicon change, and write what it
 * prints into src/core/recurrence/judgement.ts.
 *
 *   npx tsx bench/fitJudgement.ts
 */
const sets: readonly { readonly set: SetName; readonly part: string }[] = [
  { set: 'dev', part: 'tune' },
  { set: 'first', part: 'all' },
  { set: 'second', part: 'all' },
];
/** Pairs that were written to be mistaken for each other are few; each counts for three. */
const hardWeight = 3;
/** Pairs that share less are not looked at, as in use. */
const leastShared = 0.02;
const ridge = 0.01;
const rounds = 30;

const features = Object.keys(judgementWeights).filter((name): name is Feature => name !== 'bias');

interface Row {
  /** 1 and then the features. */
  readonly x: readonly number[];
  readonly same: boolean;
  readonly weight: number;
}

async function rowsOf(name: SetName, partName: string): Promise<Row[]> {
  const set = openSet(name);
  const part = set?.parts.find((candidate) => candidate.name === partName);
  if (!set || !part) return [];
  const lexicon = readLexicon(repository);
  const terms = new Terms(lexicon);
  const tokenize = createTokenizer((run) => lexicon.segment(run));
  const { notes } = await readVault([set.notes], { allFiles: true });
  const read = new Map(
    goldStatements(set, notes).map(({ id, text }) => [id, readStatement(text, tokenize, terms)]),
  );
  const hard = new Set(set.hardNegatives.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const gold = set.mentions.filter(part.hasMention);
  const rows: Row[] = [];
  for (const [i, first] of gold.entries()) {
    for (const second of gold.slice(i + 1)) {
      const [a, b] = [read.get(first.id), read.get(second.id)];
      if (!a || !b || first.note === second.note) continue;
      const same = first.group !== null && first.group === second.group;
      const evidence = compareStatements(a, b, terms);
      if (evidence.shared < leastShared && !same) continue;
      const values = featuresOf(a, b, evidence, findConflicts(a, b, evidence, terms));
      const weight = hard.has(`${first.id} ${second.id}`) ? hardWeight : 1;
      rows.push({ x: [1, ...features.map((feature) => values[feature])], same, weight });
    }
  }
  return rows;
}

/** The weights that make the rows most likely. */
function fit(rows: readonly Row[]): number[] {
  const size = features.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((w) => -ridge * w);
    const curvature = weights.map((_, i) => weights.map((__, j): number => (i === j ? ridge : 0)));
    for (const { x, same, weight } of rows) {
      const odds = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-odds));
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * (Number(same) - p) * value;
        const row = curvature[i] ?? [];
        x.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + weight * p * (1 - p) * value * other;
        });
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((w, i) => w + (step[i] ?? 0));
  }
  return weights;
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column);
    const best = Math.max(...below.map((row) => Math.abs(row[column] ?? 0)));
    const at = column + below.findIndex((row) => Math.abs(row[column] ?? 0) === best);
    const [pivot, other] = [rows[at] ?? [], rows[column] ?? []];
    rows[column] = pivot;
    if (at !== column) rows[at] = other;
    for (const [i, row] of rows.entries()) {
      if (i === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      pivot.forEach((value, k) => {
        row[k] = (row[k] ?? 0) - factor * value;
      });
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

async function main(): Promise<void> {
  const rows = (await Promise.all(sets.map(({ set, part }) => rowsOf(set, part)))).flat();
  const [bias = 0, ...weights] = fit(rows);
  const same = rows.filter((row) => row.same).length;
  process.stdout.write(`${rows.length} pairs, ${same} of them the same lesson\n`);
  process.stdout.write(`  bias: ${bias.toFixed(2)},\n`);
  features.forEach((feature, i) => {
    process.stdout.write(`  ${feature}: ${(weights[i] ?? 0).toFixed(2)},\n`);
  });
}

void main();
