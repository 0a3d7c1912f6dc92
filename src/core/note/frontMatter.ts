import matter from 'gray-matter';
import type { TextRange } from '../text/range';
import { findFrontMatter } from './frontMatterFence';
import { readJson, readYaml } from './frontMatterYaml';
import type { FrontMatterFields, ReadFields } from './frontMatterYaml';
import type { ProblemCode } from './note';

/** The head of a note. */
export interface FrontMatter {
  readonly fields: FrontMatterFields;
  /** Offset of the note's text at which its body starts. */
  readonly bodyStart: number;
  readonly problem: FrontMatterProblem | undefined;
}

export interface FrontMatterProblem {
  readonly code: ProblemCode;
  readonly range: TextRange;
  readonly detail?: string;
}

/** The languages that are read, with gray-matter's other name for YAML. */
const languages = new Map<string, 'yaml' | 'json'>([
  ['', 'yaml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
]);

/** Longer front matter is not read, in UTF-16 units: its parsers are not linear. */
const maxLength = 16_384;

/** Reads the front matter at the top of a note's text. Nothing in it is ever evaluated. */
export function readFrontMatter(text: string): FrontMatter {
  const fence = findFrontMatter(text);
  const top = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fields: FrontMatterFields = new Map();
  if (fence === undefined) return { fields, bodyStart: top, problem: undefined };
  const { content, opening } = fence;
  const language = languages.get(fence.language);
  if (language === undefined) {
    const problem = {
      code: 'front-matter-language',
      range: opening,
      detail: fence.language,
    } as const;
    return { fields, bodyStart: fence.bodyStart ?? content.start, problem };
  }
  if (fence.bodyStart === undefined) {
    return { fields, bodyStart: top, problem: { code: 'front-matter-unclosed', range: opening } };
  }
  const { bodyStart } = fence;
  if (content.end - content.start > maxLength) {
    return { fields, bodyStart, problem: { code: 'front-matter-too-long', range: opening } };
  }
  const read = readMatter(text.slice(content.start, content.end), language, content.start);
  return { fields: read.fields, bodyStart, problem: problemOf(read, content) };
}

/**
 * Runs gray-matter over the front matter alone. What it is given is fenced anew, because of three
 * of its ways: a line that only begins with `---` closes, any word after the first fence chooses
 * an engine (one of them evaluates JavaScript), and many empty lines take it quadratic time.
 * Without options it would also cache, and answer a second call with what the first threw at.
 */
function readMatter(raw: string, language: 'yaml' | 'json', offset: number): ReadFields {
  let read: ReadFields = { fields: new Map() };
  const parse = (): object => {
    read = language === 'json' ? readJson(raw, offset) : readYaml(raw, offset);
    return {};
  };
  const none = (): object => ({});
  const shown = raw.replace(/\n\s*\n/g, '\n').replace(/^---/gm, ' ---');
  matter(`---\n${shown}\n---\n`, {
    language,
    engines: { yaml: parse, json: parse, javascript: none },
  });
  return read;
}

function problemOf(read: ReadFields, content: TextRange): FrontMatterProblem | undefined {
  if (read.error !== undefined) {
    const range = clamp(read.error.range, content);
    return { code: 'front-matter-invalid', range, detail: read.error.message };
  }
  return read.notMap === true ? { code: 'front-matter-not-map', range: content } : undefined;
}

function clamp(range: TextRange, within: TextRange): TextRange {
  const start = Math.min(Math.max(range.start, within.start), within.end);
  return { start, end: Math.min(Math.max(range.end, start), within.end) };
}
