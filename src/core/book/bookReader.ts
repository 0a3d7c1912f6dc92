import { finish, type Steps } from '../steps';
import type { TextRange } from '../text/range';
import { nestsTooDeep } from '../text/yamlNesting';
import { bookForm } from './bookForm';
import { conflictMark, firstAlias, isSeq, longestBook, parseBookYaml } from './bookSyntax';
import type { BookLesson, BookProblemCode, LessonBook } from './lessonBook';
import { ProblemList } from './problemList';
import { movedBy, readBook, readList, reportTwins } from './readBook';

/** What stands in one lesson's lines; places are offsets in them. */
interface BlockReading {
  readonly lessons: readonly BookLesson[];
  readonly problems: readonly {
    readonly code: BookProblemCode;
    readonly at: TextRange;
    readonly detail: string | undefined;
  }[];
}

/**
 * Reads one book again and again. A lesson whose lines are as they were is not parsed again, and a long book
 * can be read in steps. It reads what `readBook` reads.
 */
export class BookReader {
  /** By their lines; undefined for those that only the whole book can tell of. */
  #known: ReadonlyMap<string, BlockReading | undefined> = new Map();

  read(text: string): LessonBook {
    return finish(this.readInSteps(text));
  }

  /** Reads, a lesson in a step. */
  *readInSteps(text: string): Steps<LessonBook> {
    const form = text.length > longestBook || conflictMark(text) ? undefined : bookForm(text);
    if (!form) return readBook(text);
    const { starts } = form;
    const blocks = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
    const readings = new Map<string, BlockReading | undefined>();
    for (const block of blocks) {
      const isKnown = this.#known.has(block);
      const reading = isKnown ? this.#known.get(block) : readBlock(block);
      readings.set(block, reading);
      if (!reading) return readBook(text);
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
  readings: ReadonlyMap<string, BlockReading | undefined>,
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
  return { lessons, problems };
}
