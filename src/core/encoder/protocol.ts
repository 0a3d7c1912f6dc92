import { unitVector } from './unitVector';

/**
 * The two forms in which programs offer embeddings.
 * - `openai`: `POST …/v1/embeddings`, spoken by OpenAI, llama.cpp, LM Studio, vLLM and many others
 * - `ollama`: `POST …/api/embed`
 *
 * Both take `{model, input: […]}`; their answers differ.
 */
export type EncoderKind = 'openai' | 'ollama';

/** Where the form is served, below the endpoint's address. */
export const encoderPaths: Readonly<Record<EncoderKind, string>> = {
  openai: '/v1/embeddings',
  ollama: '/api/embed',
};

/** The answer is not what the protocol promises; the message says what is wrong. */
export class EncoderAnswerError extends Error {
  override readonly name = 'EncoderAnswerError';
}

/** The body of a request for the vectors of some texts. */
export function encodeRequest(model: string, texts: readonly string[]): string {
  return JSON.stringify({ model, input: texts.map(beginningOf) });
}

/**
 * Reads an answer.
 * @param answer the parsed JSON, whatever it is
 * @param count how many texts were asked for
 * @returns vectors of unit length and equal dimensions, in the order of the texts
 */
export function readVectors(
  kind: EncoderKind,
  answer: unknown,
  count: number,
): readonly Float32Array[] {
  const lists = kind === 'openai' ? openAiLists(answer) : ollamaLists(answer);
  if (lists.length !== count) {
    throw new EncoderAnswerError(`${lists.length} vectors for ${count} texts.`);
  }
  const vectors = lists.map(readVector);
  const dimensions = vectors[0]?.length;
  if (vectors.some(({ length }) => length !== dimensions)) {
    throw new EncoderAnswerError('The vectors have different lengths.');
  }
  return vectors;
}

/**
 * Models read a few hundred tokens, and some servers refuse more. What a statement says stands at its
 * beginning; this much of it fits in any of them, in Chinese too.
 */
const longestText = 480;
/** More dimensions than any model has. */
const mostDimensions = 16_384;

function beginningOf(text: string): string {
  if (text.length <= longestText) return text;
  // Not between the halves of a surrogate pair.
  return text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '');
}

function openAiLists(answer: unknown): readonly unknown[] {
  const data = fieldOf(answer, 'data');
  if (!Array.isArray(data)) throw new EncoderAnswerError('There is no list "data".');
  const items = data as readonly unknown[];
  const lists = items.map((item) => fieldOf(item, 'embedding'));
  const indices = items.map((item) => fieldOf(item, 'index'));
  // Some servers leave it out and answer in order.
  if (indices.every((index) => index === undefined)) return lists;
  const inOrder = new Map(indices.map((index, i) => [index, lists[i]]));
  return items.map((_, i) => {
    if (!inOrder.has(i)) throw new EncoderAnswerError(`There is no vector with index ${i}.`);
    return inOrder.get(i);
  });
}

function ollamaLists(answer: unknown): readonly unknown[] {
  const lists = fieldOf(answer, 'embeddings');
  if (!Array.isArray(lists)) throw new EncoderAnswerError('There is no list "embeddings".');
  return lists as readonly unknown[];
}

function readVector(list: unknown): Float32Array {
  if (!Array.isArray(list) || !list.every((x) => typeof x === 'number')) {
    throw new EncoderAnswerError('A vector is not a list of numbers.');
  }
  if (list.length > mostDimensions) {
    throw new EncoderAnswerError(`A vector has ${list.length} dimensions.`);
  }
  const vector = unitVector(list);
  if (!vector) throw new EncoderAnswerError('A vector is empty, zero or not finite.');
  return vector;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
