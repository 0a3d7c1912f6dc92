import * as vscode from 'vscode';
import { builtInTemplateIds } from '../../core/template/builtIn';
import type { Note } from '../../core/note/note';
import type { TemplateLanguage } from '../../core/template/sectionHeadings';
import type { Template } from '../../core/template/template';
import { config } from '../config';
import { type TemplateFile, TemplateFiles } from '../newNote/templateFiles';
import { templatePlace } from '../ownTemplates/templatePlace';

/** The templates that notes were made from, kept until one of them changes. */
export class NoteTemplates implements vscode.Disposable {
  readonly #files: TemplateFiles;
  readonly #read = new Map<string, Promise<readonly TemplateFile[]>>();
  readonly #translated = new Map<string, Promise<TemplateFile>>();
  readonly #watching: vscode.Disposable;

  constructor(extension: vscode.Uri) {
    this.#files = new TemplateFiles(extension);
    const forget = (): void => {
      this.#read.clear();
    };
    const forgetIfOne = (uris: readonly vscode.Uri[]): void => {
      // A folder that moved may have been one of templates.
      if (uris.some((uri) => !uri.path.endsWith('.md') || templatePlace(uri))) forget();
    };
    this.#watching = vscode.Disposable.from(
      config.onDidChangeTemplates(forget),
      vscode.workspace.onDidGrantWorkspaceTrust(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        forgetIfOne([uri]);
      }),
      vscode.workspace.onDidCreateFiles(({ files }) => {
        forgetIfOne(files);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        forgetIfOne(files);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        forgetIfOne(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
      }),
    );
  }

  /** The template of a note's type, a built-in one in the note's language; undefined without one. */
  async of(note: Pick<Note, 'type' | 'lang'>, uri: vscode.Uri): Promise<Template | undefined> {
    if (note.type === undefined) return undefined;
    const all = await this.all(uri);
    const file = all.find(({ template }) => template?.type === note.type);
    const language = languageOf(note.lang);
    const id = builtInTemplateIds.find((each) => each === file?.template?.id);
    if (file?.source !== 'built-in' || language === undefined || id === undefined) {
      return file?.template;
    }
    const key = `${language}/${id}`;
    const translated = this.#translated.get(key) ?? this.#files.builtIn(id, language);
    this.#translated.set(key, translated);
    return (await translated).template;
  }

  /** All templates for notes beside one. */
  all(uri: vscode.Uri): Promise<readonly TemplateFile[]> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    const known = this.#read.get(key) ?? this.#files.all(folder);
    this.#read.set(key, known);
    return known;
  }

  dispose(): void {
    this.#watching.dispose();
  }
}

function languageOf(lang: string | undefined): TemplateLanguage | undefined {
  if (lang === undefined) return undefined;
  const lower = lang.toLowerCase();
  return lower.startsWith('zh') ? 'zh-cn' : lower.startsWith('en') ? 'en' : undefined;
}
