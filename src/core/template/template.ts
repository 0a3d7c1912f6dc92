import type { CalendarDay } from '../calendar/calendarDay';
import type { TimeOfDay } from '../calendar/timeOfDay';
import type { TextRange } from '../text/range';
import type { Found } from './found';
import type { NotePlace } from './noteLink';
import type { Partials } from './partials';
import type { Answers, Question } from './question';
import type { TemplateLanguage } from './sectionHeadings';

/** A template file, read: what makes a note. */
export interface Template {
  /** Names the template for commands and settings. */
  readonly id: string;
  /** What a person picks. */
  readonly name: string;
  readonly description: string | undefined;
  /** The `type` of the notes it makes. */
  readonly type: string;
  /** The pattern of the file name, itself a small Handlebars template. */
  readonly file: string;
  /** Where `file` stands in `text`, when the template says it. */
  readonly fileRange: TextRange | undefined;
  /** Which configured folder its notes go to; undefined for the workspace folder itself. */
  readonly folder: TemplateFolder | undefined;
  /** What it asks for besides title and project. */
  readonly questions: readonly Question[];
  /** The whole file, as it was read. */
  readonly text: string;
  /** Which words `{{section}}` writes. */
  readonly language: TemplateLanguage;
  /** What `{{> name}}` takes. */
  readonly partials: Partials;
  /** The part of `text` a note is made from: all but the metadata block. */
  readonly body: TextRange;
}

/** The folders a person configures for notes. */
export type TemplateFolder = (typeof templateFolders)[number];
export const templateFolders = ['retrospectives', 'reflections'] as const;

/** What a template is filled with. Nothing here is looked up: the caller says what day it is. */
export interface TemplateValues {
  readonly title: string;
  /** Today, in local time. */
  readonly date: CalendarDay;
  /** The time of day, `HH:mm`, in local time; midnight when nobody says. */
  readonly time?: TimeOfDay | undefined;
  readonly project?: string | undefined;
  /** Answers to the template's questions, by name. */
  readonly answers?: Answers;
  /** What was found for it in notes and repository. */
  readonly found?: Found;
  /** Where the note will be, so that it can link to others; without it links are plain text. */
  readonly place?: NotePlace | undefined;
}

/** The file name of a template that does not say one. */
export const defaultFile = '{{date}}-{{slug title}}.md';
