import { extractInSteps } from '../lesson/extract';
import { lessonPlace } from '../lesson/lessonPlace';
import { MentionIds } from '../lesson/mentionId';
import type { SectionKind } from '../lesson/sectionKind';
import { audible } from '../problems/silence';
import { finish, type Steps } from '../steps';
import { LineMap } from '../text/lineMap';
import { ownText, withOwnTexts } from '../text/ownText';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { Block } from './block';
import {
  fieldDate,
  fieldProject,
  fieldRoles,
  fieldTags,
  fieldText,
  linkedNote,
} from './frontMatterFields';
import { readFrontMatter } from './frontMatter';
import type { Mention, Note, NoteSource, Problem, ProblemCode } from './note';
import { fileLinksInSteps, type NoteLink } from './noteLinks';
import { pathDate } from './noteDate';
import { inferProject } from './noteProject';
import { inferType } from './noteType';
import { type ReadBlocks, readBlocksInSteps } from './readBlocks';
import { textTagsInSteps } from './textTags';

export interface ParseOptions {
  /** Headings, labels and table columns that a person added, and what they hold. */
  readonly headings?: Readonly<Record<string, SectionKind>>;
}

/** A note, and what it was read from. */
export interface ParsedNote extends ReadBlocks {
  readonly note: Note;
  readonly lines: LineMap;
}

/** Reads a note. It never throws: what is wrong with the text is in the note's `problems`. */
export function parseNote(source: NoteSource, options: ParseOptions = {}): Note {
  return finish(parseNoteInSteps(source, options)).note;
}

/**
 * Reads a note in steps of a few lines.
 *
 * @param before the note as it was: what stands there still is not parsed again
 */
export function* parseNoteInSteps(
  { uri, path, text }: NoteSource,
  options: ParseOptions,
  before?: ParsedNote,
): Steps<ParsedNote> {
  const matter = readFrontMatter(text);
  const read = yield* readBlocksInSteps(text, matter.bodyStart, before?.body);
  const { blocks, tooDeepAt } = read;
  const heading = firstTitle(text, blocks);
  const type = fieldText(matter.fields, 'type') ?? inferType(path);
  const date = fieldDate(matter.fields);
  const roles = fieldRoles(matter.fields);
  const place = lessonPlace(path, type);
  const { headings } = options;
  const { statements, tasks } = yield* extractInSteps(text, blocks, { place, headings });

  yield;
  const lines = yield* LineMap.inSteps(text);
  const placed = (range: TextRange) => ({
    range,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
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

  yield;
  const tags = yield* textTagsInSteps(text, matter.bodyStart, blocks);
  const tagsInText = [...new Set(tags.map(({ tag }) => tag))];
  yield;
  const links = yield* fileLinksInSteps(text, blocks);
  const linked = (form: NoteLink['form']): readonly string[] => [
    ...new Set(links.filter((link) => link.form === form).map(({ target }) => target)),
  ];
  const project = linkedNote(fieldText(matter.fields, 'project') ?? '');
  const linkedNames = [
    ...new Set([...linked('wiki'), ...(project === undefined ? [] : [project])]),
  ];
  const linkedFiles = linked('markdown');
  yield;
  const ids = new MentionIds(uri);
  const mentions: Mention[] = [];
  for (const { kind, text: said, range, date: day, task } of statements) {
    yield;
    mentions.push({
      id: ids.next(said),
      kind,
      text: ownText(said),
      range,
      start: lines.positionAt(range.start),
      end: lines.positionAt(range.end),
      ...(day !== undefined && { date: day }),
      ...(task && { task }),
    });
  }
  const head = withOwnTexts({
    title: fieldText(matter.fields, 'title') ?? heading ?? fileTitle(path),
    type,
    date: date?.day ?? pathDate(path, heading) ?? fieldDate(matter.fields, 'created')?.day,
    project: fieldProject(matter.fields) ?? inferProject(path),
    tags: fieldTags(matter.fields),
    ...(roles.length > 0 && { roles }),
    ...(tagsInText.length > 0 ? { textTags: tagsInText } : {}),
    ...(linkedNames.length > 0 ? { linkedNames } : {}),
    ...(linkedFiles.length > 0 ? { linkedFiles } : {}),
    lang: fieldText(matter.fields, 'lang'),
    private: fieldText(matter.fields, 'private')?.toLowerCase() === 'true',
    prev: fieldText(matter.fields, 'prev'),
  });
  const note: Note = {
    uri,
    path,
    ...head,
    mentions,
    followUps: tasks.map(({ range, ...task }) => ({
      ...task,
      text: ownText(task.text),
      section: ownText(task.section),
      ...placed(range),
    })),
    problems: withOwnTexts(audible(problems, text)),
  };
  return { note, lines, ...read };
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
