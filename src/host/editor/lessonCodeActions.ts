import * as vscode from 'vscode';
import { extractLesson } from '../../core/note/extractLesson';
import type { Mention, ProblemCode } from '../../core/note/note';
import { isWhenThen, whenThen } from '../../core/problems/whenThen';
import { config } from '../config';
import { registerCommand, UserError } from '../commands/command';
import { editNote } from '../editNote';
import { noteSourceOf } from '../index/readNote';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { describeFix } from '../problems/describeFix';
import { fixEdit } from '../problems/fixEdit';
import type { DocumentNotes } from './documentNotes';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import { placeOf } from './notePlace';

/** What can be done about a lesson where it stands, among the refactorings of an editor. */
export function registerLessonCodeActions(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      noteDocuments,
      {
        provideCodeActions: async (document, range, context) => {
          if (!isNoteDocument(document) || !config.editorHelps('codeActions', document)) return [];
          const at = await documents.mentionAt(document, range.start);
          if (!at) {
            return mayBeExtracted(document, range)
              ? [actionOf(t('Extract lesson'), 'hindsight.extractLesson', extract)]
              : [];
          }
          const place = placeOf(document, range.start);
          const lesson = index.answers.lessonOf(at.mention.text);
          return [
            ...turnedIntoWhenThen(document, at.mention, context),
            ...(lesson
              ? [
                  actionOf(t('Same lesson as…'), 'hindsight.sameLesson', rewrite, place),
                  actionOf(t('Make it a rule…'), 'hindsight.makeRule', rewrite, place),
                ]
              : []),
            ...(index.notes.has(document.uri.toString())
              ? [
                  actionOf(t('Record Lesson'), 'hindsight.recordLesson', extract),
                  actionOf(t('Promote to Pitfall Card'), 'hindsight.promoteToPitfallCard', extract),
                ]
              : []),
          ];
        },
      },
      { providedCodeActionKinds: [extract, rewrite] },
    ),
    registerCommand(log, 'hindsight.extractLesson', async () => {
      const editor = vscode.window.activeTextEditor;
      const extracted = editor && extractFrom(editor.document, editor.selection);
      if (!extracted) {
        throw new UserError(t('Select the words that say what you learned, or a paragraph.'));
      }
      const { document } = editor;
      await editNote(document, (change) => {
        const { range, text } = extracted.edit;
        change.insert(document.uri, document.positionAt(range.start), text);
      });
      const at = document.getText().lastIndexOf(extracted.item);
      const words = new vscode.Selection(
        document.positionAt(at),
        document.positionAt(at + extracted.item.length),
      );
      editor.selection = words;
      editor.revealRange(words);
    }),
  );
}

const extract = vscode.CodeActionKind.RefactorExtract;
const rewrite = vscode.CodeActionKind.RefactorRewrite;
const vague: ProblemCode = 'lesson-vague';

/** A frame of when and then for a statement that has none. Where it is a quick fix, it is not offered twice. */
function turnedIntoWhenThen(
  document: vscode.TextDocument,
  { text, range }: Mention,
  { only, diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  if (isWhenThen(text)) return [];
  const isFixed = diagnostics.some(({ code }) => typeof code === 'object' && code.value === vague);
  if (isFixed && !only) return [];
  const fix = whenThen(range, document.getText());
  const action = new vscode.CodeAction(describeFix(fix), rewrite.append('hindsight.whenThen'));
  action.edit = fixEdit(fix, document);
  return [action];
}

/** Asked at every move of the cursor, so it looks at one line and reads no note. */
function mayBeExtracted(document: vscode.TextDocument, range: vscode.Range): boolean {
  if (!range.isEmpty) return true;
  return /^ {0,3}[^\s#>|<`~=+*-]/u.test(document.lineAt(range.start.line).text);
}

function extractFrom(
  document: vscode.TextDocument,
  range: vscode.Range,
): ReturnType<typeof extractLesson> {
  const { source, options } = noteSourceOf(document.uri, document.getText());
  const selection = {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  };
  return extractLesson(source, selection, { en: 'Lessons', zh: '教训' }, options);
}

function actionOf(
  title: string,
  command: string,
  kind: vscode.CodeActionKind,
  ...args: readonly unknown[]
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command, arguments: [...args] };
  return action;
}
