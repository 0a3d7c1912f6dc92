import * as vscode from 'vscode';
import { localDay } from '../../core/calendar/calendarDay';
import type { Problem } from '../../core/note/note';
import { answerPlace } from '../../core/note/answerPlace';
import type { Block } from '../../core/note/block';
import { noteLinks } from '../../core/note/noteLinks';
import type { ParsedNote } from '../../core/note/parseNote';
import { readSections } from '../../core/note/readSections';
import type { Fix } from '../../core/problems/fix';
import { fixesOf } from '../../core/problems/fixes';
import type { DocumentNotes } from '../editor/documentNotes';
import { noteDocuments } from '../editor/noteDocuments';
import { describeFix } from './describeFix';
import { fixEdit } from './fixEdit';
import { fileOf, type NoteProblems } from './noteProblems';
import { problemSource } from './problemDiagnostics';

/** Names that no file system refuses. */
const safePath = /^(?!.*(?:^|\/)\s)[^\\:*?"<>|\p{Cc}]{1,200}$/u;

/** What mends a problem of a note, or silences it. */
export function registerProblemFixes(
  problems: NoteProblems,
  documents: DocumentNotes,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    noteDocuments,
    {
      provideCodeActions: async (document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(({ source }) => source === problemSource);
        if (ours.length === 0) return [];
        const known = problems.lastOf(document);
        const found = known.length > 0 ? known : ((await problems.find(document)) ?? []);
        const parsed = await documents.read(document);
        if (!parsed) return [];
        return ours.flatMap((diagnostic) => {
          const problem = found.find((other) => isOf(other, diagnostic, document));
          return problem ? actionsFor(problem, diagnostic, document, parsed) : [];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function isOf(
  problem: Problem,
  { code, range }: vscode.Diagnostic,
  document: vscode.TextDocument,
): boolean {
  return (
    typeof code === 'object' &&
    code.value === problem.code &&
    document.offsetAt(range.start) === problem.range.start
  );
}

function actionsFor(
  problem: Problem,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
  { note, blocks }: ParsedNote,
): vscode.CodeAction[] {
  const fixes = fixesOf(problem, note, document.getText(), localDay(new Date()));
  const isSilencing = ({ code }: Fix): boolean => code.startsWith('silence');
  const actions = [
    ...fixes.filter((fix) => !isSilencing(fix)).map((fix) => edited(fix, document)),
    ...madeNote(problem, document),
    ...goneOn(problem, document, blocks),
  ];
  const [first] = actions;
  if (first && problem.code !== 'section-empty') first.isPreferred = true;
  actions.push(...fixes.filter(isSilencing).map((fix) => edited(fix, document)), configure());
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

function quickFix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
}

function edited(fix: Fix, document: vscode.TextDocument): vscode.CodeAction {
  const action = quickFix(describeFix(fix));
  action.edit = fixEdit(fix, document);
  return action;
}

/** Makes the note that a link names, inside of the workspace only. */
function madeNote({ code, range }: Problem, document: vscode.TextDocument): vscode.CodeAction[] {
  if (code !== 'link-missing') return [];
  const link = noteLinks(document.getText()).find((other) => other.range.start === range.start);
  const file = link && fileOf(link, document.uri);
  const folder = file && vscode.workspace.getWorkspaceFolder(file);
  if (!folder || !safePath.test(link.target)) return [];
  const name = vscode.workspace.asRelativePath(file, false);
  const title = (name.split('/').at(-1) ?? name).replace(/\.[^.]+$/, '');
  const action = quickFix(vscode.l10n.t('Create the note {0}', name));
  action.edit = new vscode.WorkspaceEdit();
  action.edit.createFile(file);
  action.edit.insert(file, new vscode.Position(0, 0), `# ${title}\n`);
  action.command = { title: action.title, command: 'vscode.open', arguments: [file] };
  return [action];
}

/** Leads to where an empty section goes on. */
function goneOn(
  { code, range }: Problem,
  document: vscode.TextDocument,
  blocks: readonly Block[],
): vscode.CodeAction[] {
  if (code !== 'section-empty') return [];
  const text = document.getText();
  const at = readSections(text, blocks).find(
    ({ headingRange }) => headingRange.start === range.start,
  );
  if (!at) return [];
  const position = document.positionAt(answerPlace(text, at).start);
  const action = quickFix(vscode.l10n.t('Write this section now'));
  const place = new vscode.Location(document.uri, position);
  action.command = {
    title: action.title,
    command: 'editor.action.goToLocations',
    arguments: [document.uri, position, [place], 'goto', ''],
  };
  return [action];
}

function configure(): vscode.CodeAction {
  const action = quickFix(vscode.l10n.t('Configure how loud such problems are…'));
  action.command = {
    title: action.title,
    command: 'workbench.action.openSettings',
    arguments: ['@id:hindsight.problems.severity'],
  };
  return action;
}
