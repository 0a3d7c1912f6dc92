import type { CalendarDay } from '../calendar/calendarDay';
import type { LessonKind } from '../lesson/sectionKind';
export type { LessonKind } from '../lesson/sectionKind';
import type { Position } from '../text/lineMap';
import type { TextRange } from '../text/range';

/** What a note is read from. */
export interface NoteSource {
  /** Identity of the note across the index: a URI as text, or a path in the CLI. */
  readonly uri: string;
  /** Path below its workspace folder, with `/`. File and folder names say what kind of note it is. */
  readonly path: string;
  readonly text: string;
}

/** Everything the index keeps of one Markdown file. Plain data: it survives JSON unchanged. */
export interface Note {
  readonly uri: string;
  readonly path: string;
  /** `title` of the front matter, else the first level-1 heading, else the file's name. */
  readonly title: string;
  /** `type` of the front matter, else inferred from name and folder; `undefined` for a plain note. */
  readonly type: string | undefined;
  /**
   * Local calendar day `YYYY-MM-DD` of front matter, file name, title or folders; `YYYY-MM` or
   * `YYYY` where no more is known, which sorts before its days. Undefined if nothing says.
   */
  readonly date: string | undefined;
  /** `project` of the front matter, else the folder under a projects folder. */
  readonly project: string | undefined;
  readonly tags: readonly string[];
  /** The roles that the front matter names; absent where it names none. */
  readonly roles?: readonly string[];
  /** The tags that stand in the text (`#tag`), without `#`; absent if there are none. */
  readonly textTags?: readonly string[];
  /** What stands in wiki links of the text and of `project`, without heading and alias; absent if there are none. */
  readonly linkedNames?: readonly string[];
  /** The relative paths that Markdown links of the text lead to; absent if there are none. */
  readonly linkedFiles?: readonly string[];
  /** `lang` of the front matter. */
  readonly lang: string | undefined;
  /** `private: true`: not to be exported or shared. */
  readonly private: boolean;
  /** The note that `prev` names: a path or wiki link's target, as written. */
  readonly prev: string | undefined;
  readonly mentions: readonly Mention[];
  /** Every task under headings or labels of improvements or actions, in the order of the text. */
  readonly followUps: readonly FollowUp[];
  readonly problems: readonly Problem[];
}

/** One statement of a lesson at one place. */
export interface Mention {
  /** Unique in the workspace, and kept while the statement moves inside its note. */
  readonly id: string;
  readonly kind: LessonKind;
  /** The statement without markup, label and trailing tags; a hard-wrapped one is joined. */
  readonly text: string;
  /** The statement's exact place in the note's text. */
  readonly range: TextRange;
  /** Where `range` starts and ends, so that nobody needs the text to show it. */
  readonly start: Position;
  readonly end: Position;
  /** The mention's own day, where its entry has one (`### 2026-03-01 Pin the driver`). */
  readonly date?: string;
  /** The statement is a task, and whether it is done. */
  readonly task?: 'open' | 'done';
}

/** Something that a person wrote down to do: a task among improvements or actions. */
export interface FollowUp {
  /** What is to be done, without markup and due day. */
  readonly text: string;
  /** The task's own words in the note's text, with all marks but the box. */
  readonly range: TextRange;
  readonly start: Position;
  readonly end: Position;
  /** The box with its brackets, `[ ]`: one character to change when it is done. */
  readonly box: TextRange;
  /** Ticked, crossed out as not wanted any more (`[-]`), or carried over (`[>]`). */
  readonly done: boolean;
  /** It goes on in another note (`to`), or was carried over from one (`from`). */
  readonly carried?: 'to' | 'from';
  /** The day it is due, where it says one. */
  readonly due?: CalendarDay;
  /** The text of the heading it stands below; empty without one. */
  readonly section: string;
}

/** Something wrong in a note or template. The host turns the code into words. */
export interface Problem {
  readonly code: ProblemCode;
  readonly range: TextRange;
  readonly start: Position;
  readonly end: Position;
  /** What the message names, for instance the language of the front matter. */
  readonly detail?: string;
}

export type ProblemCode =
  /** The YAML or JSON of the front matter does not parse; `detail` is the parser's message. */
  | 'front-matter-invalid'
  /** Front matter in a language that is not read; `detail` names it. */
  | 'front-matter-language'
  /** Front matter that is never closed. */
  | 'front-matter-unclosed'
  /** Front matter that is not a map of keys. */
  | 'front-matter-not-map'
  /** Front matter of more than 16,384 characters is not read. */
  | 'front-matter-too-long'
  /** `date` is not a calendar day; `detail` is its text. */
  | 'date-invalid'
  /** More than 16 list or quote marks on one line, or 100 columns of indent: read as text. */
  | 'nesting-too-deep'
  | WritingProblemCode;

/** What is only looked for in the note that somebody has open, see `checkNote`. */
export type WritingProblemCode =
  /** A key that is one letter away from a known one; `detail` is the known one. */
  | 'key-typo'
  /** A value that means nothing to Hindsight; `detail` is its text. */
  | 'outcome-unknown'
  | 'private-unknown'
  | 'lang-unknown'
  /** A section nobody has written; `detail` is its heading. */
  | 'section-empty'
  /** A lesson that says nothing to do; `detail` is its text. */
  | 'lesson-vague'
  /** A person is blamed in a blameless postmortem; `detail` is what does it. */
  | 'blame'
  /** An open follow-up; `detail` says whether `owner`, `date` or `owner-and-date` is missing. */
  | 'follow-up-open-ended'
  /** A link to a note that is not there; `detail` is its name. */
  | 'link-missing'
  /** `prev` names a note that is not there, or leads back to this one; `detail` is its text. */
  | 'prev-missing'
  | 'prev-circle';
