/**
 * Values that nobody types: they are found in the person's own notes or repository, and only when
 * a template names them.
 */
export const foundNames = ['git'] as const;

export type FoundName = (typeof foundNames)[number];

/** A text, or things to go through with `each`. Nothing found is no value at all. */
export type FoundValue = string | readonly Readonly<Record<string, unknown>>[];

export type Found = Readonly<Partial<Record<FoundName, FoundValue>>>;
