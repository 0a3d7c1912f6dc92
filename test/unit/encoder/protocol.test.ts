import assert from 'node:assert/strict';
import { batchesOf } from '../../../src/core/encoder/batches';
import {
  EncoderAnswerError,
  type EncoderKind,
  encodeRequest,
  readVectors,
} from '../../../src/core/encoder/protocol';

describe('the protocol of an encoder', () => {
  it('asks for several texts at once', () => {
    assert.equal(encodeRequest('m', ['a "b"', '中']), '{"model":"m","input":["a \\"b\\"","中"]}');
  });

  it('sends the beginning of a text that is too long for models, in whole characters', () => {
    const { input } = JSON.parse(encodeRequest('m', [`${'x'.repeat(479)}😀`])) as {
      input: readonly string[];
    };
    assert.deepEqual(input, ['x'.repeat(479)]);
  });

  it('reads the OpenAI form in the order of its indices', () => {
    const answer = {
      data: [
        { index: 1, embedding: [0, 2] },
        { index: 0, embedding: [3, 4] },
      ],
    };
    assert.deepEqual(plain(readVectors('openai', answer, 2)), [
      [0.6, 0.8],
      [0, 1],
    ]);
  });

  it('reads the OpenAI form of servers that leave the indices out', () => {
    const answer = { data: [{ embedding: [1, 0] }, { embedding: [0, 1] }] };
    assert.deepEqual(plain(readVectors('openai', answer, 2)), [
      [1, 0],
      [0, 1],
    ]);
  });

  it('reads the Ollama form', () => {
    const answer = { model: 'm', embeddings: [[0, -5]] };
    assert.deepEqual(plain(readVectors('ollama', answer, 1)), [[0, -1]]);
  });

  it('makes unit vectors of very small and very large numbers', () => {
    for (const size of [1e-200, 1e200]) {
      assert.deepEqual(plain(readVectors('ollama', { embeddings: [[3 * size, 4 * size]] }, 1)), [
        [0.6, 0.8],
      ]);
    }
  });

  const refused: readonly (readonly [string, EncoderKind, unknown, number, RegExp])[] = [
    ['nothing', 'openai', null, 1, /no list "data"/],
    ['a text', 'ollama', 'busy', 1, /no list "embeddings"/],
    ['an error', 'ollama', { error: 'model not found' }, 1, /no list/],
    ['the other form', 'openai', { embeddings: [[1]] }, 1, /no list/],
    ['too few vectors', 'ollama', { embeddings: [[1]] }, 2, /1 vectors for 2 texts/],
    ['too many vectors', 'ollama', { embeddings: [[1], [1]] }, 1, /2 vectors for 1 texts/],
    ['texts for numbers', 'ollama', { embeddings: [['1']] }, 1, /not a list of numbers/],
    ['base64', 'openai', { data: [{ embedding: 'AACAPw==' }] }, 1, /not a list of numbers/],
    ['an item that is none', 'openai', { data: [null] }, 1, /not a list of numbers/],
    ['holes', 'ollama', { embeddings: [[1, null]] }, 1, /not a list of numbers/],
    ['zeros', 'ollama', { embeddings: [[0, 0]] }, 1, /zero/],
    ['an empty vector', 'ollama', { embeddings: [[]] }, 1, /empty/],
    ['infinity', 'ollama', { embeddings: [[1, Infinity]] }, 1, /not finite/],
    ['no number', 'ollama', { embeddings: [[1, NaN]] }, 1, /not finite/],
    ['several lengths', 'ollama', { embeddings: [[1], [1, 0]] }, 2, /different lengths/],
    ['endless vectors', 'ollama', { embeddings: [new Array(20_000).fill(1)] }, 1, /dimensions/],
    [
      'an index twice',
      'openai',
      {
        data: [
          { index: 0, embedding: [1] },
          { index: 0, embedding: [1] },
        ],
      },
      2,
      /no vector with index 1/,
    ],
  ];
  for (const [what, kind, answer, count, message] of refused) {
    it(`refuses ${what}`, () => {
      assert.throws(
        () => readVectors(kind, answer, count),
        (error) => error instanceof EncoderAnswerError && message.test(error.message),
      );
    });
  }
});

describe('batches of texts', () => {
  it('hold so many texts and so many characters, in order', () => {
    const limits = { texts: 3, characters: 5 };
    assert.deepEqual(batchesOf(['a', 'b', 'c', 'd', 'eeee', 'f', 'gg'], limits), [
      ['a', 'b', 'c'],
      ['d', 'eeee'],
      ['f', 'gg'],
    ]);
  });

  it('give a long text a batch of its own', () => {
    assert.deepEqual(batchesOf(['a', 'bbbbbb', 'c'], { texts: 3, characters: 5 }), [
      ['a'],
      ['bbbbbb'],
      ['c'],
    ]);
  });

  it('of no texts are none', () => {
    assert.deepEqual(batchesOf([], { texts: 3, characters: 5 }), []);
  });
});

/** Rounded, since vectors have 32-bit numbers. */
function plain(vectors: readonly Float32Array[]): number[][] {
  return vectors.map((vector) => Array.from(vector, (x) => Math.round(x * 1e6) / 1e6));
}
