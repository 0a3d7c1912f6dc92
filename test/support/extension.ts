import * as vscode from 'vscode';
import type { HindsightApi } from '../../src/host/activate';
import type { Lesson } from '../../src/core/recurrence/lesson';

/** The running extension, after it has read the workspace. */
export async function hindsight(): Promise<HindsightApi> {
  const extension = vscode.extensions.getExtension<HindsightApi>('hindsight.hindsight');
  if (!extension) throw new Error('VS Code does not know the extension.');
  const api = await extension.activate();
  await api.whenIdle();
  return api;
}

/** Resolves when the condition holds: now, or after a later step of reading. */
export async function eventually(api: HindsightApi, condition: () => boolean): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve) => {
    const listening = api.onDidChange(() => {
      if (!condition()) return;
      listening.dispose();
      resolve();
    });
  });
}

/** The lesson with this mention, by its exact text. */
export function lessonSaying(api: HindsightApi, text: string): Lesson | undefined {
  return [...api.lessons.values()].find(({ mentions }) =>
    mentions.some(({ mention }) => mention.text === text),
  );
}

/** Titles of the recurring lessons. */
export function recurring(api: HindsightApi): string[] {
  return [...api.lessons.values()]
    .filter(({ state }) => state === 'recurring')
    .map(({ title }) => title)
    .sort();
}

/** A file of the open workspace folder. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file as another program would: not through an editor. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(inWorkspace(path), bytes);
}
