import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import type { Delta } from '../../../src/core/index/noteIndex';
import type { HindsightApi } from '../../../src/host/activate';
import type { Recorder } from './recorder';
import { quiet } from './workspace';

const fileName = 'recurring.json';

/** Writes what there is now to a folder, for `startAgain`. */
export async function keepForNextStart({ lessons }: HindsightApi, folder: string): Promise<void> {
  const recurring = [...lessons.values()].filter(({ noteCount }) => noteCount > 1);
  await writeFile(join(folder, fileName), String(recurring.length));
}

/** Starts on what the last start kept: when is all there that recurred, and when is it compared anew? */
export async function startAgain(
  extension: vscode.Extension<HindsightApi>,
  folder: string,
  recorder: Recorder,
): Promise<void> {
  const kept = Number(await readFile(join(folder, fileName), 'utf8'));
  const recurring = new Set<string>();
  await recorder.span('activation, again', () => extension.activate());
  const api = extension.exports;
  await recorder.span('all lessons there again', async () => {
    await new Promise<void>((resolve) => {
      const listening = api.onDidChange((delta) => {
        for (const id of (delta as Delta).lessons) {
          if ((api.lessons.get(id)?.noteCount ?? 0) > 1) recurring.add(id);
        }
        if (recurring.size < kept) return;
        listening.dispose();
        resolve();
      });
    });
  });
  await recorder.span('compared again', () => api.whenIdle());
  await quiet();
}
