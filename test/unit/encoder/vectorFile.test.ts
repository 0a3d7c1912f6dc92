import assert from 'node:assert/strict';
import fc from 'fast-check';
import { levelsOf, vectorOfLevels } from '../../../src/core/encoder/levels';
import { unitVector } from '../../../src/core/encoder/unitVector';
import {
  type KeptVectors,
  readVectorFile,
  textKey,
  writeVectorFile,
} from '../../../src/core/encoder/vectorFile';

const id = 'ollama:模型';
const kept: KeptVectors = new Map([
  [textKey('a'), Int8Array.of(1, -127, 3)],
  [textKey('乙'), Int8Array.of(0, 5, -6)],
]);

describe('a file of vectors', () => {
  it('gives what was written', () => {
    assert.deepEqual(readVectorFile(id, writeVectorFile(id, kept)), { vectors: kept, damaged: 0 });
  });

  it('is not taken for one of another encoder', () => {
    assert.equal(readVectorFile('ollama:other', writeVectorFile(id, kept)), undefined);
  });

  it('loses one vector where it was cut', () => {
    const read = readVectorFile(id, writeVectorFile(id, kept).slice(0, -1));
    assert.deepEqual([...(read?.vectors.keys() ?? [])], [textKey('a')]);
    assert.equal(read?.damaged, 1);
  });

  it('never gives a vector that was not written, whatever happens to its bytes', () => {
    const whole = writeVectorFile(id, kept);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readVectorFile(id, bytes);
        for (const [key, levels] of read?.vectors ?? []) assert.deepEqual(levels, kept.get(key));
        assert.ok(read === undefined || read.damaged === 1);
      }),
    );
  });

  it('is not found in other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(readVectorFile(id, bytes), undefined);
      }),
    );
  });

  it('can be a part of a larger memory, as Node reads it', () => {
    const whole = writeVectorFile(id, kept);
    const memory = new Uint8Array(whole.length + 3);
    memory.set(whole, 3);
    assert.deepEqual(readVectorFile(id, memory.subarray(3))?.vectors, kept);
  });
});

describe('levels', () => {
  it('turn a vector by less than half a degree', () => {
    const dimensions = fc.integer({ min: 64, max: 512 });
    const vectors = dimensions.chain((length) =>
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
        minLength: length,
        maxLength: length,
      }),
    );
    fc.assert(
      fc.property(vectors, (values) => {
        const vector = unitVector(values);
        fc.pre(vector !== undefined);
        const again = vectorOfLevels(levelsOf(vector));
        assert.ok(lengthOf(vector.map((x, i) => x - (again[i] ?? 0))) < (0.5 * Math.PI) / 180);
        assert.ok(Math.abs(lengthOf(again) - 1) < 1e-6);
      }),
    );
  });

  it('of a vector that passed through them are the same', () => {
    const levels = levelsOf(Float32Array.of(0.36, -0.48, 0.8));
    assert.deepEqual(levelsOf(vectorOfLevels(levels)), levels);
  });
});

function lengthOf(vector: Float32Array): number {
  return Math.hypot(...vector);
}
