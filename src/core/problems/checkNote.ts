import type { CalendarDay } from '../calendar/calendarDay';
import { hasSlots, isPlaceholder } from '../lesson/placeholder';
import { lessonPlace } from '../lesson/lessonPlace';
import type { Block } from '../note/block';
import { type EmptySection, emptySectionsInSteps } from '../note/emptySections';
import { readFrontMatter } from '../note/frontMatter';
import type { FrontMatterFields } from '../note/frontMatterYaml';
import type { LessonKind, Note, Problem, WritingProblemCode } from '../note/note';
import type { ParsedNote } from '../note/parseNote';
import { readBlocks } from '../note/readBlocks';
import { readSectionsInSteps } from '../note/readSections';
import { finish, type Steps } from '../steps';
import { LineMap } from '../text/lineMap';
import type { TextRange } from '../text/range';
import { findBlame } from './blame';
import { frontMatterProblems } from './frontMatterProblems';
import { peopleIn } from './people';
import { lackOf } from './unassigned';
import { isVagueLesson } from './vagueLesson';

/** Difficulties tell what was, and are no advice; solutions were carried out already. */
const advice: ReadonlySet<LessonKind> = new Set(['lesson', 'improvement', 'rule', 'pitfall']);

/** Where the notes are that links name, see `NoteNames`. */
export interface LinkChecker {
  /** URI of the note that is `prev` of a note; undefined for none or a missing one. */
  readonly prevOf: (note: Pick<Note, 'uri' | 'path' | 'prev'>) => string | undefined;
  readonly noteAt: (uri: string) => Note | undefined;
}

/**
 * What could be better in the words of a note, beyond `note.problems`; in order. It takes the note's text as
 * it is now, and looks at no other note but those that `prev` leads to.
 *
 * @param today the local day: a note is left alone while it is being written
 */
export function checkNote(
  note: Note,
  text: string,
  options: { readonly today: CalendarDay; readonly links: LinkChecker },
): readonly Problem[] {
  const { blocks } = readBlocks(text, readFrontMatter(text).bodyStart);
  return finish(checkNoteInSteps({ note, blocks, lines: new LineMap(text) }, text, options));
}

/** The same in steps, for who has parsed the note. */
export function* checkNoteInSteps(
  { note, blocks, lines }: Pick<ParsedNote, 'note' | 'blocks' | 'lines'>,
  text: string,
  { today, links }: { readonly today: CalendarDay; readonly links: LinkChecker },
): Steps<readonly Problem[]> {
  if (lessonPlace(note.path, note.type).template) return [];
  const found: { code: WritingProblemCode; range: TextRange; detail: string }[] = [];
  const { fields } = readFrontMatter(text);
  for (const { code, range, detail, meant } of frontMatterProblems(fields, note.type)) {
    found.push({ code, range, detail: code === 'key-typo' ? (meant[0] ?? '') : detail });
  }
  const prev = prevProblem(note, fields, links);
  if (prev) found.push(prev);
  for (const { heading, headingRange } of yield* passedOver(note, text, blocks, today)) {
    found.push({ code: 'section-empty', range: headingRange, detail: heading });
  }
  for (const { kind, text: detail, range } of note.mentions) {
    yield;
    if (advice.has(kind) && isVagueLesson(detail)) {
      found.push({ code: 'lesson-vague', range, detail });
    }
  }
  if (note.type === 'incident') {
    for (const range of yield* blameIn(text, blocks)) {
      found.push({ code: 'blame', range, detail: text.slice(range.start, range.end) });
    }
  }
  for (const followUp of note.followUps) {
    yield;
    const detail = lackOf(followUp, note.type);
    if (detail) found.push({ code: 'follow-up-open-ended', range: followUp.range, detail });
  }
  return placed(found, lines);
}

/** Problems with their positions, in the order of the text. */
export function placed(
  found: readonly Omit<Problem, 'start' | 'end'>[],
  lines: LineMap,
): readonly Problem[] {
  return found
    .toSorted((a, b) => a.range.start - b.range.start)
    .map((problem) => ({
      ...problem,
      start: lines.positionAt(problem.range.start),
      end: lines.positionAt(problem.range.end),
    }));
}

/**
 * The empty sections that the writer has passed over: a later one is written, or the note is of an earlier
 * day. A note that was just made is not full of hints, and what is filled in by a template counts as nothing.
 */
function* passedOver(
  note: Note,
  text: string,
  blocks: readonly Block[],
  today: CalendarDay,
): Steps<readonly EmptySection[]> {
  const sections = yield* readSectionsInSteps(text, blocks);
  const empty = yield* emptySectionsInSteps(text, note.type, sections);
  yield;
  if (empty.length === 0 || (note.date !== undefined && note.date < today)) return empty;
  const starts = new Set(empty.map(({ headingRange }) => headingRange.start));
  const written = sections.filter(({ level, body, content, headingRange }) => {
    const own = text.slice(body.start, body.end);
    const isLeaf = level > 1 && body.end === content.end;
    return isLeaf && !starts.has(headingRange.start) && !hasSlots(own);
  });
  const last = Math.max(-1, ...written.map(({ headingRange }) => headingRange.start));
  return empty.filter(({ headingRange }) => headingRange.start < last);
}

const mostHops = 100;

function prevProblem(
  note: Note,
  fields: FrontMatterFields,
  { prevOf, noteAt }: LinkChecker,
): { code: WritingProblemCode; range: TextRange; detail: string } | undefined {
  const range = fields.get('prev')?.range;
  if (note.prev === undefined || !range) return undefined;
  const detail = note.prev;
  let next = prevOf(note);
  if (next === undefined) return { code: 'prev-missing', range, detail };
  for (let hops = 0; next !== undefined && hops < mostHops; hops++) {
    if (next === note.uri) return { code: 'prev-circle', range, detail };
    const at: Note | undefined = noteAt(next);
    next = at && prevOf(at);
  }
  return undefined;
}

/** Blame in what a postmortem says, but not in what it quotes, asks or has in code. */
function* blameIn(text: string, all: readonly Block[]): Steps<readonly TextRange[]> {
  const lines = (blocks: readonly Block[]): readonly TextRange[] =>
    blocks.flatMap((block) => {
      if (block.type === 'paragraph') return block.lines;
      if (block.type === 'list') return block.items.flatMap((item) => lines(item.blocks));
      return block.type === 'table' ? block.rows.flat() : [];
    });
  const people = peopleIn(text);
  const found: TextRange[] = [];
  for (const { start, end } of lines(all)) {
    yield;
    const line = text.slice(start, end);
    const blame = isPlaceholder(line) ? undefined : findBlame(line, people);
    if (blame) found.push({ start: start + blame.start, end: start + blame.end });
  }
  return found;
}
