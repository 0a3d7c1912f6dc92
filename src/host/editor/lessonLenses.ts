import * as vscode from 'vscode';
import { writtenBeforeInSteps } from '../../core/views/writtenBefore';
import { withoutIcons } from '../../core/text/withoutIcons';
import { config } from '../config';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { rangeOf } from '../range';
import { Throttle } from '../views/throttle';
import { describeWrittenBefore } from './describeWrittenBefore';
import type { DocumentNotes } from './documentNotes';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { placeOf } from './notePlace';

/** A line above each mention that was written before, which leads to the others. Off until asked for. */
export function registerLessonLenses(
  index: WorkspaceIndex,
  documents: DocumentNotes,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = new Throttle(() => {
    changed.fire();
  });
  return vscode.Disposable.from(
    changed,
    refresh,
    index.onDidChange(({ lessons, removedLessons }) => {
      if (lessons.size + removedLessons.size > 0) refresh.request();
    }),
    config.onDidChangeEditorHelp(() => {
      refresh.request();
    }),
    vscode.languages.registerCodeLensProvider(noteDocuments, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => {
        if (!isNoteDocument(document) || !config.editorHelps('codeLens', document)) return [];
        const parsed = await documents.read(document);
        if (!parsed) return undefined;
        const { version } = document;
        const steps = writtenBeforeInSteps(parsed.note, index.answers);
        const all = await inSlices(steps, () => document.version === version);
        return all?.map((before) => {
          const range = rangeOf(before.mention);
          return new vscode.CodeLens(range, {
            title: withoutIcons(describeWrittenBefore(before)),
            tooltip: vscode.l10n.t('Show all mentions of this lesson'),
            command: 'hindsight.peekMentions',
            arguments: [placeOf(document, range.start)],
          });
        });
      },
    }),
  );
}
