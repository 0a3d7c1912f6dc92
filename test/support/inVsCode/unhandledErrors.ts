import * as vscode from 'vscode';

/**
 * Calls back for errors of ours that nobody handled: rejected promises, and what timers and events
 * throw. The extension host is shared with VS Code's own extensions: their accidents are not ours.
 */
export function watchUnhandledErrors(found: (error: unknown) => void): () => void {
  const ours = vscode.extensions.getExtension('hindsight.hindsight')?.extensionUri.path;
  const check = (error: unknown): void => {
    const stack = error instanceof Error ? error.stack : undefined;
    if (stack === undefined || ours === undefined || stack.includes(`${ours}/dist/`)) {
      found(error);
    }
  };
  return 'process' in globalThis ? watchProcess(check) : watchWorker(check);
}

function watchProcess(check: (error: unknown) => void): () => void {
  process.on('unhandledRejection', check);
  process.on('uncaughtException', check);
  return () => {
    process.off('unhandledRejection', check);
    process.off('uncaughtException', check);
  };
}

function watchWorker(check: (error: unknown) => void): () => void {
  // What throws outside a promise reaches mocha here. VS Code keeps extensions from listening on the
  // worker, hence the prototype's methods.
  const onRejection = (event: Event): void => {
    check((event as PromiseRejectionEvent).reason);
  };
  EventTarget.prototype.addEventListener.call(globalThis, 'unhandledrejection', onRejection);
  return () => {
    EventTarget.prototype.removeEventListener.call(globalThis, 'unhandledrejection', onRejection);
  };
}
