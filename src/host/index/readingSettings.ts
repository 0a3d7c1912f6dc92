import type * as vscode from 'vscode';
import { hashText } from '../../core/text/hash';
import { config } from '../config';

/**
 * A fingerprint of all but its text that decides how a note of a workspace folder is read: when it
 * changes, the folder's notes must be read again. The folder itself is part of it, since notes are
 * named by their path below it.
 */
export function readingSettings({ uri }: vscode.WorkspaceFolder): string {
  const settings = [uri.toString(), config.headings(uri), config.fallbackEncoding(uri) ?? ''];
  return hashText(JSON.stringify(settings));
}
