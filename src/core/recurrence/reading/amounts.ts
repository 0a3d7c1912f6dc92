import type { Token } from '../language/token';
import type { Mood } from './mood';

/** A number with what it counts. */
export interface Amount {
  /** In seconds where it counts time or says how often, else as written. */
  readonly value: number;
  /** `time`, `rate`, `%`, or the word that follows; amounts of different things are not compared. */
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

/** How often, in seconds from one time to the next. */
const rates = new Map([
  ...entries(1, '每秒'),
  ...entries(minute, '每分钟'),
  ...entries(hour, 'hourly 每小时'),
  ...entries(day, 'daily nightly 每天 每日 每晚'),
  ...entries(7 * day, 'weekly 每周'),
  ...entries(30.4 * day, 'monthly 每月'),
  ...entries(91.3 * day, 'quarterly 每季度'),
  ...entries(365 * day, 'yearly annually 每年'),
]);
const ratePrefixes = new Set(['per', 'every', 'each', '每', '每个']);
const halves = new Set(['half', '一半']);

/** The amounts of a statement. Dates, times of day and versions are none. */
export function readAmounts(
  tokens: readonly Token[],
  moodAt: (clause: number) => Mood,
): readonly Amount[] {
  return tokens.flatMap((token, i): Amount[] => {
    const mood = moodAt(token.clause);
    const { surface } = token;
    if (halves.has(surface)) return [{ value: 50, of: '%', surface, mood }];
    const next = tokens[i + 1];
    const unit = next && ratePrefixes.has(surface) ? seconds.get(next.text) : undefined;
    const rate = rates.get(surface) ?? unit;
    if (rate !== undefined) {
      const said = unit === undefined ? surface : `${surface} ${next?.surface ?? ''}`;
      return [{ value: rate, of: 'rate', surface: said, mood }];
    }
    if (token.kind !== 'number' || !/^\d+(?:\.\d+)?%?$/.test(token.text)) return [];
    const number = Number.parseFloat(token.text);
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
