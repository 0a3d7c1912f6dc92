import { type Remote, wrap } from 'comlink';
import type * as vscode from 'vscode';
import type { GroupingService } from '../../core/grouping/groupingService';
import type { StartedWorker, StartWorker } from './startWorker';

/** The worker has come to an end; what it was asked is lost. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';
}

/** The thread that groups mentions: started when it is first asked, and again after it has ended. */
export class GroupingWorker implements vscode.Disposable {
  readonly #start: () => StartedWorker;
  /** Who waits for an answer. */
  readonly #waiting = new Set<(error: Error) => void>();
  #worker: StartedWorker | undefined;
  #service: Remote<GroupingService> | undefined;

  /** @param extension the folder of the extension */
  constructor(extension: vscode.Uri, startWorker: StartWorker) {
    this.#start = () => {
      const worker = startWorker(extension, ({ message }) => {
        if (this.#worker === worker) this.#end(message);
      });
      return worker;
    };
  }

  /** Whether it runs, and so knows what it was told. */
  get isRunning(): boolean {
    return this.#service !== undefined;
  }

  /**
   * Asks the service. Answers come in the order of the questions.
   *
   * @throws WorkerEndedError when the worker ends before it has answered
   */
  ask<T>(question: (service: Remote<GroupingService>) => Promise<T>): Promise<T> {
    this.#worker ??= this.#start();
    const service = (this.#service ??= wrap<GroupingService>(this.#worker.endpoint));
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      question(service)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  dispose(): void {
    this.#worker?.end();
    this.#end('It was ended.');
  }

  #end(message: string): void {
    this.#worker = undefined;
    this.#service = undefined;
    const error = new WorkerEndedError(message);
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
  }
}
