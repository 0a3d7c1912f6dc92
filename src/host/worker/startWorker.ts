import type { Endpoint } from 'comlink';
import type * as vscode from 'vscode';

/** What a worker does: it runs `GroupingService` or `ReadingService`. */
export type WorkerName = 'grouping' | 'reading';

/** A worker that runs. */
export interface StartedWorker {
  /** Where it is spoken to. */
  readonly endpoint: Endpoint;
  /** Ends it, whatever it does. */
  end(): void;
}

/**
 * Starts a worker, in the way of the host that the extension runs in.
 *
 * @param extension the folder of the extension
 * @param ended called when the worker has come to an end by itself, or could not be started
 */
export type StartWorker = (
  extension: vscode.Uri,
  name: WorkerName,
  ended: (error: Error) => void,
) => StartedWorker;
