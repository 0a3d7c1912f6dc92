import { findDay } from '../note/writtenDate';

/** A heading without the day, number or id that begins it. */
export interface EntryTitle {
  /** Index in the heading at which its own words start. */
  readonly start: number;
  readonly date: string | undefined;
}

const number =
  /^(?:#?\d{1,4}(?:\.\d{1,3})*[.)）、:：]?(?=\s|[\u3400-\u9fff])|\d{1,3}[.)）、:：]|[A-Z]{1,8}[-#]?\d{1,5}\b|(?:lesson|entry|pitfall|mistake|gotcha)\s*#?\d+\b|(?:教训|坑|经验)\s*[#]?[一二三四五六七八九十\d]+(?=[:：、.\s]))/i;
const separator = /^[\s:：.,，|—–\-)）\]】·]+/;

/** Finds where the title of an entry starts: "### [2026-03-01] L12 – Pin the driver". */
export function entryTitle(text: string): EntryTitle {
  let start = 0;
  let date: string | undefined;
  for (let round = 0; round < 4; round++) {
    const open = /^[[(（【]?/.exec(text.slice(start))?.[0].length ?? 0;
    const rest = text.slice(start, start + 80);
    const day = findDay(rest);
    let length: number;
    if (date === undefined && day !== undefined && day.start <= open) {
      ({ date } = day);
      length = day.end;
    } else {
      length = number.exec(rest)?.[0].length ?? 0;
    }
    if (length === 0) break;
    start += length;
    start += separator.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  }
  return { start, date };
}
