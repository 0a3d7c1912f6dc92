import * as vscode from 'vscode';
import type { Mention, Note } from '../../core/note/note';
import { type WrittenBefore, writtenBeforeInSteps } from '../../core/views/writtenBefore';
import { config } from '../config';
import { Debounce } from '../debounce';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { Throttle } from '../views/throttle';
import { describeWrittenBefore } from './describeWrittenBefore';
import type { DocumentNotes } from './documentNotes';
import type { DraftAnswers } from './draftAnswers';
import { isNoteDocument } from './noteDocuments';

/** What is typed is looked at after a pause of this many milliseconds. */
const pause = 300;
/** Of a note with more mentions, only those are looked at that are shown, or so many lines near them. */
const longNote = 1000;
const linesAround = 200;

/**
 * *You wrote this before*: a quiet hint at the end of a line whose statement other notes have too. It
 * is a decoration and no inlay hint, since VS Code moves decorations along while one types, and asks
 * for inlay hints anew at every key.
 */
export function registerLessonHints(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  drafts: DraftAnswers,
): vscode.Disposable {
  const quiet = hintType('editorCodeLens.foreground');
  const strong = hintType('hindsight.relapse');
  /** What an editor shows, so that nothing is drawn again that is there. */
  const shown = new WeakMap<vscode.TextEditor, string>();

  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const isOn = config.editorHelps('hints', document);
    const parsed = isOn ? await documents.read(document) : undefined;
    const { version } = document;
    const mentions = parsed ? mentionsFor(parsed.note, editor) : [];
    if (parsed) await drafts.look(mentions.map(({ text }) => text));
    // When it changed meanwhile, what is typed is looked at after the next pause.
    const isShown = vscode.window.visibleTextEditors.includes(editor);
    if (!isShown || (isOn && !parsed) || document.version !== version) return;
    const before = parsed
      ? await inSlices(
          writtenBeforeInSteps({ ...parsed.note, mentions }, drafts),
          () => document.version === version,
        )
      : [];
    if (!before) return;
    const hints = onePerLine(before);
    const saying = JSON.stringify(
      hints.map((hint) => [hint.mention.range, describeWrittenBefore(hint), hint.isRelapse]),
    );
    if ((shown.get(editor) ?? '[]') === saying) return;
    shown.set(editor, saying);
    for (const [type, isRelapse] of [
      [quiet, false],
      [strong, true],
    ] as const) {
      const some = hints.filter((hint) => hint.isRelapse === isRelapse);
      editor.setDecorations(
        type,
        some.map((hint) => decorationOf(hint, document)),
      );
    }
  };
  const showAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (isNoteDocument(editor.document)) void show(editor);
    }
  };
  const typed = new Debounce(pause, showAll);
  const follow = new Throttle(showAll);
  showAll();
  return vscode.Disposable.from(
    quiet,
    strong,
    typed,
    follow,
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isNoteDocument(document)) typed.start();
    }),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      // Shorter notes have all their hints.
      const { document } = textEditor;
      if (document.lineCount > longNote && isNoteDocument(document)) typed.start();
    }),
    config.onDidChangeEditorHelp(showAll),
    index.onDidChange(({ lessons, removedLessons }) => {
      if (lessons.size + removedLessons.size > 0) follow.request();
    }),
  );
}

function mentionsFor(note: Note, { visibleRanges }: vscode.TextEditor): readonly Mention[] {
  if (note.mentions.length <= longNote) return note.mentions;
  return note.mentions.filter(({ start: { line } }) =>
    visibleRanges.some(
      ({ start, end }) => start.line - linesAround <= line && line <= end.line + linesAround,
    ),
  );
}

function hintType(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor(color), margin: '0 0 0 2em' },
    // The hint stays behind what is typed at the end of the line.
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
  });
}

function decorationOf(
  hint: WrittenBefore,
  document: vscode.TextDocument,
): vscode.DecorationOptions {
  const { line, column } = hint.mention.start;
  return {
    range: new vscode.Range(line, column, line, document.lineAt(line).text.length),
    renderOptions: { after: { contentText: describeWrittenBefore(hint) } },
  };
}

/** A line has room for one hint: the first relapse, else the first of all. */
function onePerLine(all: readonly WrittenBefore[]): readonly WrittenBefore[] {
  const lines = new Map<number, WrittenBefore>();
  for (const hint of all) {
    const known = lines.get(hint.mention.start.line);
    if (!known || (hint.isRelapse && !known.isRelapse)) lines.set(hint.mention.start.line, hint);
  }
  return [...lines.values()];
}
