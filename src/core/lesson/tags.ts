import type { LessonKind } from './sectionKind';

/** Tags that say a line is a lesson, without `#`, and what kind it is. */
const lessonTags = new Map<string, LessonKind>([
  ...tagged(
    'lesson',
    'lesson lessons lesson-learned lessons-learned lessonlearned lessonslearned learning learnings learned takeaway takeaways 教训 经验教训 经验 反思 收获 心得 启示',
  ),
  ...tagged('pitfall', 'pitfall pitfalls gotcha gotchas mistake mistakes 坑 踩坑 避坑 错题'),
  ...tagged('improvement', 'improvement improvements 改进'),
  ...tagged('rule', 'rule-i-keep 规则 口诀'),
]);

function tagged(kind: LessonKind, names: string): [string, LessonKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** A tag has a letter: `#12` is an issue. */
const tag = /(?<=^|[\s，。；、！？])#((?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_/-]+)/gu;
const leading = /^(?:#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_/-]+\s+)+/u;
/** Tags, block ids and what task plug-ins append: a sign with a day (📅 2024-05-02). */
const trailing =
  // eslint-disable-next-line regexp/no-super-linear-move -- it gets 300 characters at most
  /(?:\s*(?:(?<=^|[\s，。；、！？])#(?=[\p{N}_/-]*\p{L})[\p{L}\p{N}_/-]+|[📅✅⏳🛫➕❌]️?\s*\d{4}-\d{2}-\d{2}|[⏫🔼🔽🔺⏬]️?))+\s*$/u;

/** The kind of the first tag in `text` that marks a lesson. A nested tag counts by its first part. */
export function lessonTag(text: string): LessonKind | undefined {
  if (!text.includes('#')) return undefined;
  for (const match of text.matchAll(tag)) {
    const name = (match[1] ?? '').toLowerCase();
    const kind = lessonTags.get(name) ?? lessonTags.get(name.split('/', 1)[0] ?? '');
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** How many characters of tags stand at the start. */
export function leadingTags(text: string): number {
  return text.startsWith('#') ? (leading.exec(text)?.[0].length ?? 0) : 0;
}

/** Where the text ends if trailing tags and task marks are left out. */
export function withoutTrailingTags(text: string): number {
  if (!/[#📅✅⏳🛫➕❌⏫🔼🔽🔺⏬]/u.test(text)) return text.length;
  const tail = Math.max(0, text.length - 300);
  const found = trailing.exec(text.slice(tail));
  return found === null ? text.length : tail + found.index;
}
