import * as vscode from 'vscode';
import type { HindsightApi } from '../../../src/host/activate';
import { bookOf } from '../../measure/book';
import { completeAll } from './completing';
import { decideOften } from './deciding';
import { Recorder } from './recorder';
import { renameTag } from './renaming';
import { keepForNextStart, startAgain } from './startAgain';
import { pauseAfter, typeInto } from './typing';
import { fileOf, quiet, saidElsewhere } from './workspace';

/** Called by VS Code in its extension host: does what a person does, and records what it costs. */
export async function run(): Promise<void> {
  const folder = process.env['HINDSIGHT_BENCH_OUT'];
  const extension = vscode.extensions.getExtension<HindsightApi>('hindsight.hindsight');
  if (folder === undefined || !extension) throw new Error('Nothing to measure, or nowhere to.');
  if (extension.isActive) throw new Error('The extension is active before it is measured.');
  const recorder = new Recorder(Number(process.env['HINDSIGHT_BENCH_INTERVAL']));
  const recorded = async (name: string, work: () => Promise<void>): Promise<void> => {
    await recorder.start();
    await work();
    await recorder.stop(folder, name);
  };

  if (process.env['HINDSIGHT_BENCH_AGAIN'] !== undefined) {
    await recorded('again', () => startAgain(extension, folder, recorder));
    return;
  }
  await recorded('start', async () => {
    await recorder.span('activation', () => extension.activate());
    await recorder.span('first reading', () => extension.exports.whenIdle());
    await quiet();
  });
  const api = extension.exports;
  await recorded('typing', async () => {
    await recorder.span('opening', () => vscode.window.showTextDocument(fileOf('long.md')));
    await quiet();
    await typeInto('long.md', saidElsewhere(api, 6), recorder);
  });
  // Completion leaves the front matter half typed, where no tag can be renamed.
  await recorded('renaming', () => renameTag(recorder));
  await recorded('completing', () => completeAll('long.md', saidElsewhere(api, 40), recorder));
  await vscode.workspace.fs.createDirectory(fileOf('.hindsight'));
  await vscode.workspace.fs.writeFile(
    fileOf('.hindsight/lessons.yaml'),
    new TextEncoder().encode(bookOf(1000)),
  );
  await quiet();
  await api.whenIdle();
  await recorded('deciding', () => decideOften(api, recorder));
  await recorded('large', async () => {
    const large = vscode.Uri.file(`${folder}/large.md`);
    await recorder.span('reading a large note', async () => {
      await vscode.workspace.fs.copy(large, fileOf('large.md'));
      await quiet();
      await api.whenIdle();
    });
    await recorder.span('opening a large note', async () => {
      await vscode.window.showTextDocument(fileOf('large.md'));
      await quiet();
      await api.whenIdle();
    });
    await recorder.span('writing in a large note', async () => {
      for (let i = 0; i < 3; i++) {
        await vscode.commands.executeCommand('type', { text: 'x' });
        await pauseAfter();
      }
    });
  });
  await vscode.commands.executeCommand('workbench.action.files.saveAll');
  await api.whenIdle();
  await recorded('keeping', async () => {
    await recorder.span('writing the snapshot', () => api.flush());
  });
  await keepForNextStart(api, folder);
}
