import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { readLabel } from './label';
import type { Label } from './label';
import type { LessonPlace } from './lessonPlace';
import { retroTerms } from './retroFormat';
import { isLessonKind } from './sectionKind';
import type { SectionKind } from './sectionKind';
import { TermReader } from './termReader';
import type { Term } from './terms';

/** What headings and labels name in one note: the place of the note has a say in it. */
export class NoteTerms {
  readonly #source: string;
  readonly #place: LessonPlace;
  readonly #terms: TermReader;

  constructor(
    source: string,
    place: LessonPlace,
    headings: Readonly<Record<string, SectionKind>> | undefined,
  ) {
    this.#source = source;
    this.#place = place;
    this.#terms = new TermReader(headings, retroTerms(source));
  }

  /** What a heading or column names; see `TermReader.heading`. */
  heading(text: string, anyEnd = true): Term | undefined {
    return this.#trusted(this.#terms.heading(text, anyEnd), true);
  }

  /** What a label names. */
  label(text: string): Term | undefined {
    return this.#trusted(this.#terms.label(text), false);
  }

  /** What the label at the start of a line names. */
  lineLabel(line: TextRange): Term | undefined {
    const label = this.#read(line);
    return label === undefined ? undefined : this.label(label.text);
  }

  /** Whether a line begins with a label, and whether it is nothing else. */
  startsLabel(line: TextRange): 'label' | 'alone' | undefined {
    const label = this.#read(line);
    if (label === undefined) return undefined;
    const meant = label.form === 'bold' || label.form === 'dataview';
    if (!meant && this.label(label.text) === undefined) return undefined;
    return label.alone ? 'alone' : 'label';
  }

  #read(line: TextRange): Label | undefined {
    return readLabel(plainText(this.#source, [line]), this.#source.slice(line.start, line.end));
  }

  /** In a specification or manual, only a term that is sure counts as a lesson. */
  #trusted(term: Term | undefined, heading: boolean): Term | undefined {
    if (term === undefined || !this.#place.reference || !isLessonKind(term.kind)) return term;
    return term.grade === 'weak' || (heading && term.kind === 'solution') ? undefined : term;
  }
}
