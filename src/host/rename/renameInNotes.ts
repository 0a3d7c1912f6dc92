import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { inferProject } from '../../core/note/noteProject';
import { projectEdits } from '../../core/rename/projectEdits';
import { hasName, type Rename } from '../../core/rename/renameNames';
import { tagEdits } from '../../core/rename/tagEdits';
import { LineMap } from '../../core/text/lineMap';
import type { TextEdit } from '../../core/text/textEdit';
import { rangeOf } from '../range';
import { readNoteText } from '../index/readNoteText';
import { breathe } from '../index/slices';

/** What a rename changes, and where it could not. */
export interface RenameResult {
  readonly edit: vscode.WorkspaceEdit;
  /** How many notes it changes. */
  readonly notes: number;
  /** Notes that have the project from their folder: only its name says so. */
  readonly fromFolder: readonly vscode.Uri[];
  /** Notes that have the name but cannot be changed: read-only, unreadable, broken front matter. */
  readonly unchanged: readonly vscode.Uri[];
}

/** VS Code answers each question about a file after some milliseconds, however many are asked. */
const notesAtOnce = 64;

/**
 * Finds what a rename changes in the notes that have the name. Nothing is changed yet.
 * @param here the note it was asked in, which the index may not have
 * @param report called with the share that was looked at since the last call, of 100
 */
export async function renameInNotes(
  notes: ReadonlyMap<string, Note>,
  rename: Rename,
  here: vscode.TextDocument | undefined,
  token: vscode.CancellationToken,
  report: (increment: number) => void = () => undefined,
): Promise<RenameResult> {
  const having = new Set<string>();
  for (const note of notes.values()) {
    if (hasName(note, rename.kind, rename.from)) having.add(note.uri);
    await breathe();
  }
  const all = [...new Set([...(here ? [here.uri.toString()] : []), ...having])];
  const changed: (readonly [vscode.Uri, readonly vscode.TextEdit[]])[] = [];
  const fromFolder: vscode.Uri[] = [];
  const unchanged: vscode.Uri[] = [];
  for (let i = 0; i < all.length && !token.isCancellationRequested; i += notesAtOnce) {
    const some = all.slice(i, i + notesAtOnce).map((uri) => vscode.Uri.parse(uri, true));
    const texts = await Promise.all(some.map(textToChange));
    for (const [at, uri] of some.entries()) {
      const text = texts[at];
      const edits = text === undefined ? [] : editsOf(text, rename);
      if (text !== undefined && edits.length > 0) changed.push([uri, placed(text, edits)]);
      else if (isFromFolder(uri, rename)) fromFolder.push(uri);
      else if (having.has(uri.toString())) unchanged.push(uri);
      await breathe();
    }
    report((100 * some.length) / all.length);
  }
  return { edit: await editOf(changed, rename), notes: changed.length, fromFolder, unchanged };
}

function editsOf(text: string, { kind, from, to }: Rename): readonly TextEdit[] {
  return kind === 'tag' ? tagEdits(text, from, to) : projectEdits(text, from, to);
}

function isFromFolder(uri: vscode.Uri, { kind, from }: Rename): boolean {
  return kind === 'project' && inferProject(vscode.workspace.asRelativePath(uri, false)) === from;
}

/** The text of a note; `undefined` if it cannot be read or written. */
async function textToChange(uri: vscode.Uri): Promise<string | undefined> {
  try {
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return undefined;
    if (uri.scheme === 'untitled') return await readNoteText(uri);
    const [{ permissions = 0 }, text] = await Promise.all([
      vscode.workspace.fs.stat(uri),
      readNoteText(uri),
    ]);
    return (permissions & vscode.FilePermission.Readonly) === 0 ? text : undefined;
  } catch {
    // Gone or out of reach: it is said to be unchanged.
    return undefined;
  }
}

function placed(text: string, edits: readonly TextEdit[]): readonly vscode.TextEdit[] {
  const map = new LineMap(text);
  return edits.map(({ range, text: put }) => {
    const [start, end] = [map.positionAt(range.start), map.positionAt(range.end)];
    return vscode.TextEdit.replace(rangeOf({ start, end }), put);
  });
}

async function editOf(
  changed: readonly (readonly [vscode.Uri, readonly vscode.TextEdit[]])[],
  { kind, from, to }: Rename,
): Promise<vscode.WorkspaceEdit> {
  const sign = kind === 'tag' ? '#' : '';
  const label = `${sign}${from} → ${sign}${to}`;
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of changed) {
    edit.set(
      uri,
      edits.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
        each,
        { label, needsConfirmation: false },
      ]),
    );
    await breathe();
  }
  const file = changed.find(([uri]) => uri.scheme !== 'untitled')?.[0];
  if (file) {
    // VS Code shows every change first if one has to be confirmed, but leaves that one out until it is
    // ticked. So it is one that changes nothing, which VS Code does not list: the others are ticked.
    edit.renameFile(file, file, { ignoreIfExists: true }, { label, needsConfirmation: true });
  }
  return edit;
}
