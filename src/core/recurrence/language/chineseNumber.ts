const digits = new Map(
  Array.from('零一二三四五六七八九', (character, value) => [character, value]),
);
digits.set('〇', 0).set('两', 2).set('俩', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const bigUnits = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

/** The value of a Chinese numeral such as 三十五, 两千万 or 二〇二四; undefined when it is none. */
export function chineseNumber(numeral: string): number | undefined {
  const characters = Array.from(numeral);
  if (characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const value = digits.get(character);
    const unit = units.get(character);
    const big = bigUnits.get(character);
    if (value !== undefined) {
      digit = value;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (big !== undefined) {
      total = (total + (section + (digit ?? 0) || 1)) * big;
      section = 0;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/**
 * Chinese numerals inside a run of Chinese characters: several numeral characters with a unit among
 * them (三十五), or a numeral before a measure word (三个). 统一, 十分, 万一 and 一起 hold none.
 */
export const chineseNumerals =
  // eslint-disable-next-line regexp/no-super-linear-move -- where the look-ahead finds a unit, the rest matches
  /百分之([零〇一二两三四五六七八九十百]+)|(?<![统唯单同专逐划万第之])(?:(?!千万|万一)(?=[零〇一二两三四五六七八九十百千万亿]{0,16}[十百千万亿])[零〇一二两三四五六七八九十百千万亿]{2,}|[一二两三四五六七八九十](?=[个次天年月周遍条种倍件台层步份轮期版套项位名]|小时|分钟|秒|星期))/gu;
