import type { Token } from '../language/token';
import type { Mood } from './mood';

/** A number with what it counts. */
export interface Amount {
  /** In seconds where it counts time, else as written. */
  readonly value: number;
  /** `time`, `%`, or the word that follows; amounts of different things are not compared. */
  readonly of: string;
  readonly surface: string;
  readonly mood: Mood;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const seconds = new Map([
  ...entries(0.001, 'ms 毫秒'),
  ...entries(1, 's sec second 秒 秒钟'),
  ...entries(minute, 'min minut 分 分钟'),
  ...entries(hour, 'h hr hour 小时'),
  ...entries(day, 'd day 天 日'),
  ...entries(7 * day, 'w week 周 星期 礼拜'),
  ...entries(30.4 * day, 'month 月 个月'),
  ...entries(91.3 * day, 'quarter 季度'),
  ...entries(365 * day, 'year 年'),
]);

/** The amounts of a statement. Dates, times of day and versions are none. */
export function readAmounts(
  tokens: readonly Token[],
  moodAt: (clause: number) => Mood,
): readonly Amount[] {
  return tokens.flatMap((token, i): Amount[] => {
    if (token.kind !== 'number' || !/^\d+(?:\.\d+)?%?$/.test(token.text)) return [];
    const number = Number.parseFloat(token.text);
    const mood = moodAt(token.clause);
    const { surface } = token;
    if (token.text.endsWith('%')) return [{ value: number, of: '%', surface, mood }];
    const following = [tokens[i + 1], tokens[i + 2]];
    for (const next of following) {
      const factor = next && seconds.get(next.text);
      if (factor !== undefined) return [{ value: number * factor, of: 'time', surface, mood }];
    }
    const of = tokens.slice(i + 1, i + 4).find(({ stop }) => !stop)?.text;
    return of === undefined ? [] : [{ value: number, of, surface, mood }];
  });
}

function entries(factor: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, factor]);
}
