import type { LessonKind } from './sectionKind';
import { isLessonKind } from './sectionKind';
import type { Term } from './terms';

/** The kind of each column's cells; `undefined` for a column that holds no lessons. */
export type ColumnKinds = readonly (LessonKind | undefined)[];

const content =
  /^(?:what|items?|descriptions?|details?|statements?|text|content|notes?|points?|topics?|entry|summary|内容|描述|说明|条目|事项|具体内容|详情|要点)$/i;
const counter = /^(?:#|no\.?|nr\.?|id|序号|编号|号)?$/i;

/**
 * Which columns of a table hold lessons. In a section that bears lessons and whose table names
 * none, it is the column called "what", "description", 内容…, or else the first unknown one.
 * Elsewhere a weak term ("Fix") needs another lesson column beside it.
 */
export function columnKinds(
  header: readonly string[],
  read: (text: string) => Term | undefined,
  section: LessonKind | undefined,
  trusted: boolean,
): ColumnKinds {
  const terms = header.map(read);
  const kinds = terms.map((term) =>
    term !== undefined && isLessonKind(term.kind) ? term.kind : undefined,
  );
  const named = kinds.filter((kind) => kind !== undefined).length;
  if (named > 0) {
    if (section !== undefined || trusted || named > 1) return kinds;
    return kinds.map((kind, i) => (terms[i]?.grade === 'weak' ? undefined : kind));
  }
  if (section === undefined) return kinds;
  const plain = (text: string, i: number): boolean => terms[i] === undefined && !counter.test(text);
  const called = header.findIndex((text) => text !== '' && content.test(text));
  const at = called >= 0 ? called : header.findIndex(plain);
  return kinds.map((_, i) => (i === at ? section : undefined));
}
