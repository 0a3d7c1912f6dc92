import * as vscode from 'vscode';
import { isOfExtension } from './requests';

type Call = (...given: unknown[]) => unknown;

const namespaces = ['commands', 'extensions', 'languages', 'window', 'workspace'] as const;

/** Counts what the extension has registered at VS Code, listeners among it, and not disposed of. */
export class Registrations {
  readonly #names = new Map<object, string>();
  readonly #logged: string[] = [];

  /** Counts from now on. */
  constructor() {
    for (const namespace of namespaces) {
      const of = vscode[namespace] as unknown as Record<string, unknown>;
      for (const [name, call] of Object.entries(of)) {
        if (typeof call !== 'function' || !/^(?:on|register|create)[A-Z]/.test(name)) continue;
        // Some are getters.
        const value = this.#counted(`${namespace}.${name}`, call as Call);
        Object.defineProperty(of, name, { value });
      }
    }
  }

  /** Warnings and errors that the extension logged. */
  get logged(): readonly string[] {
    return this.#logged;
  }

  get count(): number {
    return this.#names.size;
  }

  /** What is registered, by name, each as often as it is. */
  get names(): readonly string[] {
    return [...this.#names.values()].sort();
  }

  #counted(name: string, call: Call): Call {
    return (...given) => {
      const made = call(...given);
      if (!isDisposable(made) || !isOfExtension(new Error().stack ?? '')) return made;
      const key = {};
      const [first] = given;
      this.#names.set(key, typeof first === 'string' ? `${name} ${first}` : name);
      return this.#watched(made, () => this.#names.delete(key));
    };
  }

  /** Does what an object of the API does, and tells when it is disposed of: the object itself is frozen. */
  #watched(made: vscode.Disposable, disposed: () => void): vscode.Disposable {
    const own: Readonly<Record<PropertyKey, Call>> = {
      dispose: () => {
        disposed();
        made.dispose();
      },
      warn: (...given) => {
        this.#log('warning', made, given);
      },
      error: (...given) => {
        this.#log('error', made, given);
      },
    };
    return new Proxy<vscode.Disposable>(Object.create(null) as vscode.Disposable, {
      get: (_, name) => {
        const value = Reflect.get(made, name) as unknown;
        if (typeof value !== 'function') return value;
        return own[name] ?? (value as Call).bind(made);
      },
      set: (_, name, value) => Reflect.set(made, name, value),
    });
  }

  #log(level: 'warning' | 'error', made: object, given: readonly unknown[]): void {
    const said = given.map((each) => (each instanceof Error ? (each.stack ?? each.message) : each));
    this.#logged.push(`${level}: ${said.map(String).join(' ')}`);
    const log = made as vscode.LogOutputChannel;
    if (level === 'error') log.error(String(given[0]), ...given.slice(1));
    else log.warn(String(given[0]), ...given.slice(1));
  }
}

function isDisposable(value: unknown): value is vscode.Disposable {
  return typeof value === 'object' && value !== null && 'dispose' in value;
}
