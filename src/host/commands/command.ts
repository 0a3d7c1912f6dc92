import * as vscode from 'vscode';

/** An error whose message is written for the user, and shown as it is. */
export class UserError extends Error {}

/**
 * Registers a command. A `UserError` becomes its message; anything else is logged with the command's
 * id and shown as a short message that leads to the log.
 */
export function registerCommand(
  log: vscode.LogOutputChannel,
  id: string,
  run: (...args: never[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: never[]) =>
    tell(log, id, () => run(...args)),
  );
}

/**
 * Runs what a person asked for and tells them when it fails, as a command does.
 * @param id names it in the log
 */
export async function tell(
  log: vscode.LogOutputChannel,
  id: string,
  run: () => unknown,
): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UserError) void vscode.window.showErrorMessage(error.message);
    else await showUnexpected(log, id, error);
    return undefined;
  }
}

async function showUnexpected(
  log: vscode.LogOutputChannel,
  id: string,
  error: unknown,
): Promise<void> {
  log.error(id, error);
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Hindsight could not finish that. The log says why.');
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
