import * as vscode from 'vscode';
import { checkNoteFolder, typedNoteFolder } from '../../core/template/notePath';
import { readUserFolder } from '../../core/template/userFolder';
import { config } from '../config';
import { describePathProblem } from './describePathProblem';

/** Who wrote a template; in the order in which they take precedence. */
export type TemplateSource = 'workspace' | 'user' | 'built-in';

/** A folder of templates that are somebody's own. */
export interface TemplateRoot {
  readonly source: 'workspace' | 'user';
  readonly uri: vscode.Uri;
}

/** A setting that names no folder for templates, and why. */
export interface RootProblem {
  readonly setting: string;
  readonly message: string;
}

/**
 * Folders of templates, by precedence: those of the workspace, `first` before the others, then the
 * user's. Templates run helpers on the user's text, so only a trusted workspace may bring its own.
 */
export function templateRoots(first?: vscode.WorkspaceFolder): {
  readonly roots: readonly TemplateRoot[];
  readonly problems: readonly RootProblem[];
} {
  const found = [...workspaceFolders(first).map(workspaceRoot), userRoot()];
  return {
    roots: found.filter((root) => root !== undefined && 'uri' in root),
    problems: found.filter((root) => root !== undefined && 'setting' in root),
  };
}

/** The folder for templates of a workspace folder, as the setting says, trusted or not. */
export function workspaceRoot(folder: vscode.WorkspaceFolder): TemplateRoot | RootProblem {
  const setting = 'hindsight.templates.folder';
  const typed = config.templateFolder(folder);
  const problem = checkNoteFolder(typed);
  if (!problem) {
    const uri = vscode.Uri.joinPath(folder.uri, ...typedNoteFolder(typed));
    return { source: 'workspace', uri };
  }
  const { t } = vscode.l10n;
  const why =
    problem.code === 'outside-folder'
      ? t('Use a path inside the workspace folder, without a leading / or ..')
      : describePathProblem(problem);
  return { setting, message: notAFolder(typed, setting, why) };
}

/** The user's own folder; undefined when none is set. */
export function userRoot(): TemplateRoot | RootProblem | undefined {
  const setting = 'hindsight.templates.userFolder';
  const typed = config.userTemplateFolder();
  const read = readUserFolder(typed, homeFolder());
  if (!read) return undefined;
  const { t } = vscode.l10n;
  if ('path' in read) return { source: 'user', uri: vscode.Uri.file(read.path) };
  if ('uri' in read) return { source: 'user', uri: vscode.Uri.parse(read.uri) };
  const why =
    read.problem === 'no-home'
      ? t('There is no home folder here, so ~ means nothing.')
      : t('Use an absolute path, ~ or a URI.');
  return { setting, message: notAFolder(typed, setting, why) };
}

/** Says that a setting names no folder, and leads to it. */
export async function showRootProblem({ setting, message }: RootProblem): Promise<void> {
  const openSettings = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showErrorMessage(message, openSettings)) !== openSettings) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${setting}`);
}

function workspaceFolders(first?: vscode.WorkspaceFolder): readonly vscode.WorkspaceFolder[] {
  if (!vscode.workspace.isTrusted) return [];
  const all = vscode.workspace.workspaceFolders ?? [];
  return first ? [first, ...all.filter(({ index }) => index !== first.index)] : all;
}

function notAFolder(typed: string, setting: string, why: string): string {
  return vscode.l10n.t(
    'The folder "{0}" of the setting {1} cannot hold templates. {2}',
    typed,
    setting,
    why,
  );
}

/** What Node has and a web worker may lack. */
declare const process: { readonly env?: Readonly<Record<string, string | undefined>> } | undefined;

function homeFolder(): string | undefined {
  const env = typeof process === 'undefined' ? undefined : process.env;
  return env?.['HOME'] ?? env?.['USERPROFILE'];
}
