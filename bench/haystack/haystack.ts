import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../../src/core/note/note';
import { hasHan } from '../../src/core/text/script';
import { compareText } from '../../src/core/text/compare';
import type { Statement } from '../methods/method';

const statementsInNote = 8;
const sentences = 12_000;

/**
 * Statements that have nothing to do with any set: sentences from the Markdown of the installed
 * packages, and TypeScript's messages in Chinese. The lock file pins them, and they are taken in
 * sorted order, so the same checkout gives the same statements.
 *
 * @param root the repository
 */
export function haystack(root: string): Statement[] {
  const modules = join(root, 'node_modules');
  const chinese = sentencesOf(
    chineseMessages(join(modules, 'typescript/lib/zh-cn/diagnosticMessages.generated.json')),
  );
  const english: string[] = [];
  for (const file of markdownFiles(modules)) {
    const found = sentencesOf(paragraphs(readFileSync(file, 'utf8')));
    english.push(...found.filter((sentence) => !hasHan(sentence)));
  }
  const different = new Map(
    [...chinese, ...english].map((sentence) => [sentence.toLowerCase(), sentence]),
  );
  return [...different.values()].slice(0, sentences).map((text, i) => ({
    id: `haystack-${i}`,
    text,
    kind: 'lesson',
    note: noteNumber(Math.floor(i / statementsInNote)),
  }));
}

function noteNumber(number: number): Note {
  const path = `haystack/${String(number).padStart(5, '0')}.md`;
  return {
    uri: path,
    path,
    title: path,
    type: undefined,
    date: undefined,
    project: undefined,
    tags: [],
    lang: undefined,
    private: false,
    prev: undefined,
    mentions: [],
    followUps: [],
    problems: [],
  };
}

/** Sorted by path without regard to where the system lists them. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.toLowerCase().endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort(compareText)
    .map((path) => join(folder, path));
}

/** The paragraphs and list items of a Markdown file, without code, tables, headings and markup. */
function paragraphs(markdown: string): string[] {
  const prose = markdown
    .replace(/^(?: {4}|\t).*$|^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1/gm, '')
    .replace(/^\s*(?:#|\||<|\[[^\]]*\]:).*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '');
  return prose.split(/\n\s*(?:\n|[-+*]\s|\d+\.\s)/).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** TypeScript's messages in Chinese, with names in the place of their parameters. */
function chineseMessages(file: string): string[] {
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.values(messages).map((message, i) =>
    message.replace(/\{(\d)\}/g, (_, n: string) => names[(i + Number(n)) % names.length] ?? n),
  );
}

const names =
  'Order config render Token buildIndex user 2 Widget main retry Shape list 7 Queue'.split(' ');

/** Whole sentences of about the length that lessons have. */
function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.match(/[^.!?。！？]+[.!?。！？]+(?=\s|$|[^\p{ASCII}])/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => {
      if (hasHan(sentence)) return sentence.length >= 8 && sentence.length <= 80;
      const words = sentence.split(' ').length;
      return words >= 4 && words <= 45 && /^[A-Z][^<>{}=|\\@#]*$/.test(sentence);
    });
}
