import * as vscode from 'vscode';
import { registerCommand, UserError } from '../commands/command';
import { config } from '../config';
import { originOf } from './endpoint';

/** The encoder's key, in VS Code's storage for secrets. It belongs to the address it was given for. */
export const encoderKey = {
  get(secrets: vscode.SecretStorage, origin: string): Thenable<string | undefined> {
    return secrets.get(nameOf(origin));
  },

  /** Calls back when a key was set or deleted, in this window or in another one. */
  onDidChange(secrets: vscode.SecretStorage, listener: () => void): vscode.Disposable {
    return secrets.onDidChange(({ key }) => {
      if (key.startsWith(prefix)) listener();
    });
  },
};

/** Registers the command that asks for the key. */
export function registerSetEncoderKey(
  secrets: vscode.SecretStorage,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const { t } = vscode.l10n;
  return registerCommand(log, 'hindsight.setEncoderKey', async () => {
    const origin = originOf(config.encoder().endpoint);
    if (origin === undefined) {
      throw new UserError(t("Name the encoder's endpoint in the settings first."));
    }
    const key = await vscode.window.showInputBox({
      title: t('Key for the encoder at {0}', origin),
      prompt: t('It is kept in the secret storage of VS Code. Empty deletes it.'),
      password: true,
      ignoreFocusOut: true,
    });
    if (key === undefined) return;
    if (key.trim() === '') await secrets.delete(nameOf(origin));
    else await secrets.store(nameOf(origin), key.trim());
  });
}

const prefix = 'hindsight.encoder.key ';

function nameOf(origin: string): string {
  return prefix + origin;
}
