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
