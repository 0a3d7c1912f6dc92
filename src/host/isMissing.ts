import * as vscode from 'vscode';

/** Whether a file system said that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
