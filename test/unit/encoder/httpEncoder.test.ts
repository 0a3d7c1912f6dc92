import assert from 'node:assert/strict';
import { encodeEnglish } from '../../../bench/encoder/energetic';
import type { EncoderKind } from '../../../src/core/encoder/protocol';
import { endpointOf } from '../../../src/host/encoder/endpoint';
import {
  EncoderError,
  HttpEncoder,
  type HttpEncoderOptions,
} from '../../../src/host/encoder/httpEncoder';
import {
  type EncoderServer,
  type EncoderServerOptions,
  startEncoderServer,
} from '../../support/encoder/encoderServer';

describe('an encoder over HTTP', () => {
  const servers: EncoderServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  async function serve(options: Partial<EncoderServerOptions> = {}): Promise<EncoderServer> {
    const server = await startEncoderServer({ encode: countLetters, ...options });
    servers.push(server);
    return server;
  }

  for (const kind of ['openai', 'ollama'] as const) {
    it(`understands statements of the same meaning, with a real model: ${kind}`, async () => {
      const server = await serve({ encode: encodeEnglish });
      const [a, b, c] = await encoderAt(server.url, { kind }).encode(
        [
          'Pin the CUDA version before deploying',
          'Fix the driver version prior to a release',
          'Ask the customer which problem they have',
        ],
        never,
      );
      assert.ok(a && b && c);
      assert.equal(a.length, 512);
      assert.ok(Math.abs(dot(a, a) - 1) < 1e-5);
      assert.ok(dot(a, b) > dot(a, c) + 0.2, `${dot(a, b)} and ${dot(a, c)}`);
      assert.equal(server.requests[0]?.model, 'some-model');
    });
  }

  it('is asked in batches, and answers in order', async () => {
    const server = await serve();
    const texts = Array.from({ length: 150 }, (_, i) => 'a'.repeat(i) + 'b');
    const vectors = await encoderAt(server.url).encode(texts, never);
    assert.deepEqual(
      server.requests.map(({ input }) => input.length),
      [64, 64, 22],
    );
    assert.deepEqual(
      vectors.map(([a = 0, b = 0]) => Math.round(a / b)),
      texts.map((text) => text.length - 1),
    );
  });

  it('is named by its kind and model', async () => {
    const server = await serve();
    assert.equal(encoderAt(server.url, { kind: 'ollama' }).id, 'ollama:some-model');
  });

  it('is given the key, where there is one', async () => {
    const server = await serve();
    await encoderAt(server.url, { key: 'secret' }).encode(['a'], never);
    await encoderAt(server.url).encode(['a'], never);
    const [first, second] = server.requests;
    assert.equal(first?.authorization, 'Bearer secret');
    assert.equal(second?.authorization, undefined);
  });

  it('is asked again twice, with growing pauses, when it is busy', async () => {
    const paused: number[] = [];
    const server = await serve({
      instead: (_, count) => (count <= 2 ? { status: 503, body: 'loading' } : undefined),
    });
    const pause = (milliseconds: number): Promise<void> => {
      paused.push(milliseconds);
      return Promise.resolve();
    };
    const vectors = await encoderAt(server.url, { pause }).encode(['a'], never);
    assert.equal(vectors.length, 1);
    assert.deepEqual(paused, [500, 2000]);
  });

  it('is given up when it stays busy', async () => {
    const server = await serve({ instead: () => ({ status: 503, body: 'still\n loading' }) });
    await assert.rejects(
      encoderAt(server.url).encode(['a'], never),
      failure(/Status 503. still loading/),
    );
    assert.equal(server.requests.length, 3);
  });

  it('is not asked again for what it refuses', async () => {
    const server = await serve({ instead: () => ({ status: 404, body: 'model not found' }) });
    await assert.rejects(
      encoderAt(server.url).encode(['a'], never),
      failure(/Status 404. model not found/),
    );
    assert.equal(server.requests.length, 1);
  });

  it('can be away', async () => {
    const server = await serve();
    await server.stop();
    await assert.rejects(encoderAt(server.url).encode(['a'], never), failure(/ECONNREFUSED/));
  });

  it('that does not answer in time is given up', async () => {
    const server = await serve({ instead: () => 'wait' });
    const encoder = encoderAt(server.url, { timeout: 400 });
    await assert.rejects(encoder.encode(['a'], never), failure(/No answer within 0.4 s/));
    assert.equal(server.requests.length, 3);
  });

  it('can be cancelled while it works', async () => {
    const cancelling = new AbortController();
    const server = await serve({
      instead: () => {
        cancelling.abort();
        return 'wait';
      },
    });
    const asked = encoderAt(server.url).encode(['a'], cancelling.signal);
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(server.requests.length, 1);
  });

  it('can be cancelled between two tries', async () => {
    const cancelling = new AbortController();
    const server = await serve({ instead: () => ({ status: 503 }) });
    const pause = (): Promise<void> => {
      cancelling.abort();
      return Promise.resolve();
    };
    const asked = encoderAt(server.url, { pause }).encode(['a'], cancelling.signal);
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(server.requests.length, 1);
  });

  it('is not asked at all when it was cancelled before', async () => {
    const server = await serve();
    const asked = encoderAt(server.url).encode(['a'], AbortSignal.abort());
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(server.requests.length, 0);
  });

  for (const status of [301, 302, 307, 308]) {
    it(`that redirects (${status}) gets and sends on nothing`, async () => {
      const elsewhere = await serve();
      const server = await serve({
        instead: () => ({ status, headers: { Location: `${elsewhere.url}/v1/embeddings` } }),
      });
      const asked = encoderAt(server.url, { key: 'secret' }).encode(['a'], never);
      await assert.rejects(asked, failure(/redirects/));
      assert.equal(server.requests.length, 1);
      assert.deepEqual(elsewhere.requests, []);
    });
  }

  for (const [what, body, message] of [
    ['no JSON', '<html>', /not JSON/],
    ['no vectors', '{"data": []}', /0 vectors for 1 texts/],
    ['another form', '{"embeddings": [[1]]}', /no list "data"/],
    ['zeros', '{"data": [{"embedding": [0, 0]}]}', /zero/],
  ] as const) {
    it(`that answers ${what} is told from one that works`, async () => {
      const server = await serve({ instead: () => ({ body }) });
      await assert.rejects(encoderAt(server.url).encode(['a'], never), {
        name: 'EncoderAnswerError',
        message,
      });
      assert.equal(server.requests.length, 1);
    });
  }

  it('may not change the length of its vectors from batch to batch', async () => {
    let dimensions = 1;
    const encode = (texts: readonly string[]): Promise<readonly number[][]> => {
      dimensions += 1;
      return Promise.resolve(texts.map(() => new Array<number>(dimensions).fill(1)));
    };
    const server = await serve({ encode });
    const texts = Array.from({ length: 65 }, String);
    await assert.rejects(encoderAt(server.url).encode(texts, never), /different lengths/);
  });
});

const never = new AbortController().signal;

function encoderAt(
  endpoint: string,
  { kind = 'openai', ...options }: Partial<HttpEncoderOptions> & { kind?: EncoderKind } = {},
): HttpEncoder {
  const model = 'some-model';
  const found = endpointOf({ endpoint, kind, model, allowOtherHosts: false });
  assert.ok(typeof found !== 'string');
  return new HttpEncoder({
    kind,
    model,
    url: found.url,
    pause: () => Promise.resolve(),
    ...options,
  });
}

function failure(message: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof EncoderError && message.test(error.message);
}

/** A vector of how many a and b there are. */
function countLetters(texts: readonly string[]): Promise<readonly number[][]> {
  const count = (text: string, letter: string): number => text.split(letter).length - 1;
  return Promise.resolve(texts.map((text) => [count(text, 'a'), count(text, 'b') || 0.001]));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
