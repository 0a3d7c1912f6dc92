import * as vscode from 'vscode';
import {
  type BuiltInTemplateGroup,
  builtInTemplateGroups,
  type BuiltInTemplateId,
  builtInTemplates,
} from '../../core/template/builtIn';
import { readTemplate } from '../../core/template/readTemplate';
import type { Template } from '../../core/template/template';
import { templateProblem, type TemplateProblem } from '../../core/template/templateProblem';
import { config } from '../config';

/** A template file that was read. */
export interface TemplateFile {
  readonly uri: vscode.Uri;
  /** Undefined when the file cannot be read as a template; `problems` says why. */
  readonly template: Template | undefined;
  readonly problems: readonly TemplateProblem[];
  /** Where it stands among the built-in templates; undefined for one of the workspace. */
  readonly group: BuiltInTemplateGroup | undefined;
}

/** Where a workspace folder keeps templates of its own. */
const ownTemplates = '.hindsight/templates';

/** Finds and reads templates: those the extension ships, and those of a trusted workspace. */
export class TemplateFiles {
  readonly #extension: vscode.Uri;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** The built-in template of this id, in the language the user wants templates in. */
  async builtIn(id: BuiltInTemplateId): Promise<TemplateFile> {
    const language = config.templateLanguage();
    const uri = vscode.Uri.joinPath(this.#extension, 'templates', language, `${id}.md`);
    const group = builtInTemplateGroups.find((name) =>
      builtInTemplates[name].some((each) => each === id),
    );
    return this.#read(uri, group);
  }

  /** All templates: the workspace's own, by file name, then the built-in ones, by group. */
  async all(): Promise<readonly TemplateFile[]> {
    const own = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(listOwn));
    return Promise.all([
      ...own.flat().map((uri) => this.#read(uri, undefined)),
      ...builtInTemplateGroups.flatMap((group) =>
        builtInTemplates[group].map((id) => this.builtIn(id)),
      ),
    ]);
  }

  async #read(uri: vscode.Uri, group: BuiltInTemplateGroup | undefined): Promise<TemplateFile> {
    const text = await readText(uri);
    if (text instanceof Error)
      return { uri, template: undefined, problems: [unreadable(text)], group };
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    return { uri, template: undefined, group, ...readTemplate(text, name) };
  }
}

/** Templates run helpers on the user's text, so only a trusted workspace may bring its own. */
async function listOwn(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
  if (!vscode.workspace.isTrusted) return [];
  const root = vscode.Uri.joinPath(folder.uri, ownTemplates);
  try {
    const entries = await vscode.workspace.fs.readDirectory(root);
    return entries
      .filter(([name, type]) => name.endsWith('.md') && (type & vscode.FileType.File) !== 0)
      .map(([name]) => vscode.Uri.joinPath(root, name));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The templates in {0} could not be listed: {1}', ownTemplates, String(error)),
    );
    return [];
  }
}

async function readText(uri: vscode.Uri): Promise<string | Error> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unreadable({ message }: Error): TemplateProblem {
  return templateProblem('unreadable', '', { start: 0, end: 0 }, message);
}
