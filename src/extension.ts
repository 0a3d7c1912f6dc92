import type * as vscode from 'vscode';
import { activate as activateHost, type HindsightApi } from './host/activate';

let api: HindsightApi | undefined;

/** Called by VS Code, in Node and in the browser. */
export function activate(context: vscode.ExtensionContext): HindsightApi {
  api = activateHost(context);
  return api;
}

/** Called by VS Code before it closes. */
export async function deactivate(): Promise<void> {
  await api?.flush();
}
