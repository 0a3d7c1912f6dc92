import type { TextRange } from '../text/range';

/** The blocks of a note that can hold statements; what cannot (code, comments, rules) is `opaque`. */
export type Block = Heading | Paragraph | ListBlock | Quote | Table | Opaque;

export interface Heading {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly lines: Lines;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly lines: Lines;
}

export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** A task's box is not part of its first paragraph. */
  readonly task: 'open' | 'done' | undefined;
  /** A task's box with its brackets. */
  readonly box?: TextRange;
  readonly blocks: readonly Block[];
}

export interface Quote {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly header: readonly TextRange[];
  readonly rows: readonly (readonly TextRange[])[];
}

/** Code, a comment, a rule: nothing in it is read, but it stands between its neighbours. */
export interface Opaque {
  readonly type: 'opaque';
}

/** The lines of one block in the note's text, without container marks (`>`) and outer space. */
export type Lines = readonly TextRange[];
