import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Steps } from '../steps';
import { scalarEdits } from '../rename/scalarEdits';
import { scalarPlace } from '../rename/yamlScalarPlace';
import type { TextEdit } from '../text/textEdit';
import { bookForm } from './bookForm';
import { guardOf, guardPlace } from './guardPlace';

/** Where the file of a path below the book's folder is now, if it is another place. */
type Moved = (path: string) => string | undefined;

/**
 * What makes the notes and guards that a lesson book names right after files were moved; nothing in a book
 * that does not parse. A book in the usual form is read lesson by lesson.
 */
export function* movedInBook(text: string, moved: Moved): Steps<readonly TextEdit[]> {
  const starts = bookForm(text)?.starts ?? [];
  const edits: TextEdit[] = [];
  for (const [i, start] of starts.entries()) {
    const block = text.slice(start, starts[i + 1] ?? text.length);
    const found = movedInLessons(block, parsed(block), moved);
    // Only the whole book can tell what such lines mean.
    if (!found) return movedInWhole(text, moved);
    edits.push(...found.map((edit) => shifted(edit, start)));
    yield;
  }
  return starts.length > 0 ? edits : movedInWhole(text, moved);
}

function movedInWhole(text: string, moved: Moved): readonly TextEdit[] {
  const book = parsed(text);
  const lessons: unknown = isMap(book) ? book.get('lessons') : undefined;
  return movedInLessons(text, lessons, moved) ?? [];
}

/** What a text of YAML holds; undefined where it does not parse. */
function parsed(text: string): unknown {
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  });
  return errors.length > 0 ? undefined : contents;
}

function shifted({ range: { start, end }, text }: TextEdit, by: number): TextEdit {
  return { range: { start: start + by, end: end + by }, text };
}

function movedInLessons(
  text: string,
  lessons: unknown,
  moved: Moved,
): readonly TextEdit[] | undefined {
  if (!isSeq(lessons)) return undefined;
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
    edits.push(
      ...scalarEdits(text, place, [{ range: { start: 0, end: place.value.length }, text: now }]),
    );
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
