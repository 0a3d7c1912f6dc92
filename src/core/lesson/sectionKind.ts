/** What the statements under a heading, or after a label, are. */
export type SectionKind =
  | 'difficulty'
  | 'solution'
  | 'pitfall'
  | 'improvement'
  | 'lesson'
  | 'rule'
  | 'identity'
  | 'win'
  | 'action'
  | 'neutral';

/** The section kinds whose statements are mentions. */
export type LessonKind = Exclude<SectionKind, 'win' | 'action' | 'neutral'>;

/** Whether statements of this kind are mentions. */
export function isLessonKind(kind: SectionKind): kind is LessonKind {
  return kind !== 'win' && kind !== 'action' && kind !== 'neutral';
}
