import * as vscode from 'vscode';

const here = /^(?:localhost|127\.0\.0\.1|\[?::1\]?)$/;

interface Sockets {
  readonly Socket: { readonly prototype: { connect: (...given: unknown[]) => unknown } };
}

/**
 * Calls back with where the extension sent something that leaves this machine. VS Code's own extensions do
 * so in the same process: what counts is whose code asks.
 */
export function watchRequests(found: (target: string) => void): () => void {
  const check = (target: string, host: string): void => {
    if (isOfExtension(new Error().stack ?? '') && !here.test(host)) found(target);
  };

  const undo: (() => void)[] = [];
  const replace = <T extends object, K extends keyof T>(
    of: T,
    name: K,
    by: (old: T[K]) => T[K],
  ): void => {
    const old = of[name];
    of[name] = by(old);
    undo.push(() => {
      of[name] = old;
    });
  };
  replace(globalThis, 'fetch', (old) => (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    check(url.href, url.hostname);
    return old(input, init);
  });
  const sockets = socketsOfNode();
  if (sockets) {
    replace(
      sockets.Socket.prototype,
      'connect',
      (old) =>
        function (this: unknown, ...given) {
          check(JSON.stringify(given[0]), hostOf(given));
          return old.apply(this, given);
        },
    );
  }
  return () => {
    for (const each of undo) each();
  };
}

/** Whether a call of the extension itself is in a stack. */
export function isOfExtension(stack: string): boolean {
  const ours = vscode.extensions.getExtension('hindsight.hindsight')?.extensionUri.path;
  if (ours === undefined) return false;
  // The tests' own bundle is below it, too, and what watches is in every stack.
  const frames = stack.split('\n').filter((frame) => frame.includes(`${ours}/dist/`));
  return frames.some((frame) => !frame.includes(`${ours}/dist/test/`));
}

/** Node's own sockets, below all that HTTP is made of; a web worker has none. */
function socketsOfNode(): Sockets | undefined {
  if (!('process' in globalThis)) return undefined;
  return process.getBuiltinModule('node:net') as unknown as Sockets;
}

/** `connect` takes a port and a host, options, or a path of this machine. */
function hostOf([first, second]: readonly unknown[]): string {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null && 'host' in options)
    return String(options.host);
  return typeof second === 'string' ? second : 'localhost';
}
