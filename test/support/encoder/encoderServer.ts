import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client sent. */
export interface EncoderRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
}

/** An answer other than the vectors. */
export interface OtherAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface EncoderServerOptions {
  readonly encode: (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]>;
  /** Answers something else than vectors, by the number of the request; `wait` answers never. */
  readonly instead?: (request: EncoderRequest, count: number) => OtherAnswer | 'wait' | undefined;
}

export interface EncoderServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly requests: readonly EncoderRequest[];
  /** All texts it was sent. */
  readonly texts: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** A program that offers an encoder on this machine, in both forms, also to pages of this machine. */
export async function startEncoderServer(options: EncoderServerOptions): Promise<EncoderServer> {
  const requests: EncoderRequest[] = [];
  const server = createServer((message, response) => {
    answer(message, response, options, requests).catch((error: unknown) => {
      respond(response, { status: 500, body: String(error) });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    texts: () => requests.flatMap(({ input }) => input),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  { encode, instead }: EncoderServerOptions,
  requests: EncoderRequest[],
): Promise<void> {
  if (message.method === 'OPTIONS') {
    respond(response, { status: 204 });
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const sent = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    readonly model: string;
    readonly input: readonly string[];
  };
  const request = {
    path: message.url ?? '',
    authorization: message.headers.authorization,
    model: sent.model,
    input: sent.input,
  };
  requests.push(request);
  const other = instead?.(request, requests.length);
  if (other === 'wait') return;
  if (other) {
    respond(response, other);
    return;
  }
  const vectors = (await encode(sent.input)).map((vector) => Array.from(vector));
  const body =
    request.path === '/v1/embeddings'
      ? { object: 'list', data: vectors.map((embedding, index) => ({ index, embedding })) }
      : request.path === '/api/embed'
        ? { model: sent.model, embeddings: vectors }
        : undefined;
  respond(response, body ? { body: JSON.stringify(body) } : { status: 404, body: 'not found' });
}

function respond(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: OtherAnswer,
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': '*',
    ...headers,
  });
  response.end(body);
}
