import { type Language, languageOf } from '../text/script';
import { compareText } from '../text/compare';
import type { Word } from './reading/statement';
import type { TermId, Terms } from './terms';

/** What themes are found in: a lesson with its words. */
export interface ThemedLesson {
  readonly id: string;
  /** URIs of the notes that mention it. */
  readonly notes: readonly string[];
  readonly words: readonly Word[];
  readonly tags: readonly string[];
}

/** A word or tag that several lessons of several notes share: "labels" in five different lessons. */
export interface Theme {
  /** The word as most lessons write it, in the reader's language if some do; `#tag` for a tag. */
  readonly name: string;
  /** Ids of its lessons. */
  readonly lessons: readonly string[];
}

/** A theme has at least this many lessons, from as many notes. */
const fewest = 3;
/** What more than this part of all lessons share is no theme. */
const mostShare = 0.25;
/** Words that say less are too common to name a theme: 8 nats of rarity. */
const leastWeight = 2.8;
/** Terms this alike are one theme: deploy and 部署. */
const oneTheme = 0.75;
/** A lesson is listed under no more themes than this. */
const mostThemes = 2;

/** Words of time, amount, talk and manner: many lessons use them, none is about them. */
const noThemes = new Set(
  `week month day morning night evening afternoon year hour minute half third late early real ask asked tell told say
  said talk write wrote written read look looked need needed start started begin began finish finished stop stopped wait
  waited try tried find found think thought know knew want wanted use used add added put turn turned move moved change
  changed set fail failed failing good bad new old small large big long short right wrong first last next step steps
  people person thing way part side place number list point times reason result answer answers question questions
  一起 时间 每天 每周 每月 早上 晚上 下午 上午 第一 最后 提前 开始 结束 知道 觉得 发现 告诉 问题 事情 东西 方式 部分 结果 原因 需要 直接
  清楚 简单 重要 所有 写 说 问 看 改 加 定 放 想 找 等 试 讲 听 给 拿 发 出 点 天 周 月 年 次`.split(
    /\s+/,
  ),
);

interface Found {
  readonly lessons: Map<string, readonly string[]>;
  readonly names: Map<string, number>;
  readonly weight: number;
}

/**
 * Finds the themes of lessons, those with most lessons first. A theme never changes which mentions
 * are the same lesson. A lesson can be under several themes, or under none.
 */
export function findThemes(
  lessons: readonly ThemedLesson[],
  terms: Terms,
  language?: Language,
): readonly Theme[] {
  // The first lesson with a term leads its theme, whatever order the lessons are shown in.
  const inOrder = [...lessons].sort((a, b) => compareText(a.id, b.id));
  const found = [...byTag(inOrder), ...byTerm(inOrder, terms)]
    .map((theme) => ({ ...theme, name: nameOf(theme.names, language) }))
    .filter(({ lessons: own }) => {
      const notes = new Set([...own.values()].flat());
      const tooMany = lessons.length > 20 && own.size > mostShare * lessons.length;
      return own.size >= fewest && notes.size >= fewest && !tooMany;
    })
    .sort(
      (a, b) =>
        b.weight * Math.log(b.lessons.size) - a.weight * Math.log(a.lessons.size) ||
        compareText(a.name, b.name),
    );
  const listed = new Map<string, number>();
  const themes: Theme[] = [];
  for (const { name, lessons: own } of found) {
    const free = [...own.keys()].filter((id) => (listed.get(id) ?? 0) < mostThemes);
    if (free.length < fewest) continue;
    for (const id of free) listed.set(id, (listed.get(id) ?? 0) + 1);
    themes.push({ name, lessons: free });
  }
  return themes.sort((a, b) => b.lessons.length - a.lessons.length || compareText(a.name, b.name));
}

function byTag(lessons: readonly ThemedLesson[]): Iterable<Found> {
  const tags = new Map<string, Found>();
  for (const { id, notes, tags: own } of lessons) {
    for (const tag of own) {
      const theme: Found = tags.get(tag) ?? emptyTheme(tagWeight);
      theme.lessons.set(id, notes);
      theme.names.set(`#${tag}`, theme.lessons.size);
      tags.set(tag, theme);
    }
  }
  return tags.values();
}

function emptyTheme(weight: number): Found {
  return { lessons: new Map(), names: new Map(), weight };
}

/** A tag is set on purpose, but on whole notes. */
const tagWeight = 4;

function byTerm(lessons: readonly ThemedLesson[], terms: Terms): Iterable<Found> {
  const groups = new Map<TermId, Found>();
  const leaders = new Map<TermId, TermId>();
  for (const { id, notes, words } of lessons) {
    for (const { term, weight, surface } of words) {
      if (weight < leastWeight || noThemes.has(surface) || !terms.isWord(term)) continue;
      const leader = leaders.get(term) ?? leaderOf(term, groups, terms);
      leaders.set(term, leader);
      const theme: Found = groups.get(leader) ?? emptyTheme(weight);
      theme.lessons.set(id, notes);
      theme.names.set(surface, (theme.names.get(surface) ?? 0) + 1);
      groups.set(leader, theme);
    }
  }
  return groups.values();
}

/** The theme that a term belongs to: the nearest one there is, or its own. */
function leaderOf(term: TermId, groups: ReadonlyMap<TermId, Found>, terms: Terms): TermId {
  const near = terms
    .neighboursOf(term)
    .filter(({ term: other, alike }) => alike >= oneTheme && groups.has(other))
    .sort((a, b) => b.alike - a.alike || compareText(terms.textOf(a.term), terms.textOf(b.term)));
  return near[0]?.term ?? term;
}

function nameOf(names: ReadonlyMap<string, number>, language: Language | undefined): string {
  const all = [...names].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  const own = all.filter(([name]) => language === undefined || languageOf(name) === language);
  return (own[0] ?? all[0])?.[0] ?? '';
}
