import type { LessonKind } from '../../note/note';
import type { LessonState } from '../../recurrence/lesson';
import type { Language } from '../../text/script';

export type FilterKey = 'state' | 'kind' | 'project' | 'tag' | 'since' | 'until';

/** A state that can be asked for: what rows say, so `stuck` is one of them. */
export type FilterState = LessonState | 'stuck';

/** One thing by the words a person may write for it, per language; the first is the one we write. */
type Names<T extends string> = Readonly<Record<T, Readonly<Record<Language, readonly string[]>>>>;

export const keyNames: Names<FilterKey> = {
  state: { en: ['state', 'is'], zh: ['状态'] },
  kind: { en: ['kind', 'type'], zh: ['种类', '类型'] },
  project: { en: ['project'], zh: ['项目'] },
  tag: { en: ['tag'], zh: ['标签'] },
  since: { en: ['since', 'after'], zh: ['从', '自'] },
  until: { en: ['until', 'before'], zh: ['到', '至'] },
};

export const stateNames: Names<FilterState> = {
  relapsed: { en: ['relapsed'], zh: ['又踩了', '又踩'] },
  stuck: { en: ['stuck', 'no-answer-yet'], zh: ['还没有对策', '没有对策', '卡住'] },
  recurring: { en: ['recurring'], zh: ['反复出现', '反复'] },
  rule: { en: ['rule'], zh: ['规则'] },
  holding: { en: ['holding', 'held'], zh: ['守住了', '守住'] },
  once: { en: ['once', 'seen-once'], zh: ['只出现过一次', '一次'] },
  retired: { en: ['retired'], zh: ['已退休', '退休'] },
  ignored: { en: ['ignored'], zh: ['已忽略', '忽略'] },
};

export const kindNames: Names<LessonKind> = {
  pitfall: { en: ['pitfall', 'pitfalls'], zh: ['踩坑', '踩过的坑', '坑'] },
  difficulty: { en: ['difficulty', 'difficulties'], zh: ['难点', '困难'] },
  solution: { en: ['solution', 'solutions'], zh: ['解决方案', '解决办法'] },
  improvement: { en: ['improvement', 'improvements'], zh: ['改进'] },
  lesson: { en: ['lesson', 'lessons'], zh: ['教训'] },
  rule: { en: ['rule', 'rules'], zh: ['规则'] },
  identity: { en: ['identity', 'identities'], zh: ['身份'] },
};

/**
 * The things that some text names: those of exactly this name; else all with a name that begins so, as
 * while it is typed.
 */
export function named<T extends string>(names: Names<T>, text: string): readonly T[] {
  const wanted = foldCase(text);
  const having = (fits: (name: string) => boolean): T[] =>
    (Object.keys(names) as T[]).filter((each) =>
      [...names[each].en, ...names[each].zh].some((name) => fits(foldCase(name))),
    );
  const exact = having((name) => name === wanted);
  return exact.length > 0 || wanted === '' ? exact : having((name) => name.startsWith(wanted));
}

/** The name that we write for a thing. */
export function nameOf<T extends string>(names: Names<T>, thing: T, language: Language): string {
  return names[thing][language][0] ?? thing;
}

/** Text as it is compared: full-width letters and capitals make no difference. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
