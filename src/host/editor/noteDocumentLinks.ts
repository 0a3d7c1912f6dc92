import * as vscode from 'vscode';
import { noteLinksInSteps } from '../../core/note/noteLinks';
import { guardedFile } from '../book/guardUri';
import type { LessonBooks } from '../book/lessonBooks';
import { config } from '../config';
import { inSlices } from '../index/slices';
import type { NoteProblems } from '../problems/noteProblems';
import type { DocumentNotes } from './documentNotes';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { othersOpenNoteLinks } from './otherNoteTools';

/** Links that VS Code does not know: `[[note]]` in notes, and the files of guards in lesson books. */
export function registerNoteLinks(
  { names }: NoteProblems,
  documents: DocumentNotes,
  books: LessonBooks,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(noteDocuments, {
      provideDocumentLinks: async (document) => {
        if (!isNoteDocument(document) || !config.editorHelps('links', document)) return [];
        if (othersOpenNoteLinks()) return [];
        const parsed = await documents.read(document);
        if (!parsed) return undefined;
        const { note, blocks } = parsed;
        const { version } = document;
        const reading = noteLinksInSteps(document.getText(), blocks);
        const links = await inSlices(reading, () => document.version === version);
        return links?.flatMap(({ form, target, range }) => {
          const uri = form === 'wiki' ? names.find(target, note) : undefined;
          return uri === undefined
            ? []
            : linkAt(document, range, vscode.Uri.parse(uri, true), vscode.l10n.t('Open note'));
        });
      },
    }),
    vscode.languages.registerDocumentLinkProvider(
      { pattern: '**/.hindsight/lessons.yaml' },
      {
        provideDocumentLinks: (document) => {
          const book = document.uri.toString();
          // The places are those of the text that was read last.
          if (books.textOf(book) !== document.getText()) return [];
          return (books.books.get(book)?.lessons ?? []).flatMap(({ guard, guardRange }) => {
            const file = guard === undefined ? undefined : guardedFile({ text: guard, book });
            if (!file || !guardRange) return [];
            const { line } = file.place;
            const uri = line === undefined ? file.uri : file.uri.with({ fragment: `L${line}` });
            return linkAt(document, guardRange, uri, vscode.l10n.t('Open guard'));
          });
        },
      },
    ),
  );
}

function linkAt(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
  target: vscode.Uri,
  tooltip: string,
): vscode.DocumentLink {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = tooltip;
  return link;
}
