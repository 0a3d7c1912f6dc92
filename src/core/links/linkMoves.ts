import { linkedNote, linkPart } from '../note/frontMatterFields';
import { readFrontMatter } from '../note/frontMatter';
import { fileLinks, type NoteLink } from '../note/noteLinks';
import { readBlocks } from '../note/readBlocks';
import { scalarEdits } from '../rename/scalarEdits';
import { yamlScalarPlaces } from '../rename/yamlScalarPlace';
import type { TextEdit } from '../text/textEdit';
import { movedAddress, writeAddress } from './movedAddress';
import { MovedNames } from './movedName';
import type { Move } from './movedPath';
import type { NoteMove } from './noteMove';

/** Which links of the text are updated; `prev` in front matter always is. */
export type LinkForms = Readonly<Record<NoteLink['form'], boolean>>;

/** What moving files does to the links of notes. */
export class LinkMoves {
  readonly #names: MovedNames;
  readonly #moves: readonly Move[];
  readonly #forms: LinkForms;

  /** @param notes all of them, whether they were moved or not */
  constructor(notes: Iterable<NoteMove>, moves: readonly Move[], forms: LinkForms) {
    this.#names = new MovedNames(notes);
    this.#moves = moves;
    this.#forms = forms;
  }

  /** Whether a note has links that would lead elsewhere, as far as is known of it without its text. */
  touches(move: NoteMove): boolean {
    const { prev, linkedNames = [], linkedFiles = [] } = move.note;
    const names = [...(this.#forms.wiki ? linkedNames : []), ...(prev === undefined ? [] : [prev])];
    return (
      names.some((name) => this.#names.find(name, move) !== undefined) ||
      (this.#forms.markdown &&
        linkedFiles.some((path) => movedAddress(path, move, this.#moves) !== undefined))
    );
  }

  /**
   * What makes the links of a note lead to where they led before.
   * @returns `left`: how many cannot, since no name of a wiki link leads there
   */
  editsOf(
    text: string,
    move: NoteMove,
  ): { readonly edits: readonly TextEdit[]; readonly left: number } {
    const matter = readFrontMatter(text);
    const edits: TextEdit[] = [];
    let left = 0;
    for (const key of ['prev', 'project']) {
      const [place] = yamlScalarPlaces(text, key, matter).filter(({ value }) => value !== '');
      // A project is mostly no note: only a link says so.
      const isLink = key === 'prev' || (this.#forms.wiki && linkedNote(place?.value ?? ''));
      if (!place || !isLink) continue;
      const part = linkPart(place.value);
      const put = this.#names.find(place.value.slice(part.start, part.end), move);
      if (put === false) left += 1;
      else if (put !== undefined)
        edits.push(...scalarEdits(text, place, [{ range: part, text: put }]));
    }
    const { blocks } = readBlocks(text, matter.bodyStart);
    for (const link of fileLinks(text, blocks).filter(({ form }) => this.#forms[form])) {
      const edit =
        link.form === 'wiki' ? this.#named(text, link, move) : this.#led(text, link, move);
      if (edit === false) left += 1;
      else if (edit) edits.push(edit);
    }
    return { edits, left };
  }

  #named(text: string, { target, range }: NoteLink, move: NoteMove): TextEdit | false | undefined {
    const put = this.#names.find(target, move);
    if (put === undefined || put === false) return put;
    const start = range.start + text.slice(range.start, range.end).indexOf(target);
    return { range: { start, end: start + target.length }, text: put };
  }

  #led(text: string, { target, range }: NoteLink, move: NoteMove): TextEdit | undefined {
    const path = movedAddress(target, move, this.#moves);
    if (path === undefined) return undefined;
    const [before = ''] = text.slice(range.start, range.end).split(/[?#]/, 1);
    const put = writeAddress(path, before, text[range.start - 1] === '<');
    return { range: { start: range.start, end: range.start + before.length }, text: put };
  }
}
