import type * as vscode from 'vscode';
import { nameOf } from '../newNote/listTemplates';
import { partialsFolder } from '../newNote/readPartials';
import { templateRoots } from '../newNote/templateRoots';

/** What a file in a folder of templates is. */
export interface TemplatePlace {
  readonly kind: 'template' | 'partial';
  /** The file's name without its extension. */
  readonly name: string;
}

/** What a file is to templates; undefined for one that stands elsewhere, or is not used. */
export function templatePlace(uri: vscode.Uri): TemplatePlace | undefined {
  if (!uri.path.endsWith('.md')) return undefined;
  for (const { uri: root } of templateRoots().roots) {
    const above = root.path.replace(/\/?$/, '/');
    const isBelow = uri.scheme === root.scheme && uri.authority === root.authority;
    if (!isBelow || !uri.path.startsWith(above)) continue;
    const folders = uri.path.slice(above.length).split('/').slice(0, -1);
    const inLanguage = folders[0] === 'en' || folders[0] === 'zh-cn' ? folders.slice(1) : folders;
    if (inLanguage.length === 0) return { kind: 'template', name: nameOf(uri) };
    if (inLanguage.length === 1 && inLanguage[0] === partialsFolder) {
      return { kind: 'partial', name: nameOf(uri) };
    }
  }
  return undefined;
}
