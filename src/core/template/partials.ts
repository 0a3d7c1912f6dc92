import type { TemplateLanguage } from './sectionHeadings';

/** Texts that templates take with `{{> name}}`, by name. */
export type Partials = ReadonlyMap<string, string>;

/** What surrounds a template file: the folder it is in says it, not the file itself. */
export interface TemplateSurroundings {
  readonly language: TemplateLanguage;
  readonly partials: Partials;
}

export const noSurroundings: TemplateSurroundings = { language: 'en', partials: new Map() };

/** Partials may take others, this many levels deep. */
export const maximumPartialDepth = 8;

/** Whether `{{> name}}` can name it: a file name without dots, slashes and blanks. */
export function isPartialName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name);
}
