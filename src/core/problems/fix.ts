import type { TextEdit } from '../text/textEdit';
import type { TextRange } from '../text/range';

/** A change that mends a problem. The host turns the code into words. */
export interface Fix {
  readonly code: FixCode;
  /** The only change it makes. */
  readonly edit: TextEdit;
  /** Parts of the new text to be typed over: offsets in `edit.text`. None for what is just put there. */
  readonly stops?: readonly TextRange[];
  /** What the words name, for instance the value. */
  readonly detail?: string;
}

export type FixCode =
  /** Writes `detail` in place of what is there. */
  | 'write'
  /** Takes the section and its heading out. */
  | 'remove-section'
  /** Puts the lesson behind a when and then. */
  | 'when-then'
  | 'add-owner'
  | 'add-date'
  /** Silences the problem on its line, or in the note. */
  | 'silence-line'
  | 'silence-note';
