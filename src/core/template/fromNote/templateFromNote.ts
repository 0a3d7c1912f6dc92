import type { Block } from '../../note/block';
import { readBlocks } from '../../note/readBlocks';
import type { TextRange } from '../../text/range';
import type { TemplateLanguage } from '../sectionHeadings';
import type { TemplateFolder } from '../template';
import { yamlScalar } from '../yamlScalar';
import { type Edit, type NoteHead, readNoteHead } from './frontMatterEdits';
import { literal } from './literal';
import { outline } from './outline';

/** What becomes of a note's text. */
export type Keep = 'all' | 'structure';

export interface NewTemplate {
  /** What one picks. */
  readonly name: string;
  readonly keep: Keep;
  /** The language of what the template asks where no heading says it. */
  readonly language: TemplateLanguage;
  /** Where the notes it makes are kept. */
  readonly folder?: TemplateFolder | undefined;
}

/**
 * A template file made of a note. Title, date and project become values. With all of its text, the
 * template makes that very text again when it is given the same values; without, headings, lists and
 * tables stay, and questions stand for what was written.
 */
export function templateFromNote(note: string, about: NewTemplate): string {
  const text = note.replace(/^\uFEFF/, '');
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const head = readNoteHead(text);
  const { blocks } = readBlocks(text, head.end);
  const body =
    about.keep === 'all'
      ? withEdits(text, { start: 0, end: text.length }, [
          ...head.edits,
          ...titleEdits(text, blocks, head),
        ])
      : [frontMatter(text, head, about), '', ...outline(text, blocks, about.language), ''].join(
          eol,
        );
  return [...metadata(head, about), body].join(eol);
}

function metadata({ type }: NoteHead, { name, folder }: NewTemplate): readonly string[] {
  return [
    '---',
    'template:',
    `  name: ${yamlScalar(name)}`,
    ...(type === undefined ? [] : [`  type: ${yamlScalar(type)}`]),
    ...(folder === undefined ? [] : [`  folder: ${folder}`]),
    '---',
  ];
}

/** The front matter of the note, or one with what every note should say. */
function frontMatter(text: string, head: NoteHead, { language }: NewTemplate): string {
  if (text.startsWith('---') && head.end > 0) {
    return withEdits(text, { start: 0, end: head.end }, head.edits).trimEnd();
  }
  const values = ['title: {{yaml title}}', 'date: {{date}}', `lang: ${language}`];
  const project = ['{{#if project}}', 'project: {{yaml project}}', '{{/if}}'];
  return ['---', ...values, ...project, '---'].join(/\r?\n/.exec(text)?.[0] ?? '\n');
}

/** The first heading of level 1 is the title, if it says the same as the front matter. */
function titleEdits(text: string, blocks: readonly Block[], { title }: NoteHead): readonly Edit[] {
  const first = blocks.find((block) => block.type === 'heading' && block.level === 1);
  const [line, ...more] = first?.type === 'heading' ? first.lines : [];
  if (!line || more.length > 0 || line.start === line.end) return [];
  const written = text.slice(line.start, line.end);
  return title === undefined || title === written ? [{ ...line, source: '{{title}}' }] : [];
}

/** A part of a text, in which only the edits are Handlebars. */
function withEdits(text: string, { start, end }: TextRange, edits: readonly Edit[]): string {
  let source = '';
  let at = start;
  for (const edit of edits) {
    source += literal(text.slice(at, edit.start)) + edit.source;
    at = edit.end;
  }
  return source + literal(text.slice(at, end));
}
