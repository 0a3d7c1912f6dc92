/** The vectors of statements, where there is an encoder; those of one encoder only. */
export interface Vectors {
  /** The vector of a text, of unit length; undefined while there is none. */
  vectorOf(text: string): Float32Array | undefined;
}

/**
 * Statements about different things. How alike an encoder makes them tells what its numbers mean:
 * one model calls unrelated texts 0.1 alike, another 0.7.
 */
export const unrelatedTexts: readonly string[] = [
  'Water the tomatoes early in the morning',
  'The invoice number has to be unique for each year',
  'Ask the landlord about the noise before signing',
  'Our build takes too long because images are not cached',
  'I sleep badly after coffee in the evening',
  'Candidates should meet the team before they decide',
  'The button is hard to find on small screens',
  'Never promise a date that finance has not seen',
  'Sort the photos right after the trip',
  'A query without an index locked the table for minutes',
  'Read the contract twice and sleep over it',
  'Listening helps more than advice',
  '番茄要早上浇水',
  '每年的发票号不能重复',
  '签约之前先问清楚噪音',
  '镜像没有缓存，构建太慢',
  '晚上喝咖啡睡不好',
  '候选人决定之前应该见见团队',
  '按钮在小屏幕上很难找到',
  '没有和财务确认的日期不要答应',
  '旅行回来马上整理照片',
  '没有索引的查询把表锁了几分钟',
  '合同要看两遍，想一晚再签',
  '倾听比建议更有用',
];

/** Compares the vectors of statements on a scale that does not depend on the encoder. */
export class EncodedLikeness {
  readonly #vectors: Vectors;
  #scale: { readonly mean: number; readonly deviation: number } | undefined;

  constructor(vectors: Vectors) {
    this.#vectors = vectors;
  }

  /** Forgets what was measured of the encoder: there is another one, or more is known of it. */
  reset(): void {
    this.#scale = undefined;
  }

  /** Whether a text can be compared: it has a vector, and it is known what vectors mean. */
  has(text: string): boolean {
    if (!this.#vectors.vectorOf(text)) return false;
    this.#scale ??= this.#measure();
    return this.#scale !== undefined;
  }

  /**
   * By how many standard deviations two texts are more alike than unrelated ones; undefined while a
   * vector is missing.
   */
  between(a: string, b: string): number | undefined {
    const [x, y] = [this.#vectors.vectorOf(a), this.#vectors.vectorOf(b)];
    this.#scale ??= this.#measure();
    if (!x || !y || !this.#scale) return undefined;
    return (dot(x, y) - this.#scale.mean) / this.#scale.deviation;
  }

  #measure(): { readonly mean: number; readonly deviation: number } | undefined {
    const vectors = unrelatedTexts.flatMap((text) => this.#vectors.vectorOf(text) ?? []);
    if (vectors.length < unrelatedTexts.length) return undefined;
    const half = vectors.length / 2;
    // A text and its translation, half the list further on, are not unrelated.
    const cosines = vectors.flatMap((a, i) =>
      vectors.slice(i + 1).flatMap((b, k) => (k + 1 === half ? [] : [dot(a, b)])),
    );
    const mean = cosines.reduce((sum, x) => sum + x, 0) / cosines.length;
    const variance = cosines.reduce((sum, x) => sum + (x - mean) ** 2, 0) / cosines.length;
    return variance === 0 ? undefined : { mean, deviation: Math.sqrt(variance) };
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
