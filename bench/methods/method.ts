import type { LessonKind, Note } from '../../src/core/note/note';

/** A mention as a grouping method gets it. */
export interface Statement {
  /** Unique among the statements of one call. */
  readonly id: string;
  readonly text: string;
  readonly kind: LessonKind;
  /** Where it stands; methods may use its date and project, but not its mentions. */
  readonly note: Note;
}

/** A statement that could belong to a group, to be shown as *maybe the same*. */
export interface Offer {
  readonly group: string;
  readonly statement: string;
}

/** Which statements are the same lesson. */
export interface Grouping {
  /** Group by statement id; a statement that is missing is alone. */
  readonly groupOf: ReadonlyMap<string, string>;
  readonly offers: readonly Offer[];
}

/** A way to find out which statements are the same lesson: the engine or a baseline. */
export interface GroupingMethod {
  readonly name: string;
  /** Methods whose cost grows too fast say how many statements they can take. */
  readonly maximum?: number;
  /** Gets ready for statements; called before they are grouped. */
  readonly prepare?: (statements: readonly Statement[]) => Promise<void>;
  readonly group: (statements: readonly Statement[]) => Grouping;
}
