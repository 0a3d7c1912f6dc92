import * as vscode from 'vscode';
import { frontMatterPlace } from '../../core/editor/frontMatterPlace';
import { isInFence } from '../../core/editor/lessonSpot';
import { linkSpot, tagSpot } from '../../core/editor/linkSpot';
import { config } from '../config';
import { inSlices } from '../index/slices';
import { nameDay } from '../words';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { order } from './order';
import { othersOpenNoteLinks } from './otherNoteTools';
import type { WrittenIndex } from './writtenIndex';

/** Completion of `[[note]]` and `#tag`, where no other extension offers it. */
export function registerLinkCompletion(written: WrittenIndex): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    noteDocuments,
    {
      provideCompletionItems: (document, position) => {
        const isOn =
          isNoteDocument(document) &&
          config.editorHelps('linkCompletion', document) &&
          !othersOpenNoteLinks();
        if (!isOn) return undefined;
        const line = document.lineAt(position.line).text;
        const link = linkSpot(line, position.character);
        if (link) return isCode(document, position) ? undefined : links(document, position, link);
        const tag = tagSpot(line, position.character);
        if (!tag || isFrontMatter(document, position) || isCode(document, position)) {
          return undefined;
        }
        return tags(position, tag);
      },
    },
    '[',
    '#',
  );

  async function links(
    { uri }: vscode.TextDocument,
    { line }: vscode.Position,
    { range, typed }: NonNullable<ReturnType<typeof linkSpot>>,
  ): Promise<vscode.CompletionList> {
    const found = await inSlices(written.linkTargets.findInSteps(typed, uri.toString()));
    const items = found.map(({ note, target }, i) => {
      const day = note.date === undefined ? [] : [nameDay(note.date)];
      const about = [...(note.title === target ? [] : [note.title]), ...day];
      const item = new vscode.CompletionItem(
        { label: target, description: about.join(' · ') },
        vscode.CompletionItemKind.File,
      );
      item.insertText = `${target}]]`;
      // VS Code's filter knows names only, and ours titles too.
      if (typed !== '') item.filterText = typed;
      item.range = new vscode.Range(line, range.start, line, range.end);
      item.detail = note.path;
      item.sortText = order(i);
      return item;
    });
    return new vscode.CompletionList(items, true);
  }

  function tags(
    { line }: vscode.Position,
    { range }: NonNullable<ReturnType<typeof tagSpot>>,
  ): vscode.CompletionItem[] {
    return written.values
      .valuesOf('tags')
      .filter((tag) => /^[\p{L}\p{N}_/-]+$/u.test(tag))
      .map((tag, i) => {
        const item = new vscode.CompletionItem(`#${tag}`, vscode.CompletionItemKind.Keyword);
        item.range = new vscode.Range(line, range.start, line, range.end);
        item.sortText = order(i);
        return item;
      });
  }
}

function isFrontMatter(document: vscode.TextDocument, position: vscode.Position): boolean {
  const place = frontMatterPlace(document.getText());
  return place !== undefined && document.offsetAt(position) <= place.end;
}

function isCode(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return isInFence(document.getText(), document.offsetAt(new vscode.Position(line, 0)));
}
