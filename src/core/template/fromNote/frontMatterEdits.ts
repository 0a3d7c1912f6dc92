import { findFrontMatter } from '../../note/frontMatterFence';
import { readFrontMatter } from '../../note/frontMatter';
import type { FrontMatterField } from '../../note/frontMatterYaml';
import type { TextRange } from '../../text/range';

/** A part of a note that a template says in another way. */
export interface Edit extends TextRange {
  readonly source: string;
}

/** The front matter of a note, as a template sees it. */
export interface NoteHead {
  /** Where it ends, and the body of the note starts; 0 without any. */
  readonly end: number;
  readonly title: string | undefined;
  readonly type: string | undefined;
  /** Handlebars in place of title, date and project. Whatever else is there stays. */
  readonly edits: readonly Edit[];
}

/** Finds the values in front matter that differ from note to note. */
export function readNoteHead(text: string): NoteHead {
  const fence = findFrontMatter(text);
  const { fields, bodyStart, problem } = readFrontMatter(text);
  const one = (key: string): (FrontMatterField & { readonly value: string }) | undefined => {
    const field = fields.get(key);
    const [value, ...more] = field?.values ?? [];
    if (!field || value === undefined || more.length > 0) return undefined;
    const written = text.slice(field.range.start, field.range.end);
    return /[\r\n]|^[[{|>&*!]/.test(written) ? undefined : { ...field, value };
  };
  const isYaml = fence !== undefined && fence.language !== 'json' && problem === undefined;
  if (!isYaml) return { end: bodyStart, title: undefined, type: undefined, edits: [] };
  const [title, date, project] = [one('title'), one('date'), one('project')];
  const edits = [
    ...(title ? [{ ...title.range, source: '{{yaml title}}' }] : []),
    ...(date ? [{ ...date.range, source: '{{date}}' }] : []),
    ...(project ? projectEdits(text, project.range) : []),
  ].sort((a, b) => a.start - b.start);
  return { end: bodyStart, title: title?.value, type: one('type')?.value, edits };
}

/** A project only stands there when there is one. */
function projectEdits(text: string, { start, end }: TextRange): readonly Edit[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const [rest = '', lineEnd = ''] = /^[^\r\n]*(\r?\n)?/.exec(text.slice(end)) ?? [];
  // A line that is more than `project: …` stays as it is.
  if (lineEnd === '' || !/^project:[ \t]+$/i.test(text.slice(lineStart, start))) return [];
  const after = end + rest.length;
  return [
    { start: lineStart, end: lineStart, source: `{{#if project}}${lineEnd}` },
    { start, end, source: '{{yaml project}}' },
    { start: after, end: after, source: `{{/if}}${lineEnd}` },
  ];
}
