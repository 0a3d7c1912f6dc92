import type { GroupingMethod } from './method';

/** Baseline: statements are the same when only case, width, spacing and punctuation differ. */
export const exactMatch: GroupingMethod = {
  name: 'exact',
  group: (statements) => ({
    groupOf: new Map(
      statements.map(({ id, text }) => [
        id,
        text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ''),
      ]),
    ),
    offers: [],
  }),
};
