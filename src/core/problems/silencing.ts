import { findFrontMatter } from '../note/frontMatterFence';
import { readFrontMatter } from '../note/frontMatter';
import type { Problem } from '../note/note';
import { lineStart } from '../text/lineStart';
import type { Fix } from './fix';
import { silencer, silencingKey } from './silence';

/** Writes at the end of the problem's first line that it is silenced there. */
export function silenceInLine({ code, range }: Problem, text: string): Fix | undefined {
  if (code.startsWith('front-matter-')) return undefined;
  const start = Math.max(lineStart(text, range.start), text.startsWith('\uFEFF') ? 1 : 0);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const fence = findFrontMatter(text);
  const isField = fence?.bodyStart !== undefined && start < fence.bodyStart;
  // A comment is none inside of JSON, or of a value that goes on.
  if (isField && (isJson(fence.language) || !/^[^\s:][^:]*:\s+[^\s|>&{["']/.test(line))) {
    return undefined;
  }
  const known = silencer.exec(line);
  if (known) {
    const at = start + known.index + known[0].length;
    return { code: 'silence-line', edit: { range: { start: at, end: at }, text: `, ${code}` } };
  }
  // Two spaces at the end of a line break it: they stay at the end.
  const at = start + line.trimEnd().length;
  const words = isField ? ` # hindsight-ignore: ${code}` : ` <!-- hindsight-ignore: ${code} -->`;
  return { code: 'silence-line', edit: { range: { start: at, end: at }, text: words } };
}

/** Writes into the front matter that the problem is silenced in this note. */
export function silenceInNote({ code }: Problem, text: string): Fix | undefined {
  if (code.startsWith('front-matter-')) return undefined;
  const insert = (at: number, words: string): Fix => ({
    code: 'silence-note',
    edit: { range: { start: at, end: at }, text: words },
  });
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const key = `${silencingKey}: [${code}]`;
  const fence = findFrontMatter(text);
  if (!fence) {
    const top = text.startsWith('\uFEFF') ? 1 : 0;
    return insert(top, ['---', key, '---', '', ''].join(lineBreak));
  }
  const { fields, problem } = readFrontMatter(text);
  if (fence.bodyStart === undefined || problem || isJson(fence.language)) return undefined;
  const field = fields.get(silencingKey);
  if (!field) return insert(fence.content.end, `${key}${lineBreak}`);
  const value = text.slice(field.range.start, field.range.end).trimEnd();
  const end = field.range.start + value.length;
  if (field.values.length === 0) return value === '' ? insert(end, ` ${code}`) : undefined;
  if (/[\]"']$/.test(value)) return insert(end - 1, `, ${code}`);
  if (!value.startsWith('-')) return insert(end, `, ${code}`);
  const indent = text.slice(lineStart(text, field.range.start), field.range.start);
  return insert(end, `${lineBreak}${indent}- ${code}`);
}

function isJson(language: string): boolean {
  return language === 'json';
}
