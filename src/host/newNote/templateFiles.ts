import * as vscode from 'vscode';
import {
  type BuiltInTemplateGroup,
  builtInTemplateGroups,
  type BuiltInTemplateId,
  builtInTemplates,
} from '../../core/template/builtIn';
import { noSurroundings, type TemplateSurroundings } from '../../core/template/partials';
import { readTemplate } from '../../core/template/readTemplate';
import type { TemplateLanguage } from '../../core/template/sectionHeadings';
import type { Template } from '../../core/template/template';
import { templateProblem, type TemplateProblem } from '../../core/template/templateProblem';
import { config } from '../config';
import { breathe } from '../index/slices';
import { listTemplates, nameOf, readText } from './listTemplates';
import { readPartials } from './readPartials';
import type { TemplateRoot, TemplateSource } from './templateRoots';
import { templateRoots } from './templateRoots';

/** A template file that was read. */
export interface TemplateFile {
  readonly uri: vscode.Uri;
  /** Undefined when the file cannot be read as a template; `problems` says why. */
  readonly template: Template | undefined;
  readonly problems: readonly TemplateProblem[];
  readonly source: TemplateSource;
  /** Where it stands among the built-in templates; undefined for one that somebody brought. */
  readonly group: BuiltInTemplateGroup | undefined;
  /** What is used when this one is broken: the next by precedence, of the same id. */
  readonly next: TemplateFile | undefined;
}

/**
 * Finds and reads templates. Of those with one id, the workspace's take precedence over the user's,
 * and these over the built-in ones; among those of one folder, the ones for the language.
 */
export class TemplateFiles {
  readonly #extension: vscode.Uri;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** The built-in template of this id, in the language the user wants templates in if none is said. */
  async builtIn(
    id: BuiltInTemplateId,
    language: TemplateLanguage = config.templateLanguage(),
  ): Promise<TemplateFile> {
    const uri = vscode.Uri.joinPath(this.#extension, 'templates', language, `${id}.md`);
    const group = builtInTemplateGroups.find((name) =>
      builtInTemplates[name].some((each) => each === id),
    );
    return this.#read(uri, 'built-in', group, { ...noSurroundings, language });
  }

  /** The template of this id that takes precedence, for notes of a workspace folder. */
  async ofId(id: BuiltInTemplateId, folder?: vscode.WorkspaceFolder): Promise<TemplateFile> {
    const [own, builtIn] = await Promise.all([this.#own(folder), this.builtIn(id)]);
    const ranks = own.map((rank) => rank.filter((file) => idOf(file) === id));
    return inPrecedence([...ranks, [builtIn]])[0] ?? builtIn;
  }

  /**
   * The templates for notes of a workspace folder: people's own, by file name, then the built-in
   * ones, by group. One of lower precedence is only there as the `next` of another.
   */
  async all(folder?: vscode.WorkspaceFolder): Promise<readonly TemplateFile[]> {
    const [own, builtIn] = await Promise.all([this.#own(folder), this.allBuiltIn()]);
    return inPrecedence([...own, builtIn]);
  }

  /** The built-in templates, by group. */
  async allBuiltIn(): Promise<readonly TemplateFile[]> {
    const ids = builtInTemplateGroups.flatMap((group) => builtInTemplates[group]);
    return Promise.all(ids.map((id) => this.builtIn(id)));
  }

  /** The templates of one folder, those for the language first. */
  async inRoot(root: TemplateRoot): Promise<readonly TemplateFile[]> {
    return (await this.#ofRoot(root, await surroundingsOf([root]))).flat();
  }

  /** People's own templates, highest precedence first; those in one list are equal. */
  async #own(folder?: vscode.WorkspaceFolder): Promise<readonly (readonly TemplateFile[])[]> {
    const { roots } = templateRoots(folder);
    const surroundings = await surroundingsOf(roots);
    const ranks = await Promise.all(roots.map((root) => this.#ofRoot(root, surroundings)));
    return ranks.flat();
  }

  async #ofRoot(
    { uri, source }: TemplateRoot,
    surroundings: TemplateSurroundings,
  ): Promise<readonly (readonly TemplateFile[])[]> {
    const folders = [vscode.Uri.joinPath(uri, config.templateLanguage()), uri];
    return Promise.all(
      folders.map(async (each) =>
        Promise.all(
          (await listTemplates(each)).map((file) =>
            this.#read(file, source, undefined, surroundings),
          ),
        ),
      ),
    );
  }

  async #read(
    uri: vscode.Uri,
    source: TemplateSource,
    group: BuiltInTemplateGroup | undefined,
    surroundings: TemplateSurroundings,
  ): Promise<TemplateFile> {
    const about = { uri, source, group, template: undefined, next: undefined };
    const text = await readText(uri);
    if (text instanceof Error) return { ...about, problems: [unreadable(text)] };
    // All come at the same moment.
    await breathe();
    return { ...about, ...readTemplate(text, nameOf(uri), surroundings) };
  }
}

/** What templates of these folders may take, and the language of their headings. */
export async function surroundingsOf(
  roots: readonly TemplateRoot[],
): Promise<TemplateSurroundings> {
  return { language: config.templateLanguage(), partials: await readPartials(roots) };
}

/** Those that no other with their id comes before, each with those that come after it. */
function inPrecedence(ranks: readonly (readonly TemplateFile[])[]): readonly TemplateFile[] {
  const first: TemplateFile[][] = [];
  const next = new Map<string, TemplateFile>();
  for (const rank of ranks.toReversed()) {
    const files = rank.map((file) => ({ ...file, next: next.get(idOf(file)) }));
    const ids = new Set(files.map(idOf));
    first.forEach((lower, index) => {
      first[index] = lower.filter((file) => !ids.has(idOf(file)));
    });
    first.unshift(files);
    for (const file of files.toReversed()) next.set(idOf(file), file);
  }
  return first.flat();
}

/** A file that cannot be read may still be known by its name. */
function idOf({ template, uri }: TemplateFile): string {
  return template?.id ?? nameOf(uri);
}

function unreadable({ message }: Error): TemplateProblem {
  return templateProblem('unreadable', '', { start: 0, end: 0 }, message);
}
