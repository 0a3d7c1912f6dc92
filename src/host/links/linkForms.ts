import * as vscode from 'vscode';
import type { LinkForms } from '../../core/links/linkMoves';
import { config } from '../config';
import { linkFormsBeside } from './linkFormsBeside';

/** Which links are ours to update: not those that VS Code or another extension updates. */
export function ownLinkForms(uri: vscode.Uri): LinkForms {
  const runs = (id: string): boolean => vscode.extensions.getExtension(id)?.isActive === true;
  return linkFormsBeside(runs, config.updatesMarkdownLinks(uri));
}
