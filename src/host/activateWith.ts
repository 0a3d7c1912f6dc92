import type * as vscode from 'vscode';
import { activate, type HindsightApi } from './activate';
import type { StartWorker } from './worker/startWorker';

/** What VS Code calls. */
export interface Entry {
  readonly activate: (context: vscode.ExtensionContext) => HindsightApi;
  /** Called before VS Code closes. */
  readonly deactivate: () => Promise<void>;
}

/** The extension, with the workers of the host that it runs in. */
export function activateWith(startWorker: StartWorker): Entry {
  let api: HindsightApi | undefined;
  return {
    activate: (context) => {
      api = activate(context, startWorker);
      return api;
    },
    deactivate: async () => {
      await api?.flush();
    },
  };
}
