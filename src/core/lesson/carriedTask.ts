import { noteLink } from '../template/noteLink';
import { hasHan } from '../text/script';

/** The box of a task that is done somewhere else now, as other tools write it too. */
export const carriedBox = '[>]';

/** What stands behind a task that was carried over: a link to where it comes from. */
const origin = /(?<!\s)\s*\(\[(?:from|来自)\]\((?:<[^<>\n]*>|[^()\s]*)\)\)\s*$/u;
/** The same without markup. */
const plainOrigin = /(?<!\s)\s*\((?:from|来自)\)\s*$/u;

/** Whether a task says that it comes from another note. @param source of the task, with its marks */
export function isCarriedHere(source: string): boolean {
  return origin.test(source);
}

/** A task's source without the link to where it comes from. */
export function withoutOrigin(source: string): string {
  return source.replace(origin, '');
}

/** A task's plain text without what the link shows. */
export function withoutPlainOrigin(plain: string): string {
  return plain.replace(plainOrigin, '');
}

/** The link to where a task comes from, in the language of the task. Both are URIs of notes. */
export function originOf(task: string, from: string, to: string): string {
  return `(${noteLink(hasHan(task) ? '来自' : 'from', from, to)})`;
}
