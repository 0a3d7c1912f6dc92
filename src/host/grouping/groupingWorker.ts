import { type Remote, wrap } from 'comlink';
import * as vscode from 'vscode';
import type { GroupingService } from '../../core/grouping/groupingService';
import type { StartedWorker, StartWorker } from './startWorker';

/** The worker has come to an end; what it was asked is lost. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';
}

/** The thread that groups mentions. */
export class GroupingWorker implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #startWorker: StartWorker;
  readonly #ended = new vscode.EventEmitter<Error>();
  /** Who waits for an answer. */
  readonly #waiting = new Set<(error: Error) => void>();
  #worker: StartedWorker | undefined;
  #service: Remote<GroupingService> | undefined;

  /** Fires when it has come to an end by itself; what it was told is lost. */
  readonly onDidEnd = this.#ended.event;

  /** @param extension the folder of the extension */
  constructor(extension: vscode.Uri, startWorker: StartWorker) {
    this.#extension = extension;
    this.#startWorker = startWorker;
  }

  /** Starts it, in the place of the one that has ended. */
  start(): void {
    const worker = this.#startWorker(this.#extension, ({ message }) => {
      if (this.#worker !== worker) return;
      const error = new WorkerEndedError(message);
      this.#end(error);
      this.#ended.fire(error);
    });
    this.#worker = worker;
    this.#service = wrap<GroupingService>(worker.endpoint);
  }

  /**
   * Asks the service. Answers come in the order of the questions.
   *
   * @throws WorkerEndedError when the worker does not run, or ends before it has answered
   */
  ask<T>(question: (service: Remote<GroupingService>) => Promise<T>): Promise<T> {
    const service = this.#service;
    if (!service) return Promise.reject(new WorkerEndedError('It does not run.'));
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      question(service)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  dispose(): void {
    const worker = this.#worker;
    this.#end(new WorkerEndedError('It is not needed any more.'));
    worker?.end();
    this.#ended.dispose();
  }

  #end(error: WorkerEndedError): void {
    this.#worker = undefined;
    this.#service = undefined;
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
  }
}
