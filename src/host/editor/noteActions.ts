import * as vscode from 'vscode';
import { addFrontMatter } from '../../core/editor/addFrontMatter';
import { addSections } from '../../core/editor/addSections';
import { frontMatterPlace } from '../../core/editor/frontMatterPlace';
import { frontMatterKeys, saysKey } from '../../core/editor/frontMatterKeys';
import type { TextEdit } from '../../core/text/textEdit';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { gatherValues } from '../newNote/gatherValues';
import { templatePlace } from '../ownTemplates/templatePlace';
import type { DocumentNotes } from './documentNotes';
import { madeFromTemplate, valuesOfNote } from './madeFromTemplate';
import { isNoteDocument, noteDocuments } from './noteDocuments';
import type { NoteTemplates } from './noteTemplates';

/** What is added to a note of what its template has. */
type Part = 'sections' | 'frontMatter';

class NoteAction extends vscode.CodeAction {
  readonly part: Part;
  readonly document: vscode.TextDocument;

  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    part: Part,
    document: vscode.TextDocument,
  ) {
    super(title, kind);
    this.part = part;
    this.document = document;
  }
}

const { Source, RefactorRewrite } = vscode.CodeActionKind;

/**
 * *Add missing sections* and *Update front matter*, as source actions anywhere in a note of a type that
 * has a template, and among the refactorings on a heading and in the front matter.
 */
export function registerNoteActions(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  templates: NoteTemplates,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;

  /** Undefined without a template. What is typed meanwhile is read, too: edits have to fit their text. */
  const editsOf = async (
    part: Part,
    document: vscode.TextDocument,
  ): Promise<readonly TextEdit[] | undefined> => {
    for (;;) {
      const { version } = document;
      const text = document.getText();
      const parsed = await documents.read(document);
      if (!parsed) continue;
      const { note } = parsed;
      const template = await templates.of(note, document.uri);
      if (!template) return undefined;
      const source = { uri: document.uri, index, log };
      const values =
        part === 'sections'
          ? await gatherValues(template, valuesOfNote(note), source)
          : valuesOfNote(note);
      const made = await madeFromTemplate(template, { text, blocks: parsed.blocks }, note, values);
      if (document.version !== version) continue;
      return part === 'sections'
        ? addSections(text, made.sections, made)
        : addFrontMatter(text, made.keys);
    }
  };
  const run = async (part: Part): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isNoteDocument(document)) {
      throw new UserError(t('Open the note that this is to be added to first.'));
    }
    const edits = await editsOf(part, document);
    if (!edits) {
      throw new UserError(
        t('There is no template for this note. Its `type` in the front matter names one.'),
      );
    }
    if (edits.length === 0) {
      void vscode.window.showInformationMessage(t('Nothing is missing in this note.'));
    } else await vscode.workspace.applyEdit(editOf(document, edits));
  };

  return vscode.Disposable.from(
    registerCommand(log, 'hindsight.addMissingSections', () => run('sections')),
    registerCommand(log, 'hindsight.updateFrontMatter', () => run('frontMatter')),
    vscode.languages.registerCodeActionsProvider(
      noteDocuments,
      {
        provideCodeActions: async (document, range, context) => {
          if (!isNoteDocument(document) || !config.editorHelps('codeActions', document)) return [];
          const kinds = kindsAt(document, range.start, context);
          if (kinds.length === 0 || templatePlace(document.uri)) return [];
          const text = document.getText();
          const parsed = await documents.read(document);
          const template = parsed && (await templates.of(parsed.note, document.uri));
          if (!template) return [];
          const { note, blocks } = parsed;
          const made = await madeFromTemplate(template, { text, blocks }, note);
          const sections = made.missing.map(({ heading }) => heading);
          const own = new Set(frontMatterKeys(text).map(({ key }) => key));
          const canAdd = addFrontMatter(text, made.keys).length > 0;
          const keys = made.keys.map(({ key }) => key).filter((key) => !saysKey(own, key));
          return kinds.flatMap((kind) => [
            ...(sections.length > 0
              ? [
                  new NoteAction(
                    t('Add missing sections: {0}', few(sections)),
                    kind.append('hindsight.addMissingSections'),
                    'sections',
                    document,
                  ),
                ]
              : []),
            ...(canAdd
              ? [
                  new NoteAction(
                    t('Update front matter: {0}', few(keys)),
                    kind.append('hindsight.updateFrontMatter'),
                    'frontMatter',
                    document,
                  ),
                ]
              : []),
          ]);
        },
        resolveCodeAction: async (action) => {
          if (!(action instanceof NoteAction)) return action;
          const { part, document } = action;
          const edits = await editsOf(part, document);
          if (edits) action.edit = editOf(document, edits);
          return action;
        },
      },
      { providedCodeActionKinds: [Source, RefactorRewrite] },
    ),
  );
}

/** More names than this are no help in a menu. */
const mostNames = 3;

function few(names: readonly string[]): string {
  const more = names.length > mostNames ? ['…'] : [];
  return [...names.slice(0, mostNames), ...more].join(vscode.l10n.t(', '));
}

/** No light bulb on every line: where one only moves the cursor, headings and front matter alone count. */
function kindsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { triggerKind, only }: vscode.CodeActionContext,
): readonly vscode.CodeActionKind[] {
  const isHeading = /^ {0,3}#{1,6}\s/.test(document.lineAt(position.line).text);
  const isHere = isHeading || isInFrontMatter(document, position);
  if (triggerKind === vscode.CodeActionTriggerKind.Automatic && !isHere) return [];
  const kinds = isHere ? [RefactorRewrite, Source] : [Source];
  return kinds.filter((kind) => only === undefined || only.contains(kind) || kind.contains(only));
}

function isInFrontMatter(document: vscode.TextDocument, position: vscode.Position): boolean {
  if (!document.lineAt(0).text.startsWith('---')) return false;
  const place = frontMatterPlace(document.getText());
  return place !== undefined && document.offsetAt(position) < place.end;
}

function editOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) {
    edit.insert(document.uri, document.positionAt(range.start), text);
  }
  return edit;
}
