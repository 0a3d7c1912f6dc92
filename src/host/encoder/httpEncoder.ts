import { batchesOf } from '../../core/encoder/batches';
import {
  EncoderAnswerError,
  type EncoderKind,
  encodeRequest,
  readVectors,
} from '../../core/encoder/protocol';
import type { Encoder } from '../../core/recurrence/encoder';

export interface HttpEncoderOptions {
  readonly kind: EncoderKind;
  readonly model: string;
  /** Where the protocol is served. */
  readonly url: URL;
  readonly key?: string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a request is given up; a model may have to be loaded first. */
  readonly timeout?: number;
  /** Waits before a request is made again. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The encoder gave no vectors; the message, for the log, says why. */
export class EncoderError extends Error {
  override readonly name = 'EncoderError';
  /** Whether it may well work a moment later. */
  readonly passing: boolean;

  constructor(message: string, passing: boolean) {
    super(message);
    this.passing = passing;
  }
}

/** An encoder that is asked over HTTP: a program of the user's, on this machine. */
export class HttpEncoder implements Encoder {
  readonly id: string;
  readonly #options: HttpEncoderOptions;

  constructor(options: HttpEncoderOptions) {
    this.id = `${options.kind}:${options.model}`;
    this.#options = options;
  }

  async encode(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const batch of batchesOf(texts, batchLimits)) {
      vectors.push(...(await this.#encodeBatch(batch, signal)));
    }
    if (vectors.some(({ length }) => length !== vectors[0]?.length)) {
      throw new EncoderAnswerError('The vectors have different lengths.');
    }
    return vectors;
  }

  async #encodeBatch(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]> {
    const { kind, pause = wait } = this.#options;
    for (const milliseconds of pauses) {
      try {
        return readVectors(kind, await this.#ask(texts, signal), texts.length);
      } catch (error) {
        if (!(error instanceof EncoderError && error.passing)) throw error;
      }
      await pause(milliseconds, signal);
      signal.throwIfAborted();
    }
    return readVectors(kind, await this.#ask(texts, signal), texts.length);
  }

  /** Makes one request. @returns the parsed JSON */
  async #ask(texts: readonly string[], signal: AbortSignal): Promise<unknown> {
    const { model, url, key, timeout = 60_000 } = this.#options;
    const ask = this.#options.fetch ?? fetch;
    signal.throwIfAborted();
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await ask(url.href, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
        },
        body: encodeRequest(model, texts),
        // A redirect could lead to another machine, so none is followed.
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.any([signal, limit]),
      });
      await checkStatus(response);
      return parseJson(await response.text());
    } catch (error) {
      signal.throwIfAborted();
      if (limit.aborted) throw new EncoderError(`No answer within ${timeout / 1000} s.`, true);
      if (error instanceof EncoderError || error instanceof EncoderAnswerError) throw error;
      throw new EncoderError(messageOf(error), true);
    }
  }
}

/** Small enough that a batch takes a moment, large enough that requests cost little. */
const batchLimits = { texts: 64, characters: 16_000 };
/** What failed for a passing reason is tried again after these pauses, in milliseconds. */
const pauses = [500, 2000];

async function checkStatus(response: Response): Promise<void> {
  const { status } = response;
  // In a browser a redirect that is not followed has status 0.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new EncoderError('It redirects to another address, which is not followed.', false);
  }
  if (response.ok) return;
  const why = (await response.text()).replace(/\s+/g, ' ').trim().slice(0, 200);
  const passing = status === 408 || status === 429 || status >= 500;
  throw new EncoderError(`Status ${status}. ${why}`.trim(), passing);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EncoderAnswerError('The answer is not JSON.');
  }
}

/** Node hides the reason (refused, unknown host) in the cause of "fetch failed". */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
