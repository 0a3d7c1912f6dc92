import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import type { Entry } from '../../../src/host/activateWith';
import { Registrations } from './registrations';

/** The extension between its activation and its end, which VS Code brings about only once in a window. */
export interface Lifetime {
  readonly registrations: Registrations;
  /** Ends the extension as VS Code does. */
  readonly end: () => Promise<void>;
  /** Activates it again, in the context that VS Code gave to it. What it exports is that of the new one. */
  readonly begin: () => Promise<void>;
}

/**
 * Stands between VS Code and the extension, in Node only.
 *
 * @throws Error when the extension is active already
 */
export function observeLifetime(): Lifetime {
  const extension = vscode.extensions.getExtension<HindsightApi>('hindsight.hindsight');
  if (!extension || extension.isActive) throw new Error('The extension is active already.');
  const registrations = new Registrations();
  const { createRequire } = process.getBuiltinModule('node:module');
  const require = createRequire(`${extension.extensionUri.fsPath}/package.json`);
  const main = require.resolve('./dist/extension.js');
  const entry = require(main) as Entry;
  let context: vscode.ExtensionContext | undefined;
  let api: HindsightApi | undefined;
  const begin = async (): Promise<void> => {
    if (!context) throw new Error('VS Code has not activated the extension.');
    api = entry.activate(context);
    await api.whenIdle();
  };
  const observed: Entry = {
    ...entry,
    activate: (given) => {
      context = given;
      api = entry.activate(given);
      // What it exports goes on to be right.
      return new Proxy({} as HindsightApi, {
        get: (_, name) => (api && name in api ? (Reflect.get(api, name) as unknown) : undefined),
      });
    },
  };
  const loaded = require.cache[main];
  if (!loaded) throw new Error(`${main} is not loaded.`);
  loaded.exports = observed;
  return {
    registrations,
    begin,
    end: async () => {
      await entry.deactivate();
      for (const each of context?.subscriptions.splice(0) ?? []) each.dispose();
    },
  };
}
