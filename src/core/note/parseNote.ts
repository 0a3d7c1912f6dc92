import { extract } from '../lesson/extract';
import { lessonPlace } from '../lesson/lessonPlace';
import { MentionIds } from '../lesson/mentionId';
import type { SectionKind } from '../lesson/sectionKind';
import { audible } from '../problems/silence';
import { LineMap } from '../text/lineMap';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { Block } from './block';
import { fieldDate, fieldProject, fieldRoles, fieldTags, fieldText } from './frontMatterFields';
import { readFrontMatter } from './frontMatter';
import type { Mention, Note, NoteSource, Problem, ProblemCode } from './note';
import { pathDate } from './noteDate';
import { inferProject } from './noteProject';
import { inferType } from './noteType';
import { textTags } from './textTags';
import { readBlocks } from './readBlocks';

export interface ParseOptions {
  /** Headings, labels and table columns that a person added, and what they hold. */
  readonly headings?: Readonly<Record<string, SectionKind>>;
}

/** Reads a note. It never throws: what is wrong with the text is in the note's `problems`. */
export function parseNote({ uri, path, text }: NoteSource, options: ParseOptions = {}): Note {
  const matter = readFrontMatter(text);
  const { blocks, tooDeepAt } = readBlocks(text, matter.bodyStart);
  const heading = firstTitle(text, blocks);
  const type = fieldText(matter.fields, 'type') ?? inferType(path);
  const date = fieldDate(matter.fields);
  const roles = fieldRoles(matter.fields);
  const place = lessonPlace(path, type);
  const { statements, tasks } = extract(text, blocks, { place, headings: options.headings });

  const map = new LineMap(text);
  const placed = (range: TextRange) => ({
    range,
    start: map.positionAt(range.start),
    end: map.positionAt(range.end),
  });
  const problems: Problem[] = [];
  const report = (code: ProblemCode, range: TextRange, detail?: string): void => {
    problems.push({ code, ...placed(range), ...(detail === undefined ? {} : { detail }) });
  };
  if (matter.problem !== undefined) {
    report(matter.problem.code, matter.problem.range, matter.problem.detail);
  }
  if (date?.invalid !== undefined && !place.template) {
    report('date-invalid', date.range, date.invalid);
  }
  if (tooDeepAt !== undefined) {
    report('nesting-too-deep', { start: tooDeepAt, end: tooDeepAt + 1 });
  }

  const tagsInText = [...new Set(textTags(text, matter.bodyStart, blocks).map(({ tag }) => tag))];
  const ids = new MentionIds(uri);
  const mentions = statements.map(({ range, ...statement }): Mention => ({
    id: ids.next(statement.text),
    ...statement,
    ...placed(range),
  }));
  return {
    uri,
    path,
    title: fieldText(matter.fields, 'title') ?? heading ?? fileTitle(path),
    type,
    date: date?.day ?? pathDate(path, heading) ?? fieldDate(matter.fields, 'created')?.day,
    project: fieldProject(matter.fields) ?? inferProject(path),
    tags: fieldTags(matter.fields),
    ...(roles.length > 0 && { roles }),
    ...(tagsInText.length > 0 ? { textTags: tagsInText } : {}),
    lang: fieldText(matter.fields, 'lang'),
    private: fieldText(matter.fields, 'private')?.toLowerCase() === 'true',
    prev: fieldText(matter.fields, 'prev'),
    mentions,
    followUps: tasks.map(({ range, ...task }) => ({ ...task, ...placed(range) })),
    problems: audible(problems, text),
  };
}

/** The text of the first level-1 heading. */
function firstTitle(text: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.type !== 'heading' || block.level !== 1) continue;
    const title = plainText(text, block.lines).text.replace(/\s+/g, ' ').trim();
    if (title !== '') return title;
  }
  return undefined;
}

function fileTitle(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/(.)\.[^.]+$/, '$1');
}
