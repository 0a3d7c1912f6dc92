import * as vscode from 'vscode';
import type { LinkForms } from '../../core/links/linkMoves';
import { config } from '../config';

/** Extensions that update `[[note]]` themselves when a note is moved. */
const others = ['foam.foam-vscode', 'dendron.dendron', 'svsool.markdown-memo'];

/** Which links are ours to update: not those that VS Code or another extension updates. */
export function ownLinkForms(uri: vscode.Uri): LinkForms {
  return {
    wiki: !others.some((id) => vscode.extensions.getExtension(id)?.isActive === true),
    markdown: !config.updatesMarkdownLinks(uri),
  };
}
