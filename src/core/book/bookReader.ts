import { finish, type Steps } from '../steps';
import { ownText } from '../text/ownText';
import type { TextRange } from '../text/range';
import { nestsTooDeep } from '../text/yamlNesting';
import { bookForm } from './bookForm';
import { conflictMark, firstAlias, isSeq, longestBook, parseBookYaml } from './bookSyntax';
import type { BookLesson, BookProblemCode, LessonBook } from './lessonBook';
import { ProblemList } from './problemList';
import { movedBy, readBook, readList, reportTwins } from './readBook';

/** What stands in one lesson's lines; places are offsets in them. */
interface BlockReading {
  /** No part of the book that they stood in. */
  readonly lines: string;
  readonly lessons: readonly BookLesson[];
  readonly problems: readonly {
    readonly code: BookProblemCode;
    readonly at: TextRange;
    readonly detail: string | undefined;
  }[];
}

/** By their lines. */
type Readings = ReadonlyMap<string, BlockReading>;

/**
 * Reads one book again and again. A lesson whose lines are as they were is not parsed again, and a long book
 * can be read in steps. It reads what `readBook` reads.
 */
export class BookReader {
  #known: Readings = new Map();

  read(text: string): LessonBook {
    return finish(this.readInSteps(text));
  }

  /** Reads, a lesson in a step. */
  *readInSteps(text: string): Steps<LessonBook> {
    const form = text.length > longestBook || conflictMark(text) ? undefined : bookForm(text);
    if (!form) return readBook(text);
    const { starts } = form;
    const blocks = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
    const readings = new Map<string, BlockReading>();
    for (const block of blocks) {
      const reading = this.#known.get(block) ?? readBlock(ownText(block));
      if (!reading) return readBook(text);
      readings.set(reading.lines, reading);
      yield;
    }
    this.#known = readings;
    return yield* assembled(text, blocks, starts, readings);
  }
}

function* assembled(
  text: string,
  blocks: readonly string[],
  starts: readonly number[],
  readings: Readings,
): Steps<LessonBook> {
  const problems = new ProblemList(text);
  const lessons: BookLesson[] = [];
  for (const [i, block] of blocks.entries()) {
    yield;
    const start = starts[i] ?? 0;
    const reading = readings.get(block);
    for (const { code, at, detail } of reading?.problems ?? []) {
      problems.add(code, { start: at.start + start, end: at.end + start }, detail);
    }
    for (const lesson of reading?.lessons ?? []) lessons.push(movedBy(start, lesson));
  }
  reportTwins(lessons, (code, at, detail) => {
    problems.add(code, at, detail);
  });
  return { lessons, problems: problems.all, locked: undefined };
}

/** @returns undefined for what only the whole book can tell of */
function readBlock(block: string): BlockReading | undefined {
  if (nestsTooDeep(block)) return undefined;
  const document = parseBookYaml(block);
  const list = document.contents;
  if (document.errors.length > 0 || firstAlias(document) || !isSeq(list)) return undefined;
  if (list.items.length !== 1 || list.flow === true) return undefined;
  const problems: BlockReading['problems'][number][] = [];
  const lessons = readList(list, (code, at, detail) => {
    problems.push({ code, at, detail });
  });
  return { lines: block, lessons, problems };
}
