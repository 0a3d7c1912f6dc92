import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { scalarEdits } from '../rename/scalarEdits';
import { scalarPlace } from '../rename/yamlScalarPlace';
import type { TextEdit } from '../text/textEdit';
import { guardOf, guardPlace } from './guardPlace';

/**
 * What makes the notes and guards that a lesson book names right after files were moved; nothing in a book
 * that does not parse.
 * @param moved where the file of a path below the book's folder is now, if it is another place
 */
export function movedInBook(
  text: string,
  moved: (path: string) => string | undefined,
): readonly TextEdit[] {
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  });
  const lessons: unknown = isMap(contents) ? contents.get('lessons') : undefined;
  if (errors.length > 0 || !isSeq(lessons)) return [];
  const edits: TextEdit[] = [];
  const replace = (
    map: YAMLMap,
    key: string,
    inFlow: boolean,
    put: (value: string) => string | undefined,
  ): void => {
    const place = scalarPlace(map.get(key, true), { inFlow: inFlow || map.flow === true });
    const now = place && put(place.value);
    if (!place || now === undefined) return;
    edits.push(...scalarEdits(text, place, [{ start: 0, end: place.value.length }], now));
  };
  for (const lesson of lessons.items.filter(isMap)) {
    const inFlow = lessons.flow === true || lesson.flow === true;
    replace(lesson, 'guard', inFlow, (guard) => {
      const place = guardPlace(guard);
      const path = place && moved(place.path);
      return place && path !== undefined ? guardOf({ ...place, path }) : undefined;
    });
    for (const key of ['held', 'again']) {
      const occasions = lesson.get(key);
      if (!isSeq(occasions)) continue;
      for (const occasion of occasions.items.filter(isMap)) {
        replace(occasion, 'note', inFlow || occasions.flow === true, moved);
      }
    }
  }
  return edits;
}
