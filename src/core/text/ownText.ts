/** Shorter parts of a text are copies anyway, in UTF-16 units. */
const shortest = 13;

/**
 * The same text, standing for itself. A part that was cut out of a text keeps all of that text in memory for as
 * long as it is kept itself.
 */
export function ownText(text: string): string {
  return text.length < shortest ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** The same data, all texts in it standing for themselves. */
export function withOwnTexts<T>(data: T): T;
export function withOwnTexts(data: unknown): unknown {
  if (typeof data === 'string') return ownText(data);
  if (Array.isArray(data)) return data.map((each: unknown) => withOwnTexts(each));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, withOwnTexts(each)]));
}
