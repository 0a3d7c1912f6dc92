import type { TextRange } from './range';
import { inlineCuts } from './inlineCuts';
import type { InlineCut } from './inlineCuts';

/** What a reader sees of some lines of Markdown, and where each character of it stands. */
export class PlainText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** Source offset of the character at `index`; past the end, the end of the last character. */
  sourceStart(index: number): number {
    const piece = this.#pieceAt(index);
    if (piece === undefined) return 0;
    return Math.min(piece.source + Math.max(0, index - piece.plain), piece.source + piece.length);
  }

  /** Source offset just after the character before `index`. */
  sourceEnd(index: number): number {
    const piece = this.#pieceAt(index - 1);
    if (piece === undefined) return 0;
    return piece.source + Math.min(piece.length, index - piece.plain);
  }

  /** Whether some of the characters from `from` to `to` are inline code. */
  hasCode(from: number, to: number): boolean {
    return this.#pieces.some(
      (piece) => piece.code && piece.plain < to && piece.plain + piece.length > from,
    );
  }

  /** The text with inline code left out. */
  prose(): string {
    return this.#pieces
      .filter((piece) => !piece.code)
      .map((piece) => this.text.slice(piece.plain, piece.plain + piece.length))
      .join('');
  }

  #pieceAt(index: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.plain ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }
}

/** A run of characters that is the same in the plain text and in the source. */
export interface Piece {
  /** Where it starts in the plain text. */
  readonly plain: number;
  /** Where it starts in the source. */
  readonly source: number;
  readonly length: number;
  readonly code: boolean;
}

/** Reads the lines' text without markup. Takes time linear in their length. */
export function plainText(source: string, lines: readonly TextRange[]): PlainText {
  const first = lines[0];
  if (first === undefined) return new PlainText('', []);
  if (lines.length === 1) {
    const text = source.slice(first.start, first.end);
    if (!/[\\`*_~=[<&%]|\^[\w-]+$/.test(text)) {
      return new PlainText(text, [
        { plain: 0, source: first.start, length: text.length, code: false },
      ]);
    }
    return assemble(text, [{ at: 0, source: first.start }], inlineCuts(text));
  }
  const starts: { at: number; source: number }[] = [];
  let length = 0;
  const parts = lines.map((line) => {
    starts.push({ at: length, source: line.start });
    length += line.end - line.start + 1;
    return source.slice(line.start, line.end);
  });
  const joined = parts.join('\n');
  return assemble(joined, starts, inlineCuts(joined));
}

/** Leaves out the cuts and joins the rest; every piece stays inside one line. */
function assemble(
  joined: string,
  starts: readonly { readonly at: number; readonly source: number }[],
  cuts: readonly InlineCut[],
): PlainText {
  const pieces: Piece[] = [];
  let text = '';
  let line = 0;
  const keep = (from: number, to: number, code: boolean, shown?: string): void => {
    while (line + 1 < starts.length && (starts[line + 1]?.at ?? 0) <= from) line++;
    const start = starts[line];
    if (start === undefined) return;
    const piece = shown ?? joined.slice(from, to);
    if (piece === '') return;
    pieces.push({
      plain: text.length,
      source: start.source + from - start.at,
      length: shown === undefined ? piece.length : Math.min(piece.length, to - from),
      code,
    });
    text += piece;
  };
  let at = 0;
  for (const cut of cuts) {
    if (cut.from < at) continue;
    keep(at, cut.from, false);
    if (cut.code !== undefined) keep(cut.code.from, cut.code.to, true);
    else if (cut.shown !== undefined && cut.shown !== '') keep(cut.from, cut.to, false, cut.shown);
    at = cut.to;
  }
  keep(at, joined.length, false);
  return new PlainText(text, pieces);
}
