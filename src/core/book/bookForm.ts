/** Where the lessons of a book stand that is written in the usual form. */
export interface BookForm {
  /** Where each lesson's first line starts; it goes on to the next, the last one to the end. */
  readonly starts: readonly number[];
}

/** No line can be read in two ways, or comments before what is no book would take exponential time. */
const head =
  /^\uFEFF?(?:[ \t]*(?:#[^\n]*|\r)?\n)*(?:version: +1[ \t]*(?:(?<=[ \t])#[^\n]*|\r)?\n(?:[ \t]*(?:#[^\n]*|\r)?\n)*)?lessons:[ \t]*(?:(?<=[ \t])#[^\n]*|\r)?\n/;

/**
 * Finds the lessons of a book by its lines alone: a version, and then only a block list of lessons, all
 * dashes in one column. Undefined for everything else that YAML allows.
 */
export function bookForm(text: string): BookForm | undefined {
  const from = head.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const starts: number[] = [];
  let dash: number | undefined;
  for (let start = from; start < text.length;) {
    const next = text.indexOf('\n', start) + 1;
    const end = next === 0 ? text.length : next;
    let at = start;
    while (text[at] === ' ') at++;
    const first = text[at];
    if (at < end && first !== '\n' && first !== '\r' && first !== '#') {
      const column = at - start;
      if (first === '-' && text[at + 1] === ' ' && column === (dash ?? column)) {
        dash = column;
        starts.push(start);
      } else if (dash === undefined || column <= dash) return undefined;
    }
    start = end;
  }
  return starts.length > 0 ? { starts } : undefined;
}
