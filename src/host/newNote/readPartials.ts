import * as vscode from 'vscode';
import { isPartialName, type Partials } from '../../core/template/partials';
import { config } from '../config';
import { listTemplates, nameOf, readText } from './listTemplates';
import type { TemplateRoot } from './templateRoots';

/** Where partials are, in a folder of templates or of one language. */
export const partialsFolder = 'partials';

/**
 * The partials of these folders, by name. Of those with one name, the one of the first folder takes
 * precedence, and in a folder that for the language. One that cannot be read is not there.
 */
export async function readPartials(roots: readonly TemplateRoot[]): Promise<Partials> {
  const folders = roots.flatMap(({ uri }) =>
    [[config.templateLanguage(), partialsFolder], [partialsFolder]].map((names) =>
      vscode.Uri.joinPath(uri, ...names),
    ),
  );
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = await listTemplates(folder);
      return Promise.all(files.map(async (uri) => [nameOf(uri), await readText(uri)] as const));
    }),
  );
  const partials = new Map<string, string>();
  for (const [name, text] of found.flat()) {
    if (typeof text !== 'string' || !isPartialName(name)) continue;
    if (!partials.has(name)) partials.set(name, text);
  }
  return partials;
}
