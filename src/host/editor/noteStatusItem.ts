import * as vscode from 'vscode';
import { type NoteStatus, noteStatusInSteps } from '../../core/views/noteStatus';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import { Debounce } from '../debounce';
import { inSlices } from '../index/slices';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import type { DocumentNotes } from './documentNotes';
import type { DraftAnswers } from './draftAnswers';
import { isNoteDocument } from './noteDocuments';
import type { NoteTemplates } from './noteTemplates';
import { pickNotePlace } from './pickNotePlace';

/** What is typed, and what is read of other notes, is looked at after a pause of this many milliseconds. */
const pause = 400;

/**
 * The note in front, in the status bar: its type, the sections that are empty and what of it was written
 * before. A click leads to each of these. Nothing is shown where there is nothing to say.
 */
export function registerNoteStatus(
  index: WorkspaceIndex,
  documents: DocumentNotes,
  drafts: DraftAnswers,
  templates: NoteTemplates,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = 'hindsight.goToNotePlace';
  const item = vscode.window.createStatusBarItem(
    'hindsight.note',
    vscode.StatusBarAlignment.Right,
    // Left of what VS Code says of the cursor and the file.
    101,
  );
  item.name = t('Hindsight: this note');
  /** Only notes that are read, and those that are in no file yet: no older versions, no cells. */
  const isOwn = (document: vscode.TextDocument): boolean =>
    isNoteDocument(document) &&
    (document.uri.scheme === 'untitled' || index.notes.has(document.uri.toString()));
  /** Undefined when the document changed meanwhile. */
  const statusOf = async (document: vscode.TextDocument): Promise<NoteStatus | undefined> => {
    const parsed = await documents.read(document);
    const { version } = document;
    if (parsed) await drafts.look(parsed.note.mentions.map(({ text }) => text));
    const isNeeded = (): boolean => document.version === version;
    if (!parsed || !isNeeded()) return undefined;
    return inSlices(noteStatusInSteps(parsed, document.getText(), drafts), isNeeded);
  };

  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isOwn(document) || !config.editorHelps('status', document)) {
      item.hide();
      return;
    }
    const type = (await documents.read(document))?.note.type;
    const all = type === undefined ? [] : await templates.all(document.uri);
    const status = await statusOf(document);
    // Who has gone on meanwhile is served by a later call.
    if (!status || vscode.window.activeTextEditor?.document !== document) return;
    const name = all.find(({ template }) => template?.type === type)?.template?.name;
    const { short, full } = describe(name, status);
    const leads = status.empty.length + status.before.length > 0;
    item.text = short.join(' · ');
    item.tooltip = [...full, ...(leads ? [t('Click to go to one of them')] : [])].join('\n');
    item.accessibilityInformation = { label: [t('This note'), ...full].join(', '), role: 'button' };
    item.command = leads ? command : undefined;
    if (short.length > 0) item.show();
    else item.hide();
  };
  const showSafely = (): void => {
    show().catch((error: unknown) => {
      log.error('The status of the note is not shown.', error);
    });
  };
  const later = new Debounce(pause, showSafely);
  const soon = (): void => {
    later.start();
  };
  soon();
  return vscode.Disposable.from(
    item,
    later,
    vscode.window.onDidChangeActiveTextEditor(showSafely),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document && isNoteDocument(document)) soon();
    }),
    config.onDidChangeEditorHelp(soon),
    index.onDidChange(soon),
    registerCommand(log, command, async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || !isNoteDocument(editor.document)) {
        throw new UserError(t('Open a note first.'));
      }
      await index.whenIdle();
      const status = await statusOf(editor.document);
      if (status) await pickNotePlace(editor, status);
    }),
  );
}

/** In as few words as the status bar has room for, and in whole ones. */
function describe(
  name: string | undefined,
  { empty, before, relapses }: NoteStatus,
): { readonly short: readonly string[]; readonly full: readonly string[] } {
  const { t } = vscode.l10n;
  const type = name === undefined ? [] : [name];
  const others = before.length - relapses;
  const left = emptyWords(empty.length);
  return {
    short: [
      ...type,
      ...left,
      ...(others > 0 ? [`↻ ${others}`] : []),
      ...(relapses > 0 ? [`⚠ ${relapses}`] : []),
    ],
    full: [
      ...type,
      ...left,
      ...(before.length === 1 ? [t('1 lesson that you wrote before')] : []),
      ...(before.length > 1 ? [t('{0} lessons that you wrote before', before.length)] : []),
      ...(relapses === 1 ? [t('1 came again after its rule')] : []),
      ...(relapses > 1 ? [t('{0} came again after their rules', relapses)] : []),
    ],
  };
}

function emptyWords(count: number): readonly string[] {
  const { t } = vscode.l10n;
  if (count === 0) return [];
  return [count === 1 ? t('1 section empty') : t('{0} sections empty', count)];
}
