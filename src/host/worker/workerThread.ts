import { type Remote, wrap } from 'comlink';
import * as vscode from 'vscode';
import type { StartedWorker, StartWorker, WorkerName } from './startWorker';

/** The worker has come to an end; what it was asked is lost. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';
}

/** A thread that runs a service. */
export class WorkerThread<Service> implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #name: WorkerName;
  readonly #startWorker: StartWorker;
  readonly #ended = new vscode.EventEmitter<Error>();
  /** Who waits for an answer. */
  readonly #waiting = new Set<(error: Error) => void>();
  #worker: StartedWorker | undefined;
  #service: Remote<Service> | undefined;

  /** Fires when it has come to an end by itself; what it was told is lost. */
  readonly onDidEnd = this.#ended.event;

  /** @param extension the folder of the extension */
  constructor(extension: vscode.Uri, name: WorkerName, startWorker: StartWorker) {
    this.#extension = extension;
    this.#name = name;
    this.#startWorker = startWorker;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** Starts it, in the place of the one that has ended. */
  start(): void {
    const worker = this.#startWorker(this.#extension, this.#name, ({ message }) => {
      if (this.#worker !== worker) return;
      const error = new WorkerEndedError(message);
      this.#forget(error);
      this.#ended.fire(error);
    });
    this.#worker = worker;
    this.#service = wrap<Service>(worker.endpoint);
  }

  /**
   * Asks the service. Answers come in the order of the questions.
   *
   * @throws WorkerEndedError when the worker does not run, or ends before it has answered
   */
  ask<T>(question: (service: Remote<Service>) => Promise<T>): Promise<T> {
    const service = this.#service;
    if (!service) return Promise.reject(new WorkerEndedError('It does not run.'));
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      question(service)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** Ends it. It can be started again. */
  end(): void {
    const worker = this.#worker;
    this.#forget(new WorkerEndedError('It is not needed any more.'));
    worker?.end();
  }

  dispose(): void {
    this.end();
    this.#ended.dispose();
  }

  #forget(error: WorkerEndedError): void {
    this.#worker = undefined;
    this.#service = undefined;
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
  }
}
