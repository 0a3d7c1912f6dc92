/**
 * Values that nobody types: they are found in the person's own notes or repository, and only when
 * a template names them.
 */
export const historyNames = [
  'pitfalls',
  'incidentLessons',
  'followUps',
  'moreFollowUps',
  'chapters',
  'prev',
  'lastAssessment',
  'lastLevels',
  'newLessons',
  'moreNewLessons',
  'returnedLessons',
  'moreReturnedLessons',
  'heldRules',
  'retirable',
  'lastRules',
  'occurrences',
] as const;

/** What is found in the person's notes. */
export type HistoryName = (typeof historyNames)[number];

export const foundNames = ['git', ...historyNames] as const;

export type FoundName = (typeof foundNames)[number];

/** A text, or things to go through with `each`. Nothing found is no value at all. */
export type FoundValue = string | readonly Readonly<Record<string, unknown>>[];

export type Found = Readonly<Partial<Record<FoundName, FoundValue>>>;
