import type { Problem } from '../note/note';
import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';

/** Something wrong in a template file, with its place in the file. */
export interface TemplateProblem extends Omit<Problem, 'code'> {
  readonly code: TemplateProblemCode;
  /** Where it really is, when it stands at the `{{> name}}` that takes a partial. */
  readonly partial?: PartialPlace;
}

/** A line of a partial, from 1. */
export interface PartialPlace {
  readonly name: string;
  readonly line: number;
}

export type TemplateProblemCode =
  /** The file cannot be read; `detail` is what the file system said. */
  | 'unreadable'
  /** The metadata block is not valid YAML; `detail` is the parser's message. */
  | 'metadata-invalid'
  /** The metadata block is never closed. */
  | 'metadata-unclosed'
  /** A key the metadata block does not know; `detail` is the key. */
  | 'metadata-key-unknown'
  /** A value of the metadata block that does not fit its key; `detail` is the key. */
  | 'metadata-value-wrong'
  /** The Handlebars text does not parse or compile; `detail` is the parser's message. */
  | 'template-syntax'
  /** A helper that templates do not have; `detail` is its name. */
  | 'helper-unknown'
  /** A value that templates do not have; `detail` is its name. */
  | 'value-unknown'
  /** A `date` whose offset cannot be read; `detail` is its text. */
  | 'date-offset-wrong'
  /** A section whose heading `{{section}}` does not know; `detail` is its name. */
  | 'section-unknown'
  /** A partial that is not there; `detail` is its name. */
  | 'partial-unknown'
  /** A partial that takes itself, by way of others or not; `detail` is the way. */
  | 'partial-cycle'
  /** Partials in partials, too deep; `detail` is the name of the first that is. */
  | 'partial-too-deep'
  /** Handlebars that templates do not have: decorators, dynamic partials…; `detail` is how it looks. */
  | 'syntax-unsupported'
  /** The template file is longer than any template. */
  | 'template-too-long'
  /** The note would be longer than any note. */
  | 'note-too-long'
  /** Filling in the template failed; `detail` says how. */
  | 'render-failed';

/** A problem at a range of the template's text. */
export function templateProblem(
  code: TemplateProblemCode,
  text: string,
  range: TextRange,
  detail?: string,
  partial?: PartialPlace,
): TemplateProblem {
  const lines = new LineMap(text);
  return {
    code,
    range,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
    ...(detail === undefined ? {} : { detail }),
    ...(partial === undefined ? {} : { partial }),
  };
}
