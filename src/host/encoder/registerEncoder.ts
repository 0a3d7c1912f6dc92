import * as vscode from 'vscode';
import { encodableTexts } from '../../core/encoder/encodableTexts';
import { unrelatedTexts } from '../../core/recurrence/encoded';
import { registerCommand } from '../commands/command';
import { config } from '../config';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { encoderKey, registerSetEncoderKey } from './encoderKey';
import { EncoderStatus } from './encoderStatus';
import { type Endpoint, endpointOf, type EndpointProblem, originOf } from './endpoint';
import { HttpEncoder } from './httpEncoder';
import type { StatementVectors } from './statementVectors';
import { VectorCache } from './vectorCache';

/** Statements are given to the encoder this many milliseconds after they were read: people type. */
const pause = 1000;

/**
 * Follows the user's settings for an encoder: gives the vectors their encoder, and the encoder the
 * statements of the notes that are not private. In Restricted Mode there is no encoder.
 */
export function registerEncoder(
  vectors: StatementVectors,
  index: WorkspaceIndex,
  { secrets, globalStorageUri }: Pick<vscode.ExtensionContext, 'secrets' | 'globalStorageUri'>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const status = new EncoderStatus();
  const statements = new OpenStatements(vectors, index);
  const mayLeave = (text: string): boolean => statements.mayLeave(text);
  const folder = vscode.Uri.joinPath(globalStorageUri, 'vectors');
  let origin = '';
  let used = '';
  let latest = 0;

  const follow = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const settings = config.encoder();
    const { isTrusted } = vscode.workspace;
    const found = originOf(settings.endpoint);
    const key = found === undefined ? undefined : await encoderKey.get(secrets, found);
    if (mine !== latest) return;
    // The same settings again must not stop what is being encoded.
    const wanted = JSON.stringify([settings, isTrusted, key]);
    if (wanted === used) return;
    used = wanted;
    status.hide();
    const endpoint = isOn(settings.endpoint, isTrusted, log)
      ? endpointOf(settings, key !== undefined)
      : undefined;
    if (!isEndpoint(endpoint)) {
      vectors.use(undefined);
      if (endpoint) status.showProblem(endpoint);
      return;
    }
    origin = endpoint.origin;
    const encoder = new HttpEncoder({ ...settings, url: endpoint.url, key });
    log.info(`Statements are encoded by ${encoder.id} at ${origin}.`);
    const cache = new VectorCache(folder, encoder.id, log);
    vectors.use({ encoder, cache, mayLeave, log });
  };
  const followLogged = (): void => {
    follow().catch((error: unknown) => {
      log.error('The encoder could not be set up.', error);
    });
  };
  followLogged();
  return vscode.Disposable.from(
    status,
    statements,
    config.onDidChangeEncoder(followLogged),
    encoderKey.onDidChange(secrets, followLogged),
    vscode.workspace.onDidGrantWorkspaceTrust(followLogged),
    vectors.onDidProgress((progress) => {
      status.showProgress(progress, origin);
    }),
    // The user may have started the encoder meanwhile.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) vectors.want([]);
    }),
    registerSetEncoderKey(secrets, log),
    registerCommand(log, 'hindsight.stopEncoding', () => {
      vectors.stop();
    }),
    registerCommand(log, 'hindsight.encodeRest', () => {
      vectors.resume();
    }),
  );
}

function isOn(endpoint: string, isTrusted: boolean, log: vscode.LogOutputChannel): boolean {
  if (endpoint === '') return false;
  if (!isTrusted) log.info('No encoder in Restricted Mode.');
  return isTrusted;
}

function isEndpoint(found: Endpoint | EndpointProblem | undefined): found is Endpoint {
  return typeof found === 'object';
}

/** Hands the statements of the index to the encoder, after a pause, without those that are private. */
class OpenStatements implements vscode.Disposable {
  readonly #vectors: StatementVectors;
  readonly #index: WorkspaceIndex;
  readonly #listening: vscode.Disposable;
  readonly #touched = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What may leave, by the notes as they are now; undefined when they changed. */
  #allowed: ReadonlySet<string> | undefined;

  constructor(vectors: StatementVectors, index: WorkspaceIndex) {
    this.#vectors = vectors;
    this.#index = index;
    this.#listening = vscode.Disposable.from(
      index.onDidChange(({ notes }) => {
        this.#allowed = undefined;
        this.#touch(notes);
      }),
      vectors.onDidReset(() => {
        this.#touch(index.notes.keys());
      }),
    );
  }

  /** Asked again right before a statement is sent: its note may have become private. */
  mayLeave(text: string): boolean {
    this.#allowed ??= encodableTexts(this.#index.notes.values());
    return this.#allowed.has(text) || unrelatedTexts.includes(text);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }

  #touch(uris: Iterable<string>): void {
    // Who sets an encoder up is told of all notes then.
    if (!this.#vectors.isUsed) return;
    for (const uri of uris) this.#touched.add(uri);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const notes = [...this.#touched].flatMap((uri) => this.#index.notes.get(uri) ?? []);
      this.#touched.clear();
      const texts = encodableTexts(notes);
      // Only where there is something to compare.
      if (texts.size > 0) this.#vectors.want([...unrelatedTexts, ...texts]);
    }, pause);
  }
}
