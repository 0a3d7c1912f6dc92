import { averageLink, type ScoredPair, type Vector } from './averageLink';
import type { GroupingMethod } from './method';

/**
 * The best pair F1 on the tune half of the development set, in steps of 0.01 (`bench/tuneTfIdf.ts`).
 */
const tunedThreshold = 0.17;

/**
 * Baseline: cosine of TF-IDF vectors over words and pairs of Chinese characters, average link.
 * Like the product, it never joins two statements of one note.
 */
export function tfIdf(threshold = tunedThreshold): GroupingMethod {
  return {
    name: 'tf-idf',
    group: (statements) => {
      const units = unitVectors(statements.map(({ text }) => tokensOf(text)));
      const clusters = averageLink(
        statements.map(({ note }) => note.uri),
        units,
        similarPairs(units, threshold),
        threshold,
      );
      return {
        groupOf: new Map(statements.map(({ id }, i) => [id, String(clusters[i])])),
        offers: [],
      };
    },
  };
}

const word = /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const han = /\p{Script=Han}/u;

function tokensOf(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(word) ?? [];
  return words.flatMap((part) => {
    if (!han.test(part) || part.length === 1) return [part];
    return Array.from({ length: part.length - 1 }, (_, i) => part.slice(i, i + 2));
  });
}

/** Each document's TF-IDF vector, of length 1. */
function unitVectors(documents: readonly (readonly string[])[]): Vector[] {
  const documentsWith = new Map<string, number>();
  for (const tokens of documents) {
    for (const token of new Set(tokens)) {
      documentsWith.set(token, (documentsWith.get(token) ?? 0) + 1);
    }
  }
  return documents.map((tokens) => {
    const weights = new Map<string, number>();
    for (const token of tokens) {
      const idf = Math.log((1 + documents.length) / (1 + (documentsWith.get(token) ?? 0)));
      weights.set(token, (weights.get(token) ?? 0) + idf);
    }
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([token, weight]) => [token, weight / length]));
  });
}

/** The pairs whose cosine reaches the threshold, each once. */
function* similarPairs(units: readonly Vector[], threshold: number): Generator<ScoredPair> {
  const postings = new Map<string, { readonly a: number; readonly weight: number }[]>();
  const sums = new Float64Array(units.length);
  for (const [b, unit] of units.entries()) {
    const touched = new Set<number>();
    for (const [token, weight] of unit) {
      const list = postings.get(token) ?? [];
      for (const earlier of list) {
        sums[earlier.a] = (sums[earlier.a] ?? 0) + weight * earlier.weight;
        touched.add(earlier.a);
      }
      list.push({ a: b, weight });
      postings.set(token, list);
    }
    for (const a of touched) {
      const score = sums[a] ?? 0;
      sums[a] = 0;
      if (score >= threshold) yield { a, b, score };
    }
  }
}
