import type * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { type WrittenBefore, writtenBefore } from '../../core/views/writtenBefore';
import { config } from '../config';
import { countWrittenBefore, describeWrittenBefore } from '../editor/describeWrittenBefore';
import { fileBehind } from '../editor/fileBehind';
import { readNote } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { MarkedPreviews } from './markedPreviews';

/** What is used of markdown-it, which VS Code's Markdown preview hands to extensions. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: State) => void): void };
  };
  readonly renderer: { readonly rules: Record<string, Render | undefined> };
  readonly utils: { readonly escapeHtml: (text: string) => string };
}

interface Token {
  readonly type: string;
  /** The first line and the line behind the last, 0-based. */
  readonly map: readonly [number, number] | null;
  children: Token[] | null;
  meta: unknown;
}

interface State {
  readonly src: string;
  readonly tokens: readonly Token[];
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}

/** VS Code says in `currentDocument` what is shown, when it is drawn and not when it is read. */
type Render = (
  tokens: readonly Token[],
  at: number,
  options: unknown,
  env: { readonly currentDocument?: vscode.Uri } | undefined,
) => string;

/** The lines that a mark stands behind, and the text they are of. */
interface MarkedLines {
  readonly from: number;
  readonly to: number;
  readonly source: { readonly text: string; note?: Note };
}

const markType = 'hindsight_mark';

/**
 * Puts a small mark behind what was written before in VS Code's Markdown preview: text and a title, no
 * script. All that it says is escaped.
 */
export function markRecurring(
  markdown: MarkdownIt,
  index: WorkspaceIndex,
  previews: Pick<MarkedPreviews, 'draws'>,
): MarkdownIt {
  markdown.core.ruler.push(markType, ({ src, tokens, Token }) => {
    const source: MarkedLines['source'] = { text: src };
    for (const token of tokens) {
      if (token.type !== 'inline' || !token.map) continue;
      const mark = new Token(markType, '', 0);
      const [from, to] = token.map;
      mark.meta = { from, to, source } satisfies MarkedLines;
      token.children = [...(token.children ?? []), mark];
    }
  });
  markdown.renderer.rules[markType] = (tokens, at, _options, env) => {
    const uri = env?.currentDocument;
    const { from, to, source } = tokens[at]?.meta as MarkedLines;
    if (!uri) return '';
    // VS Code keeps what was read of a text; lessons may have changed since.
    const note = (source.note ??= readNote(fileBehind(uri), source.text));
    previews.draws(note);
    if (!config.marksPreview(uri)) return '';
    const mentions = note.mentions.filter(({ end }) => from <= end.line && end.line < to);
    return writtenBefore({ ...note, mentions }, index.answers)
      .map((before) => htmlOf(before, markdown.utils))
      .join('');
  };
  return markdown;
}

function htmlOf(before: WrittenBefore, { escapeHtml }: MarkdownIt['utils']): string {
  const text = escapeHtml(describeWrittenBefore(before));
  const title = escapeHtml(`${before.lesson.title}\n${countWrittenBefore(before)}`);
  const kind = before.isRelapse ? ' hindsight-relapse' : '';
  return ` <small class="hindsight-mark${kind}" title="${title}">${text}</small>`;
}
