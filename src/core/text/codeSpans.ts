/** A code span as a cut: the backticks go, the content stays and is known to be code. */
export interface CodeSpan {
  readonly from: number;
  readonly to: number;
  readonly code: { readonly from: number; readonly to: number };
}

/** The code spans of some text by where they start. Linear, whatever the runs of backticks. */
export function findCodeSpans(text: string): Map<number, CodeSpan> {
  const runs: { readonly at: number; readonly length: number }[] = [];
  for (let i = text.indexOf('`'); i >= 0;) {
    let end = i + 1;
    while (text[end] === '`') end++;
    runs.push({ at: i, length: end - i });
    i = text.indexOf('`', end);
  }
  // From the back: the nearest later run of each length closes an earlier one of that length.
  const closing: (number | undefined)[] = [];
  const later = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.length ?? 0;
    closing[i] = later.get(length);
    later.set(length, i);
  }
  const spans = new Map<number, CodeSpan>();
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const close = runs[closing[i] ?? -1];
    if (open === undefined || close === undefined || text[open.at - 1] === '\\') continue;
    let from = open.at + open.length;
    let to = close.at;
    if (to - from > 2 && text[from] === ' ' && text[to - 1] === ' ') {
      from++;
      to--;
    }
    spans.set(open.at, { from: open.at, to: close.at + close.length, code: { from, to } });
    i = closing[i] ?? i;
  }
  return spans;
}
