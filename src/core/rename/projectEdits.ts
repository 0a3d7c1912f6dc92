import { projectPart } from '../note/frontMatterFields';
import type { TextEdit } from '../text/textEdit';
import { scalarEdits } from './scalarEdits';
import { yamlScalarPlaces } from './yamlScalarPlace';

/**
 * What renames a project in a note whose front matter names it; none if that names another one, or
 * none. Folders of a wiki link and what it shows stay.
 */
export function projectEdits(text: string, from: string, to: string): readonly TextEdit[] {
  // The first value is the note's project.
  const [place] = yamlScalarPlaces(text, 'project').filter(({ value }) => value !== '');
  if (!place) return [];
  const part = projectPart(place.value);
  return place.value.slice(part.start, part.end) === from
    ? scalarEdits(text, place, [{ range: part, text: to }])
    : [];
}

/** Whether this is read as the very name that it is: not as a link's, a folder's or a file's. */
export function isProjectName(text: string): boolean {
  const { start, end } = projectPart(text);
  const isEmpty = text === '' || text === '~' || text.toLowerCase() === 'null';
  return !isEmpty && start === 0 && end === text.length && !/[[\]\p{Cc}]/u.test(text);
}
