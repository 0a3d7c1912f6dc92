import type { Endpoint } from 'comlink';
import type * as vscode from 'vscode';

/** A worker that runs `GroupingService`. */
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
export type StartWorker = (extension: vscode.Uri, ended: (error: Error) => void) => StartedWorker;
