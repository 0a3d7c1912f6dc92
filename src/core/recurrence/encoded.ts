import { type Language, languageOf } from '../text/script';

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

type Pairing = Language | 'across';

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Compares the vectors of statements on a scale that does not depend on the encoder. Each language has
 * its own: to an encoder that does not know Chinese, all Chinese texts are alike.
 */
export class EncodedLikeness {
  readonly #vectors: Vectors;
  #scales: Readonly<Record<Pairing, Scale>> | undefined;

  constructor(vectors: Vectors) {
    this.#vectors = vectors;
  }

  /** Forgets what was measured of the encoder: there is another one, or more is known of it. */
  reset(): void {
    this.#scales = undefined;
  }

  /** Whether a text can be compared: it has a vector, and it is known what vectors mean. */
  has(text: string): boolean {
    if (!this.#vectors.vectorOf(text)) return false;
    this.#scales ??= this.#measure();
    return this.#scales !== undefined;
  }

  /**
   * By how many standard deviations two texts are more alike than unrelated ones; undefined while a
   * vector is missing.
   */
  between(a: string, b: string): number | undefined {
    const [x, y] = [this.#vectors.vectorOf(a), this.#vectors.vectorOf(b)];
    if (!x || !y) return undefined;
    this.#scales ??= this.#measure();
    if (!this.#scales) return undefined;
    const { mean, deviation } = this.#scales[pairingOf(a, b)];
    return (dot(x, y) - mean) / deviation;
  }

  #measure(): Readonly<Record<Pairing, Scale>> | undefined {
    const found = unrelatedTexts.flatMap((text) => {
      const vector = this.#vectors.vectorOf(text);
      return vector ? [{ text, vector }] : [];
    });
    if (found.length < unrelatedTexts.length) return undefined;
    const half = found.length / 2;
    const cosines: Record<Pairing, number[]> = { en: [], zh: [], across: [] };
    found.forEach((a, i) => {
      found.slice(i + 1).forEach((b, k) => {
        // A text and its translation, half the list further on, are not unrelated.
        if (k + 1 !== half) cosines[pairingOf(a.text, b.text)].push(dot(a.vector, b.vector));
      });
    });
    const { en, zh, across } = cosines;
    return { en: scaleOf(en), zh: scaleOf(zh), across: scaleOf(across) };
  }
}

function pairingOf(a: string, b: string): Pairing {
  const language = languageOf(a);
  return language === languageOf(b) ? language : 'across';
}

/** An encoder that finds everything equally alike still has a deviation, so that it says little. */
const leastDeviation = 0.02;

function scaleOf(cosines: readonly number[]): Scale {
  const mean = cosines.reduce((sum, x) => sum + x, 0) / cosines.length;
  const variance = cosines.reduce((sum, x) => sum + (x - mean) ** 2, 0) / cosines.length;
  return { mean, deviation: Math.max(leastDeviation, Math.sqrt(variance)) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
