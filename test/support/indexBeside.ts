import * as vscode from 'vscode';
import { LessonBooks } from '../../src/host/book/lessonBooks';
import { Grouping } from '../../src/host/grouping/grouping';
import { LexiconFile } from '../../src/host/grouping/lexiconFile';
import { NoteReader } from '../../src/host/index/noteReader';
import { SnapshotFile } from '../../src/host/index/snapshotFile';
import { type IndexProgress, WorkspaceIndex } from '../../src/host/index/workspaceIndex';
import type { GroupingService } from '../../src/core/grouping/groupingService';
import type { ReadingService } from '../../src/core/reading/readingService';
import type { StartedWorker, WorkerName } from '../../src/host/worker/startWorker';
import { WorkerThread } from '../../src/host/worker/workerThread';
import { startWorker } from './inVsCode/workers';

/** An index beside the extension's own: a window that is opened on the same folders, and closed. */
export interface IndexBeside {
  readonly index: WorkspaceIndex;
  /** The workers that it started so far. */
  readonly workers: ReadonlyMap<WorkerName, StartedWorker>;
  /** Resolves when a worker is started. */
  readonly whenStarted: (name: WorkerName) => Promise<void>;
  /** Ends a worker of the index, as a crash would. */
  readonly endWorker: (name?: WorkerName) => void;
  /** Ends the index and all that is there for it. */
  readonly end: () => void;
  /** How many notes each listing so far found to be read. */
  readonly toRead: readonly number[];
  /** The warnings it logged. */
  readonly warnings: readonly string[];
  /** Acts at the very moment of the first progress for which the condition holds, then resolves. */
  readonly at: (condition: (progress: IndexProgress) => boolean, act: () => void) => Promise<void>;
  /** Resolves when a listing after the first found notes to be read. @returns how many */
  readonly foundAgain: () => Promise<number>;
}

/**
 * Makes an index that is not started.
 *
 * @param storage where its snapshot is, as `storageUri` is
 * @param data the folder whose `data/` holds the lexicon; that of the extension without it
 */
export function indexBeside(storage: vscode.Uri, data = extensionUri()): IndexBeside {
  const toRead: number[] = [];
  const warnings: string[] = [];
  const channel = vscode.window.createOutputChannel('Hindsight, beside', { log: true });
  const log = new Proxy(channel, {
    get: (channel, name) => {
      if (name === 'warn') return (message: string) => warnings.push(message);
      if (name !== 'info') return Reflect.get(channel, name) as unknown;
      return (message: string) => {
        const found = /; (\d+) to read/.exec(message)?.[1];
        if (found !== undefined) toRead.push(Number(found));
      };
    },
  });
  const books = new LessonBooks(log);
  const workers = new Map<WorkerName, StartedWorker>();
  const started = new vscode.EventEmitter<WorkerName>();
  const whenStarted = (name: WorkerName): Promise<void> =>
    new Promise((resolve) => {
      started.event((one) => {
        if (one === name) resolve();
      });
    });
  const workerThread = <Service>(name: WorkerName): WorkerThread<Service> =>
    new WorkerThread<Service>(extensionUri(), name, (...how) => {
      const worker = startWorker(...how);
      workers.set(name, worker);
      started.fire(name);
      return worker;
    });
  const reading = workerThread<ReadingService>('reading');
  const worker = workerThread<GroupingService>('grouping');
  const endWorker = (name: WorkerName = 'grouping'): void => {
    workers.get(name)?.end();
  };
  const grouping = new Grouping(worker, new LexiconFile(data, log), books, undefined, log);
  const reader = new NoteReader(reading, log);
  const index = new WorkspaceIndex(new SnapshotFile(storage, log), reader, grouping, log, books);
  const end = (): void => {
    for (const each of [index, grouping, reading, worker, books, channel, started]) each.dispose();
  };
  const at: IndexBeside['at'] = (condition, act) =>
    new Promise((resolve) => {
      const listening = index.onDidProgress((progress) => {
        if (!condition(progress)) return;
        listening.dispose();
        act();
        resolve();
      });
    });
  const foundAgain = async (): Promise<number> => {
    // Settings come as a folder and a file: listings may find nothing to be read yet.
    const again = (): number | undefined => toRead.slice(1).find((count) => count > 0);
    if (again() === undefined) {
      await at(
        () => again() !== undefined,
        () => undefined,
      );
    }
    return again() ?? 0;
  };
  return { index, workers, whenStarted, endWorker, end, toRead, warnings, at, foundAgain };
}

/** Starts an index and waits until it has read all. */
export async function startedBeside(storage: vscode.Uri, data?: vscode.Uri): Promise<IndexBeside> {
  const beside = indexBeside(storage, data);
  beside.index.start();
  await beside.index.whenIdle();
  return beside;
}

function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('hindsight.hindsight');
  if (!extension) throw new Error('VS Code does not know the extension.');
  return extension.extensionUri;
}

/** What an index says of its lessons, to compare it with another one. */
export function lessonsOf({ lessons }: Pick<WorkspaceIndex, 'lessons'>): unknown {
  return [...lessons.values()]
    .map(({ id, title, noteCount, mentions }) => [id, title, noteCount, mentions.length])
    .sort();
}
