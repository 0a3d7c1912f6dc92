import type { FollowUp } from '../note/note';

/** The types whose templates ask by when a follow-up is done, and those that ask for a name too. */
const dated: ReadonlySet<string | undefined> = new Set(['project-retro', 'incident']);
const owned: ReadonlySet<string | undefined> = new Set(['incident']);

/** How a task says who does it: marked, in parentheses, before a colon, or by a name anywhere in it. */
const owner =
  /@\p{L}|👤|\b(?:owner|assignee|dri)\b|负责|由.{1,8}[来做]|[(（][\p{L} .&,、]{1,24}[)）]\s*$|^[\p{L} .&]{1,16}[:：]|.\s\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+s?\s\p{Ll}+s\b|[小老]\p{Script=Han}|\p{Script=Han}(?:工|总|老师|同学|经理)/u;

/** What an open follow-up lacks, in a note whose type asks for it. */
export function lackOf(
  { text, done, due, carried }: FollowUp,
  type: string | undefined,
): 'date' | 'owner' | 'owner-and-date' | undefined {
  if (done || carried !== undefined) return undefined;
  const noDate = dated.has(type) && due === undefined;
  const noOwner = owned.has(type) && !owner.test(text);
  if (noDate) return noOwner ? 'owner-and-date' : 'date';
  return noOwner ? 'owner' : undefined;
}
