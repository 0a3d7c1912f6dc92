import type { TextRange } from '../text/range';
import { nestsTooDeep } from '../text/yamlNesting';
import {
  type BookDocument,
  conflictMark,
  firstAlias,
  isMap,
  isScalar,
  isSeq,
  longestBook,
  type Node,
  pairsOf,
  parseBookYaml,
  rangeOfNode,
  textOf,
  valueOf,
  type YAMLSeq,
} from './bookSyntax';
import type { BookLesson, BookLock, LessonBook } from './lessonBook';
import { ProblemList } from './problemList';
import { readLesson, type Report } from './readLesson';

/** The version of books that we write. */
export const bookVersion = 1;

/** Of a book that is not there. */
export const emptyBook: LessonBook = { lessons: [], problems: [], locked: undefined };

/**
 * Reads a lesson book. Never throws; what is wrong is told at its place, and spoils nothing else. A book
 * with git's conflict marks in it gives no lessons, since nobody knows which side is true.
 *
 * @param text the whole file; ranges are its offsets
 */
export function readBook(text: string): LessonBook {
  const problems = new ProblemList(text);
  const whole = { start: 0, end: Math.min(text.length, firstLine(text)) };
  const nothing = (locked: BookLock): LessonBook => ({
    lessons: [],
    problems: problems.all,
    locked,
  });
  if (text.length > longestBook) {
    problems.add('book-too-long', whole);
    return nothing('limits');
  }
  const mark = conflictMark(text);
  if (mark) {
    problems.add('book-conflict', mark);
    return nothing('conflict');
  }
  if (nestsTooDeep(text)) {
    problems.add('book-too-deep', whole);
    return nothing('limits');
  }
  const document = parseBookYaml(text);
  const report: Report = (code, at, detail) => {
    problems.add(code, at, detail);
  };
  const [error] = document.errors;
  if (error) {
    const lessons = readBlocks(text, report);
    if (lessons.isWhole) problems.add('book-invalid', rangeOfError(error), error.message);
    return { lessons: lessons.found, problems: problems.all, locked: 'invalid' };
  }
  const locked = lockOf(document, report);
  const lessons = readList(listOf(document, report), report);
  reportTwins(lessons, report);
  const isList =
    locked !== undefined || !problems.all.some(({ code }) => code === 'book-not-lessons');
  return { lessons, problems: problems.all, locked: isList ? locked : 'invalid' };
}

function lockOf(document: BookDocument, report: Report): BookLock | undefined {
  const alias = firstAlias(document);
  if (alias) {
    report('book-alias', alias);
    return 'limits';
  }
  const version = isMap(document.contents) ? valueOf(document.contents, 'version') : undefined;
  const text = textOf(version);
  if (version && text !== undefined && Number(text) > bookVersion) {
    report('book-version-newer', rangeOfNode(version), text);
    return 'newer';
  }
  return undefined;
}

function listOf(document: BookDocument, report: Report): YAMLSeq | undefined {
  const root = document.contents;
  if (isNothing(root)) return undefined;
  if (!isMap(root)) {
    report('book-not-lessons', rangeOfNode(root));
    return undefined;
  }
  const seen = new Set<string>();
  for (const { key, keyRange } of pairsOf(root)) {
    if (key !== 'version' && key !== 'lessons') report('key-unknown', keyRange, key);
    // Which of two lists to write to, nobody knows.
    if (seen.has(key)) report('book-not-lessons', keyRange);
    seen.add(key);
  }
  const lessons = valueOf(root, 'lessons');
  if (isNothing(lessons)) return undefined;
  if (isSeq(lessons)) return lessons;
  report('book-not-lessons', rangeOfNode(lessons));
  return undefined;
}

export function readList(list: YAMLSeq | undefined, report: Report): BookLesson[] {
  return (list?.items ?? []).flatMap((item) => {
    if (isMap(item)) return readLesson(item, report);
    const at = isScalar(item) || isSeq(item) ? rangeOfNode(item) : rangeOfNode(list ?? {});
    report('lesson-not-map', at);
    return [];
  });
}

export function reportTwins(lessons: readonly BookLesson[], report: Report): void {
  const ids = new Set<string>();
  for (const { id, range } of lessons) {
    if (ids.has(id)) report('lesson-id-twice', { start: range.start, end: range.start }, id);
    ids.add(id);
  }
}

/**
 * Reads a book that does not parse, block by block, so that somebody who is just writing in one lesson
 * does not lose the others. @returns also whether all blocks parse, so that the error is elsewhere
 */
function readBlocks(
  text: string,
  report: Report,
): { readonly found: readonly BookLesson[]; readonly isWhole: boolean } {
  const starts = blockStarts(text);
  let isWhole = true;
  const found = starts.flatMap((start, i) => {
    const block = text.slice(start, starts[i + 1] ?? text.length);
    const document = parseBookYaml(block);
    const shifted: Report = (code, at, detail) => {
      report(code, { start: at.start + start, end: at.end + start }, detail);
    };
    const [error] = document.errors;
    if (error) {
      shifted('book-invalid', rangeOfError(error), error.message);
      isWhole = false;
      return [];
    }
    if (firstAlias(document) || !isSeq(document.contents)) return [];
    return readList(document.contents, shifted).map((lesson) => movedBy(start, lesson));
  });
  return { found, isWhole };
}

/** A lesson whose block stands further down in the text. */
export function movedBy(offset: number, lesson: BookLesson): BookLesson {
  const moved = ({ start, end }: TextRange): TextRange => ({
    start: start + offset,
    end: end + offset,
  });
  const { range, guardRange } = lesson;
  return {
    ...lesson,
    range: moved(range),
    ...(guardRange && { guardRange: moved(guardRange) }),
  };
}

/** Where the lines start that begin a lesson. */
function blockStarts(text: string): readonly number[] {
  const list = /^\uFEFF?lessons:[^\S\r\n]*(?:#.*)?\r?$/m.exec(text);
  if (!list) return [];
  const from = list.index + list[0].length;
  const indent = /^( *)- /m.exec(text.slice(from))?.[1] ?? '';
  const marks = text.slice(from).matchAll(new RegExp(`^${indent}- `, 'gm'));
  return [...marks].map(({ index }) => from + index);
}

function rangeOfError({ pos: [start, end] }: { readonly pos: [number, number] }): TextRange {
  return { start, end: Math.max(start, end) };
}

function isNothing(node: Node | null | undefined): node is null | undefined {
  return !node || (isScalar(node) && (textOf(node) ?? '') === '');
}

function firstLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
