import * as vscode from 'vscode';
import type { Position } from '../core/text/lineMap';

/** The editor's range of something that the core placed. */
export function rangeOf({ start, end }: { start: Position; end: Position }): vscode.Range {
  return new vscode.Range(start.line, start.column, end.line, end.column);
}
