import { compareText } from '../text/compare';
import { bookForm } from './bookForm';
import {
  endOfValue,
  isMap,
  isSeq,
  pairsOf,
  parseBookYaml,
  rangeOfNode,
  textOf,
  valueOf,
  type YAMLMap,
  type YAMLSeq,
} from './bookSyntax';
import type { BookLesson } from './lessonBook';
import { writeBlock, writeFlow } from './writeYaml';
import {
  appendTo,
  columnOf,
  dashOf,
  eolAt,
  indent,
  insertLines,
  lineAfter,
  lineStart,
  setValue,
  splice,
} from './yamlEdits';

/**
 * Adds a lesson that has only a statement yet. Lessons stand by id, so that two people who add lessons
 * on two branches seldom add them at the same place, which git could not merge.
 *
 * @param lessons of the text
 * @returns the whole text; all but the lesson is as before
 */
export function addLesson(
  text: string,
  id: string,
  statement: string,
  lessons: readonly BookLesson[],
): string {
  const form = bookForm(text);
  if (form?.starts.length !== lessons.length) return addInWhole(text, id, statement);
  // The lessons around its place are enough to see how they are written.
  const { starts } = form;
  const later = lessons.findIndex((lesson) => compareText(lesson.id, id) > 0);
  const next = later < 0 ? lessons.length : later;
  const from = starts[Math.max(0, next - 2)] ?? text.length;
  const to = starts[next + 1] ?? text.length;
  const head = text.slice(0, starts[0]);
  const around = addInWhole(head + text.slice(from, to), id, statement);
  // Before the first lesson, what is above the list can change with it.
  const before = from === head.length ? around : text.slice(0, from) + around.slice(head.length);
  return before + text.slice(to);
}

function addInWhole(text: string, id: string, statement: string): string {
  const { contents: root } = parseBookYaml(text);
  const fields = { id, statement };
  if (!isMap(root)) return startBook(text, fields);
  const list = valueOf(root, 'lessons');
  if (isSeq(list) && list.items.length > 0) return insertLesson(text, list, fields);
  return startList(text, root, fields);
}

interface Fields {
  readonly id: string;
  readonly statement: string;
}

function startBook(text: string, fields: Fields): string {
  const eol = eolAt(text, text.length);
  const lines = ['version: 1', 'lessons:', ...indent(blockOf(fields), 2), ''].join(eol);
  const isOpen = text !== '' && !text.endsWith('\n');
  return text + (isOpen ? eol : '') + lines;
}

/** The first lesson of a book whose list is missing or empty. */
function startList(text: string, root: YAMLMap, fields: Fields): string {
  const known = pairsOf(root).find(({ key }) => key === 'lessons');
  if (root.flow === true) {
    const made = setValue(text, root, 'lessons', '', []);
    const at = made.lastIndexOf('lessons');
    const value = /^lessons:[^\S\r\n]*(?:""|\[\s*\])?/.exec(made.slice(at))?.[0] ?? '';
    return splice(made, at, at + value.length, `lessons: [${flowOf(fields)}]`);
  }
  const column = columnOf(text, rangeOfNode(root).start);
  const lines = indent(blockOf(fields), column + 2);
  if (!known) {
    const last = pairsOf(root).at(-1);
    const end = last?.value ? endOfValue(last.value) : (last?.keyRange.end ?? text.length);
    return insertLines(text, end, [...indent(['lessons:'], column), ...lines]);
  }
  if (isSeq(known.value)) {
    const { start, end } = rangeOfNode(known.value);
    const from = text.slice(0, start).trimEnd().length;
    return insertLines(splice(text, from, end, ''), from, lines);
  }
  return insertLines(text, known.keyRange.end, lines);
}

function insertLesson(text: string, list: YAMLSeq, fields: Fields): string {
  if (list.flow === true) return appendTo(text, list, flowOf(fields));
  const next = list.items.findIndex(
    (item) => isMap(item) && compareText(textOf(valueOf(item, 'id')) ?? '', fields.id) > 0,
  );
  const column = columnOf(text, dashOf(list, 0));
  const lines = indent(blockOf(fields), column);
  const isLoose = standsLoose(text, list);
  if (next < 0) {
    const end = endOfComments(text, endOfList(list), column);
    return insertLines(text, end, isLoose ? ['', ...lines] : lines);
  }
  const at = startOfComments(text, lineStart(text, dashOf(list, next)), column);
  const eol = eolAt(text, at);
  return splice(text, at, at, [...lines, ...(isLoose ? [''] : []), ''].join(eol));
}

function endOfList(list: YAMLSeq): number {
  return endOfValue(list);
}

/** Whether blank lines stand between lessons; where there is only one, they will. */
function standsLoose(text: string, list: YAMLSeq): boolean {
  if (list.items.length < 2) return true;
  return list.items.some((item, i) => {
    const before = list.items[i - 1];
    if (!isMap(item) || !isMap(before)) return false;
    const between = text.slice(endOfValue(before), dashOf(list, i));
    return /\n[^\S\n]*\n/.test(`${between.startsWith('\n') ? '' : '\n'}${between}`);
  });
}

/** The start of the comment lines right above a lesson: they belong to it. */
function startOfComments(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const comment = /^( *)#/.exec(text.slice(above, start));
    if (comment?.[1]?.length !== column) break;
    start = above;
  }
  return start;
}

/** The end of the comment lines right below the last lesson that are indented as a part of it. */
function endOfComments(text: string, end: number, column: number): number {
  let last = end;
  for (;;) {
    const next = lineAfter(text, last);
    const comment = /^( *)#[^\r\n]*/.exec(text.slice(next));
    if (!comment || (comment[1]?.length ?? 0) <= column) return last;
    last = next + comment[0].length;
  }
}

function blockOf({ id, statement }: Fields): readonly string[] {
  const [first = '', ...others] = writeBlock('id', id);
  return [`- ${first}`, ...others, ...indent(writeBlock('same', [statement]), 2)];
}

function flowOf({ id, statement }: Fields): string {
  return `{id: ${writeFlow(id)}, same: ${writeFlow([statement])}}`;
}
