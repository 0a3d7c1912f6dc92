import type { Hook, Runner, Test } from 'mocha';

/**
 * What a run of mocha, wherever it runs, tells the script that started it: one line an event. All
 * that Node, VS Code's two extension hosts and a browser page have in common is a console.
 */
export type TestEvent =
  | { readonly kind: 'passed' | 'pending'; readonly file: string; readonly title: string }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly title: string;
      readonly message: string;
      readonly stack: string;
    }
  /** The last event; a run without it did not come to its end. */
  | { readonly kind: 'end' };

const marker = '##test-event ';
const longestText = 6000;

export function eventLine(event: TestEvent): string {
  return marker + JSON.stringify(event);
}

export function failure(file: string, title: string, error: unknown): TestEvent {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    kind: 'failed',
    file,
    title,
    message: message.slice(0, longestText),
    stack: (stack ?? '').slice(0, longestText),
  };
}

/** Sends what a runner does. */
export function reportRunner(runner: Runner, send: (event: TestEvent) => void): void {
  runner.on('pass', (test) => {
    send({ kind: 'passed', ...nameOf(test) });
  });
  runner.on('pending', (test) => {
    send({ kind: 'pending', ...nameOf(test) });
  });
  runner.on('fail', (test: Test | Hook, error: unknown) => {
    const { file, title } = nameOf(test);
    send(failure(file, title, error));
  });
}

function nameOf(test: Test | Hook): { readonly file: string; readonly title: string } {
  return { file: test.file ?? '', title: test.fullTitle() };
}
