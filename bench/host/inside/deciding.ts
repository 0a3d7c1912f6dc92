import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import type { Recorder } from './recorder';
import { pauseAfter } from './typing';

const rounds = 3;

/** Writes into the lesson book that lessons held. */
export async function decideOften(api: HindsightApi, recorder: Recorder): Promise<void> {
  const recurring = [...api.lessons.values()].filter(({ state }) => state === 'recurring');
  for (const { mentions } of recurring.slice(0, rounds)) {
    const [at] = mentions;
    if (!at) continue;
    const { line, column } = at.mention.start;
    await recorder.span('decision', async () => {
      await vscode.commands.executeCommand('hindsight.lessonHeld', {
        uri: at.note.uri,
        line,
        character: column,
      });
      await api.whenIdle();
      await pauseAfter();
    });
  }
}
