import * as vscode from 'vscode';
import { findInHistory, type History, notesToRead } from '../../core/history/findInHistory';
import { type Found, type FoundName, historyNames } from '../../core/template/found';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { readNoteText } from '../index/readNoteText';

/** What has to be known of the new note to find what belongs into it. */
export type NewWork = Omit<History, 'notes' | 'lessons'>;

/** Finding is shown, and can be given up, when it takes longer than this many milliseconds. */
const patience = 1000;

/**
 * Finds what a template names, and nothing else. It never fails: what cannot be found, or was given up,
 * is left out.
 */
export async function gatherFound(
  names: ReadonlySet<FoundName>,
  work: NewWork,
  index: WorkspaceIndex,
  log: vscode.LogOutputChannel,
): Promise<Found> {
  if (!historyNames.some((name) => names.has(name))) return {};
  return withPatience(async (token) => {
    // Notes that are not read yet cannot be quoted.
    await Promise.race([index.whenIdle(), cancelled(token)]);
    const history: History = { ...work, notes: index.notes, lessons: index.lessons };
    const texts = new Map<string, string>();
    for (const { uri } of notesToRead(names, history)) {
      if (token.isCancellationRequested) break;
      try {
        texts.set(uri, await readNoteText(vscode.Uri.parse(uri, true)));
      } catch (error) {
        log.warn(`A note to quote could not be read: ${uri}`, error);
      }
    }
    return findInHistory(names, history, texts, (name, error) => {
      log.error(`Finding ${name} for a new note`, error);
    });
  });
}

/** Runs something that shows itself, and can be given up, only when it takes long. */
async function withPatience<T>(run: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const result = run(source.token);
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Looking through your notes…'),
        cancellable: true,
      },
      async (_progress, token) => {
        token.onCancellationRequested(() => {
          source.cancel();
        });
        await result;
      },
    );
  }, patience);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

async function cancelled(token: vscode.CancellationToken): Promise<void> {
  await new Promise<void>((resolve) => {
    token.onCancellationRequested(() => {
      resolve();
    });
  });
}
